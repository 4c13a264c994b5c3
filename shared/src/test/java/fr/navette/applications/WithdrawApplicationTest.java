package fr.navette.applications;

import static fr.navette.Given.NOW;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.answers;
import static fr.navette.Given.email;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.input.Reason;
import fr.navette.storage.Write;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WithdrawApplicationTest {
    private final InMemory memory = new InMemory();
    private final WithdrawApplication withdraw =
            new WithdrawApplication(memory.calls(), memory.applications(), memory.placeLedger(), memory);
    private final Application application = stored(memory, anApplicationOf("ada@example.org", "Fil"));

    @BeforeEach
    void aCallIsOpen() {
        memory.commit(Write.put(anOpenCall()));
    }

    private ApplicationView withdrawn() {
        return withdraw.by(application.person(), application.id(), NOW);
    }

    @Test
    void a_withdrawal_is_recorded_and_leaves_the_readers_lists() {
        var entry = new HistoryEntry(application.id(), NOW, HistoryEvent.WITHDRAWN, HistoryEntry.Actor.APPLICANT);
        assertThat(withdrawn().dossier())
                .isEqualTo(new Dossier(application.withdrawn(NOW).application(), List.of(), List.of(entry)));
        assertThat(Summary.of(application.withdrawn(NOW).application()).isReadable())
                .isFalse();
    }

    @Test
    void withdrawing_twice_changes_nothing() {
        var first = withdrawn();
        assertThat(withdrawn()).isEqualTo(first);
        assertThat(memory.history(application.id())).hasSize(1);
    }

    @Test
    void a_save_during_the_withdrawal_is_withdrawn_too() {
        memory.beforeNextCommit(() -> memory.commit(Write.put(application.saved(answers("Newer"), 0, NOW))));
        assertThat(withdrawn().application().draft().content()).isEqualTo(answers("Newer"));
        assertThat(withdrawn().application().status()).isEqualTo(Status.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"INELIGIBLE", "OFFERED", "DECLINED"})
    void a_decided_application_cannot_be_withdrawn(Status status) {
        memory.commit(
                Write.put(application.announced(status, Optional.empty(), NOW).application()));
        assertThat(reason(this::withdrawn)).isEqualTo(Reason.DECIDED);
        assertThat(memory.history(application.id())).isEmpty();
    }

    @Test
    void an_application_on_the_waiting_list_can_still_be_withdrawn() {
        var waiting = application.announced(Status.WAITLISTED, Optional.empty(), NOW);
        memory.commit(Write.put(waiting.application()));
        assertThat(withdrawn().application().status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void somebody_else_learns_nothing() {
        var bob = email("bob@example.org").person();
        assertThat(reason(() -> withdraw.by(bob, application.id(), NOW))).isEqualTo(Reason.APPLICATION_UNKNOWN);
    }
}
