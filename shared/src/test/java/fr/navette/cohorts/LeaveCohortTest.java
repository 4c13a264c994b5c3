package fr.navette.cohorts;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Refused.reason;
import static fr.navette.decisions.ClosedCall.a;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.applications.Status;
import fr.navette.calls.CallId;
import fr.navette.decisions.ClosedCall;
import fr.navette.decisions.Outcome;
import fr.navette.input.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeaveCohortTest {
    private static final Instant MARCH = Instant.parse("2027-03-01T10:00:00Z");

    private final ClosedCall given = new ClosedCall();
    private final LeaveCohort leave = new LeaveCohort(
            given.memory.calls(),
            given.memory.applications(),
            given.memory.projectPlaces(),
            given.memory.changePlace());

    private static LeaveCohort.Request because(String reason) {
        return new LeaveCohort.Request(Optional.empty(), Optional.empty(), reason);
    }

    private Application enrolled() {
        var ada = given.submitted("ada");
        given.staged(a(Outcome.ACCEPT, ada));
        given.announced(LATER);
        given.accepted(ada, LATER);
        return given.now(ada.id());
    }

    private Place place() {
        return given.memory.cohorts().places(CALL).getFirst();
    }

    @Test
    void the_place_is_left_that_day_the_history_knows_why_and_it_is_free() {
        var ada = enrolled();
        var before = place();
        var gone = new Departure(LocalDate.parse("2027-03-01"), Optional.empty(), "a déménagé");
        var change = before.left(gone, HistoryEntry.Actor.STAFF, MARCH);
        var left = change.place();
        var people = given.memory.projectPlaces().representatives(before);
        var mails = ProjectMails.changed(before, change, people, anOpenCall(), MARCH);
        assertThat(leave.leave(CALL, ada.id(), because("a déménagé"), MARCH, true))
                .isEqualTo(new ChangePlace.Changed(anOpenCall(), before, left, mails));
        assertThat(given.memory.mails()).endsWith(mails.getFirst());
        assertThat(place()).isEqualTo(left);
        assertThat(left.since()).isEqualTo(MARCH);
        assertThat(given.now(ada.id())).isEqualTo(ada.left("a déménagé", MARCH).application());
        assertThat(given.now(ada.id()).status()).isEqualTo(Status.LEFT);
        assertThat(given.memory.history(ada.id()))
                .last()
                .isEqualTo(
                        new HistoryEntry(ada.id(), MARCH, HistoryEvent.LEFT, HistoryEntry.Actor.STAFF, "a déménagé"));
        assertThat(given.staged().perSite().getFirst().accepted()).isZero();
    }

    @Test
    void a_dry_run_says_the_same_and_changes_nothing() {
        var ada = enrolled();
        var before = given.memory.everything();
        var dry = leave.leave(CALL, ada.id(), because("a déménagé"), MARCH, false);
        assertThat(given.memory.everything()).isEqualTo(before);
        assertThat(leave.leave(CALL, ada.id(), because("a déménagé"), MARCH, true))
                .isEqualTo(dry);
    }

    @Test
    void who_is_not_in_the_cohort_or_has_left_it_is_refused() {
        var bob = given.submitted("bob");
        assertThat(reason(() -> leave.leave(CALL, bob.id(), because(""), MARCH, true)))
                .isEqualTo(Reason.NOT_IN_COHORT);
        var ada = enrolled();
        leave.leave(CALL, ada.id(), because(""), MARCH, true);
        var before = given.memory.everything();
        assertThat(reason(() -> leave.leave(CALL, ada.id(), because(""), MARCH, true)))
                .isEqualTo(Reason.NOT_IN_COHORT);
        assertThat(reason(() -> leave.leave(new CallId("x"), ada.id(), because(""), MARCH, true)))
                .isEqualTo(Reason.COHORT_UNKNOWN);
        assertThat(reason(() -> leave.leave(CALL, new ApplicationId("nothing"), because(""), MARCH, true)))
                .isEqualTo(Reason.APPLICATION_UNKNOWN);
        assertThat(given.memory.everything()).isEqualTo(before);
    }
}
