package fr.navette.decisions;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.decisions.SetIneligible.Declared;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.mail.MailRenderer;
import fr.navette.mail.MailTemplate;
import fr.navette.storage.Write;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SetIneligibleTest {
    private static final String WHY = "Votre siège est hors de la région.";

    private final ClosedCall given = new ClosedCall();
    private final SetIneligible declare = new SetIneligible(
            given.memory.calls(), given.memory.applications(), given.memory.decisions(), given.memory);

    private Declared declared(ApplicationId id) {
        return declare.declare(id, WHY, LATER, true);
    }

    @Test
    void the_applicant_is_told_why_and_the_history_says_so() {
        var ada = given.submitted("ada");
        assertThat(declared(ada.id())).isEqualTo(new Declared(ada, given.now(ada.id()), 0));
        assertThat(given.now(ada.id())).isEqualTo(ada.ineligible(WHY, LATER).application());
        assertThat(given.now(ada.id()).status()).isEqualTo(Status.INELIGIBLE);
        var entry = new HistoryEntry(ada.id(), LATER, HistoryEvent.INELIGIBLE, HistoryEntry.Actor.STAFF, WHY);
        assertThat(given.memory.history(ada.id())).containsExactly(entry);
        assertThat(entry.reason()).contains(WHY);
        assertThat(given.memory.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo(MailTemplate.INELIGIBLE);
            assertThat(mail.values()).containsEntry("reason", WHY);
        });
    }

    @Test
    void a_staged_decision_is_taken_back() {
        var ada = given.submitted("ada");
        var bob = given.submitted("bob");
        given.staged(ClosedCall.a(Outcome.ACCEPT, ada), ClosedCall.a(Outcome.ACCEPT, bob));
        assertThat(declared(ada.id()).unstaged()).isEqualTo(1);
        assertThat(given.announced(LATER).announcements())
                .extracting(announcement -> announcement.application().id())
                .containsExactly(bob.id());
    }

    @Test
    void a_draft_without_a_name_may_be_ineligible_too_and_the_committee_reads_neither() {
        var draft = aDraftOf("eve@example.org");
        given.memory.commit(Write.put(draft));
        declared(draft.id());
        assertThat(given.memory.mails())
                .singleElement()
                .satisfies(mail -> assertThat(
                                new MailRenderer("https://navette.example", "Blanchemaille", "equipe@example.org")
                                        .render(mail)
                                        .text())
                        .contains("Bonjour,", WHY));
        var ada = given.submitted("ada");
        declared(ada.id());
        assertThat(given.memory.applications().summaries(CALL)).noneMatch(Summary::isReadable);
    }

    @Test
    void a_dry_run_says_the_same_and_changes_nothing() {
        var ada = given.submitted("ada");
        given.staged(ClosedCall.a(Outcome.ACCEPT, ada));
        var before = given.memory.everything();
        assertThat(declare.declare(ada.id(), WHY, LATER, false))
                .isEqualTo(new Declared(ada, ada.ineligible(WHY, LATER).application(), 1));
        assertThat(given.memory.everything()).isEqualTo(before);
    }

    @Test
    void a_withdrawn_or_decided_application_is_refused() {
        var ada = given.submitted("ada");
        given.staged(ClosedCall.a(Outcome.WAITLIST, ada));
        given.announced(LATER);
        assertThat(reason(() -> declared(ada.id()))).isEqualTo(Reason.DECIDED);
        var bob = given.submitted("bob");
        declared(bob.id());
        assertThat(reason(() -> declared(bob.id()))).isEqualTo(Reason.DECIDED);
        var gone = given.submitted("gone");
        given.memory.commit(Write.put(gone.withdrawn(NOW).application()));
        assertThat(reason(() -> declared(gone.id()))).isEqualTo(Reason.WITHDRAWN);
        assertThat(refusal(() -> declared(new ApplicationId("nothing"))).fields())
                .isEqualTo(Map.of("application", FieldCode.NOT_KNOWN));
        assertThat(given.memory.mails()).hasSize(2);
    }

    @Test
    void an_application_withdrawn_at_the_same_instant_stays_withdrawn() {
        var ada = given.submitted("ada");
        given.memory.beforeNextCommit(
                () -> given.memory.commit(Write.put(ada.withdrawn(NOW).application())));
        assertThat(reason(() -> declared(ada.id()))).isEqualTo(Reason.WITHDRAWN);
        assertThat(given.memory.mails()).isEmpty();
    }
}
