package fr.navette.calls;

import static fr.navette.Given.CALL;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aCallNamed;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.stored;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.applications.Status;
import fr.navette.storage.Write;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListCallsTest {
    private final InMemory memory = new InMemory();
    private final ListCalls list = new ListCalls(memory.calls(), memory.callUse());

    @Test
    void the_newest_opening_comes_first() {
        var older = aCallNamed(new CallId("older"), anOpenCall().opensAt().minusYears(1));
        memory.commit(Write.put(older), Write.put(anOpenCall()));
        assertThat(list.list())
                .containsExactly(
                        new ListCalls.Listed(anOpenCall(), new CallUse.Count(0, 0)),
                        new ListCalls.Listed(older, new CallUse.Count(0, 0)));
    }

    @Test
    void decided_applications_count_as_submitted_and_withdrawn_ones_do_not() {
        memory.commit(Write.put(anOpenCall()));
        memory.commit(Write.put(aDraftOf("bob@example.org")));
        stored(memory, anApplicationOf("ada@example.org", "Fil"));
        stored(
                memory,
                anApplicationOf("eve@example.org", "Fin")
                        .announced(Status.DECLINED, Optional.empty(), NOW)
                        .application());
        stored(memory, anApplicationOf("joe@example.org", "Fou").withdrawn(NOW).application());
        assertThat(list.list())
                .containsExactly(new ListCalls.Listed(memory.calls().get(CALL), new CallUse.Count(1, 2)));
    }

    @Test
    void without_a_call_the_list_is_empty() {
        assertThat(list.list()).isEmpty();
    }
}
