package fr.navette.applications;

import static fr.navette.Given.CALL;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aSessionOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.email;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.KnownSecrets;
import fr.navette.calls.CallId;
import fr.navette.identity.Session;
import fr.navette.input.Reason;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartApplicationTest {
    private static final Instant CLOSES = Instant.parse("2027-01-15T16:00:00Z");
    private final InMemory memory = new InMemory();
    private final StartApplication start =
            new StartApplication(memory.calls(), memory.applications(), memory, new KnownSecrets());
    private final Session ada = aSessionOf("ada@example.org");

    @BeforeEach
    void aCallIsThere() {
        memory.commit(Write.put(anOpenCall()));
    }

    private StartApplication.Started started(Session session, Instant arrived) {
        return start.by(session, CALL, Language.FR, arrived);
    }

    @Test
    void a_draft_is_started_and_recorded_in_the_history() {
        var started = started(ada, NOW);
        var id = new ApplicationId("id" + "0".repeat(23) + "1");
        var start = Application.started(id, CALL, ada.email(), Language.FR, 1, NOW);
        var dossier = new Dossier(start.application(), List.of(), List.of(start.entry()));
        assertThat(started)
                .isEqualTo(new StartApplication.Started(new ApplicationView(dossier, anOpenCall(), NOW), true));
        assertThat(memory.applications().dossier(id)).contains(dossier);
        assertThat(memory.mails()).isEmpty();
    }

    @Test
    void the_same_person_gets_the_same_application_whatever_the_spelling() {
        var first = started(ada, NOW);
        var again = started(aSessionOf(" Ada@EXAMPLE.org"), NOW.plusSeconds(60));
        assertThat(again.created()).isFalse();
        assertThat(again.view().dossier()).isEqualTo(first.view().dossier());
        assertThat(memory.applications().of(email("ada@example.org").person())).hasSize(1);
    }

    @Test
    void two_simultaneous_starts_create_one_application() {
        memory.beforeNextCommit(() -> started(ada, NOW));
        var second = started(ada, NOW);
        assertThat(second.created()).isFalse();
        assertThat(memory.applications().summaries(CALL)).hasSize(1);
        assertThat(memory.history(second.view().dossier().application().id())).hasSize(1);
    }

    @Test
    void a_new_application_is_in_time_until_the_closing_and_has_no_grace() {
        assertThat(started(ada, CLOSES).created()).isTrue();
        assertThat(reason(() -> started(aSessionOf("bob@example.org"), CLOSES.plusMillis(1))))
                .isEqualTo(Reason.CALL_CLOSED);
        assertThat(memory.applications().summaries(CALL)).hasSize(1);
    }

    @Test
    void after_the_closing_the_old_application_is_still_found() {
        started(ada, NOW);
        assertThat(started(ada, CLOSES.plusSeconds(9_999)).created()).isFalse();
    }

    @Test
    void before_the_opening_nothing_starts() {
        var opens = Instant.parse("2026-11-02T08:00:00Z");
        assertThat(reason(() -> started(ada, opens.minusMillis(1)))).isEqualTo(Reason.CALL_NOT_OPEN);
        assertThat(started(ada, opens).created()).isTrue();
    }

    @Test
    void an_unknown_call_is_refused() {
        assertThat(reason(() -> start.by(ada, new CallId("nothing"), Language.FR, NOW)))
                .isEqualTo(Reason.CALL_UNKNOWN);
    }

    @Test
    void a_call_closed_by_hand_accepts_no_new_application() {
        memory.commit(Write.put(anOpenCall().closedAt(NOW)));
        assertThat(reason(() -> started(ada, NOW.plusMillis(1)))).isEqualTo(Reason.CALL_CLOSED);
    }
}
