package fr.navette.applications;

import static fr.navette.Given.NOW;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.answers;
import static fr.navette.Given.email;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.Reason;
import fr.navette.Write;
import fr.navette.audit.Entry;
import fr.navette.audit.Event;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WithdrawApplicationTest {
    private final InMemory memory = new InMemory();
    private final WithdrawApplication withdraw = new WithdrawApplication(memory.applications(), memory);
    private final Application application = stored(memory, anApplicationOf("ada@example.org", "Fil"));

    private Dossier withdrawn() {
        return withdraw.by(application.person(), application.id(), NOW);
    }

    @Test
    void it_is_withdrawn_and_noted_and_no_list_shows_it_to_readers() {
        var entry = new Entry(application.id(), NOW, Event.WITHDRAWN, Entry.Actor.APPLICANT);
        assertThat(withdrawn()).isEqualTo(new Dossier(application.withdrawn(), List.of(), List.of(entry)));
        assertThat(Summary.of(application.withdrawn()).isReadable()).isFalse();
    }

    @Test
    void withdrawn_twice_is_withdrawn_once() {
        var first = withdrawn();
        assertThat(withdrawn()).isEqualTo(first);
        assertThat(memory.history(application.id())).hasSize(1);
    }

    @Test
    void a_save_that_comes_in_between_is_withdrawn_with_it() {
        memory.beforeNextCommit(() -> memory.commit(new Write.PutApplication(application.saved(answers("Newer")))));
        assertThat(withdrawn().application().written()).isEqualTo(answers("Newer"));
        assertThat(withdrawn().application().status()).isEqualTo(Status.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"DRAFT", "SUBMITTED", "WITHDRAWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void after_an_announcement_it_is_too_late(Status status) {
        memory.commit(new Write.PutApplication(application.announced(status, Optional.empty())));
        assertThat(reason(this::withdrawn)).isEqualTo(Reason.DECIDED);
        assertThat(memory.history(application.id())).isEmpty();
    }

    @Test
    void somebody_else_learns_nothing() {
        var bob = email("bob@example.org").person();
        assertThat(reason(() -> withdraw.by(bob, application.id(), NOW))).isEqualTo(Reason.APPLICATION_UNKNOWN);
    }
}
