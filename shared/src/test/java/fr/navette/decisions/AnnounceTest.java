package fr.navette.decisions;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Refused.reason;
import static fr.navette.decisions.ClosedCall.a;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.navette.applications.Application;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.applications.Status;
import fr.navette.decisions.Decide.DecisionRequest;
import fr.navette.input.Reason;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.offers.Offer;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnounceTest {
    private static final Instant END = Instant.parse("2027-02-11T10:00:00Z");
    private final ClosedCall given = new ClosedCall();

    @Test
    void staged_decisions_are_announced_with_one_mail_each_and_undecided_applications_stay_unchanged() {
        var ada = given.submitted("ada");
        var bob = given.submitted("bob");
        var eve = given.submitted("eve");
        var zoe = given.submitted("zoe");
        given.staged(a(Outcome.ACCEPT, ada), a(Outcome.WAITLIST, bob), a(Outcome.DECLINE, eve));
        var announced = given.announced(LATER);
        assertThat(announced.announcements())
                .extracting(
                        announcement -> announcement.application().startup(),
                        announcement -> announcement.decision().outcome())
                .containsExactlyInAnyOrder(
                        tuple(ada.startup(), Outcome.ACCEPT),
                        tuple(bob.startup(), Outcome.WAITLIST),
                        tuple(eve.startup(), Outcome.DECLINE));
        assertThat(announced.withdrawn()).isEmpty();
        assertThat(given.now(ada.id()))
                .isEqualTo(ada.announced(Status.OFFERED, Optional.of(Offer.until("blanchemaille", END, NOW)), NOW)
                        .application());
        assertThat(given.now(bob.id()))
                .isEqualTo(
                        bob.announced(Status.WAITLISTED, Optional.empty(), NOW).application());
        assertThat(given.now(eve.id()))
                .isEqualTo(eve.announced(Status.DECLINED, Optional.empty(), NOW).application());
        assertThat(given.now(zoe.id())).isEqualTo(zoe);
        assertThat(given.memory.mails())
                .extracting(Mail::template)
                .containsExactlyInAnyOrder(MailTemplate.ACCEPTED, MailTemplate.WAITLISTED, MailTemplate.DECLINED);
        assertThat(given.memory.history(ada.id()))
                .containsExactly(new HistoryEntry(ada.id(), LATER, HistoryEvent.OFFERED, HistoryEntry.Actor.STAFF));
    }

    @Test
    void an_offer_expires_at_the_same_local_hour_across_a_clock_change() {
        var ada = given.submitted("ada");
        given.staged(a(Outcome.ACCEPT, ada));
        given.announced(Instant.parse("2027-10-25T07:00:00Z"));
        assertThat(given.now(ada.id()).offer().orElseThrow().expiresAt())
                .isEqualTo(Instant.parse("2027-11-04T08:00:00Z"));
    }

    @Test
    void a_decision_changed_before_the_announcement_is_announced_once_in_its_final_form() {
        var ada = given.submitted("ada");
        given.staged(a(Outcome.ACCEPT, ada));
        given.staged(a(Outcome.WAITLIST, ada));
        given.announced(LATER);
        assertThat(given.now(ada.id()).status()).isEqualTo(Status.WAITLISTED);
        assertThat(given.now(ada.id()).offer()).isEmpty();
        assertThat(given.memory.mails()).extracting(Mail::template).containsExactly(MailTemplate.WAITLISTED);
        assertThat(reason(() -> given.accepted(ada, LATER))).isEqualTo(Reason.NO_OFFER);
    }

    @Test
    void a_second_run_announces_only_new_decisions() {
        var ada = given.submitted("ada");
        var bob = given.submitted("bob");
        given.staged(a(Outcome.ACCEPT, ada));
        given.announced(LATER);
        var before = given.memory.everything();
        assertThat(given.announced(LATER).announcements()).isEmpty();
        assertThat(given.memory.everything()).isEqualTo(before);
        given.staged(a(Outcome.DECLINE, bob));
        assertThat(given.announced(LATER).count(Outcome.DECLINE)).isEqualTo(1);
        assertThat(given.memory.mails()).hasSize(2);
    }

    @Test
    void a_decision_on_a_waitlisted_application_gets_its_own_mail() {
        var ada = given.submitted("ada");
        given.staged(a(Outcome.WAITLIST, ada));
        given.announced(LATER);
        given.staged(a(Outcome.ACCEPT, ada));
        given.announced(LATER);
        assertThat(given.memory.mails())
                .extracting(Mail::template)
                .containsExactly(MailTemplate.WAITLISTED, MailTemplate.ACCEPTED);
        assertThat(given.now(ada.id()).status()).isEqualTo(Status.OFFERED);
    }

    @Test
    void a_dry_run_says_the_same_and_changes_nothing() {
        var ada = given.submitted("ada");
        var gone = given.submitted("gone");
        given.staged(a(Outcome.ACCEPT, ada), a(Outcome.ACCEPT, gone));
        given.memory.commit(Write.put(gone.withdrawn(NOW).application()));
        var before = given.memory.everything();
        var dry = given.announce.announce(CALL, Optional.empty(), LATER, false);
        assertThat(given.memory.everything()).isEqualTo(before);
        assertThat(dry.announcements())
                .extracting(Announce.Announcement::application)
                .containsExactly(ada);
        assertThat(dry.withdrawn()).extracting(Application::id).containsExactly(gone.id());
        assertThat(given.announced(LATER)).isEqualTo(dry);
        assertThat(given.memory.mails()).hasSize(1);
    }

    @Test
    void an_application_withdrawn_at_the_same_instant_gets_no_mail() {
        var ada = given.submitted("ada");
        given.staged(a(Outcome.ACCEPT, ada));
        given.memory.beforeNextCommit(
                () -> given.memory.commit(Write.put(ada.withdrawn(NOW).application())));
        var announced = given.announced(LATER);
        assertThat(announced.announcements()).isEmpty();
        assertThat(announced.withdrawn()).extracting(Application::id).containsExactly(ada.id());
        assertThat(given.memory.mails()).isEmpty();
        assertThat(given.now(ada.id()).status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void two_simultaneous_announcements_send_one_mail_each() {
        var ada = given.submitted("ada");
        var bob = given.submitted("bob");
        given.staged(a(Outcome.ACCEPT, ada), a(Outcome.DECLINE, bob));
        given.memory.beforeNextCommit(() -> given.announced(LATER));
        assertThat(given.announced(LATER).announcements()).isEmpty();
        assertThat(given.memory.mails()).hasSize(2);
        assertThat(given.memory.history(ada.id())).hasSize(1);
    }

    @Test
    void a_decision_changed_at_the_same_instant_is_announced_in_its_new_form() {
        var ada = given.submitted("ada");
        given.staged(a(Outcome.ACCEPT, ada));
        given.memory.beforeNextCommit(() -> given.staged(a(Outcome.DECLINE, ada)));
        given.announced(LATER);
        assertThat(given.memory.mails()).extracting(Mail::template).doesNotContain(MailTemplate.ACCEPTED);
        given.announced(LATER);
        assertThat(given.memory.mails()).extracting(Mail::template).containsExactly(MailTemplate.DECLINED);
        assertThat(given.now(ada.id()).status()).isEqualTo(Status.DECLINED);
    }

    @Test
    void the_report_is_sorted_by_outcome_site_and_name_and_tells_places_and_undecided() {
        var zoe = given.submitted("zoe");
        var bob = given.submitted("bob");
        var eve = given.submitted("eve");
        var ada = given.submitted("ada");
        given.submitted("ned");
        given.staged(
                a(Outcome.DECLINE, zoe),
                new DecisionRequest(bob.id(), Outcome.ACCEPT, Optional.of("euratechnologies"), ""),
                a(Outcome.ACCEPT, eve),
                a(Outcome.ACCEPT, ada));
        var dry = given.announce.announce(CALL, Optional.empty(), LATER, false);
        assertThat(dry.announcements())
                .extracting(Announce.Announcement::application)
                .containsExactly(ada, eve, bob, zoe);
        assertThat(dry.undecided()).isEqualTo(1);
        assertThat(dry.perSite())
                .extracting(use -> use.site().id() + " " + use.accepted())
                .startsWith("blanchemaille 2", "euratechnologies 1");
        assertThat(given.announced(LATER).perSite()).isEqualTo(dry.perSite());
    }

    @Test
    void while_the_call_is_open_nothing_is_announced() {
        var open = Instant.parse("2027-01-15T16:15:00Z");
        assertThat(reason(() -> given.announce.announce(CALL, Optional.empty(), open, false)))
                .isEqualTo(Reason.CALL_STILL_OPEN);
    }
}
