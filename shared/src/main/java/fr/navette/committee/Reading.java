package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Marks;
import fr.navette.applications.Summary;
import fr.navette.calls.CallId;
import fr.navette.identity.MemberId;
import fr.navette.identity.Membership;
import fr.navette.storage.Storable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A member's assignment to read one application, with its state and review.
 *
 * @param read what the member had read of the application when the review was last saved
 */
public record Reading(
        CallId call,
        MemberId member,
        ApplicationId application,
        State state,
        Review review,
        Recusal recusal,
        Marks read,
        Instant dueAt,
        long version)
        implements Storable {

    public enum State {
        OPEN,
        DONE,
        RECUSED
    }

    /** The ground on which a reading was closed before its end; {@code NONE} without one. */
    public record Recusal(Ground reason, String note) {
        public static final Recusal NONE = new Recusal(Ground.NONE, "");

        public enum Ground {
            NONE,
            CONFLICT,
            NOT_MY_FIELD,
            NO_TIME,
            /** A conflict of interest that staff declared, or that came with a change; the member said nothing. */
            CONFLICT_FOUND;

            /** Whether members give it themselves. */
            public boolean isGiven() {
                return switch (this) {
                    case CONFLICT, NOT_MY_FIELD, NO_TIME -> true;
                    case NONE, CONFLICT_FOUND -> false;
                };
            }
        }
    }

    public static Reading assigned(Member member, ApplicationId application, Instant dueAt) {
        return new Reading(
                member.call(), member.id(), application, State.OPEN, Review.NONE, Recusal.NONE, Marks.NONE, dueAt, 1);
    }

    public Membership membership() {
        return new Membership(call, member);
    }

    public Reading reviewed(Review review) {
        return new Reading(
                call,
                member,
                application,
                review.done() ? State.DONE : State.OPEN,
                review,
                recusal,
                read,
                dueAt,
                version + 1);
    }

    /** Notes what the member has read. */
    Reading having(Marks read) {
        return new Reading(call, member, application, state, review, recusal, read, dueAt, version);
    }

    /** Gives the member until another time. */
    Reading extended(Instant dueAt) {
        return new Reading(call, member, application, state, review, recusal, read, dueAt, version + 1);
    }

    /** Whether the member has begun an unfinished review. */
    public boolean isBegun() {
        return state == State.OPEN && review.version() > 0;
    }

    /** Removes the review from the ranking and closes the dossier to the member. */
    public Reading recused(Recusal recusal) {
        return new Reading(
                call, member, application, State.RECUSED, Review.NONE, recusal, Marks.NONE, dueAt, version + 1);
    }

    /** Closes the dossier to the member because of a conflict of interest; the review is kept, and does not count. */
    Reading closed(String note) {
        return inState(State.RECUSED, new Recusal(Recusal.Ground.CONFLICT_FOUND, note));
    }

    /** Opens again what a conflict of interest closed, with the review as it was. */
    Reading reopened() {
        return inState(review.done() ? State.DONE : State.OPEN, Recusal.NONE);
    }

    private Reading inState(State state, Recusal recusal) {
        return new Reading(call, member, application, state, review, recusal, read, dueAt, version + 1);
    }

    /** Whether the reading ended because of a conflict of interest. */
    boolean isConflict() {
        return state == State.RECUSED
                && (recusal.reason() == Recusal.Ground.CONFLICT || recusal.reason() == Recusal.Ground.CONFLICT_FOUND);
    }

    /** The readings that are still to be done: open ones of applications that are neither withdrawn nor decided. */
    public static List<Reading> open(List<Reading> readings, List<Summary> summaries) {
        var undecided = summaries.stream().filter(s -> !s.status().isDecided()).toList();
        return readable(readings, undecided).stream()
                .filter(r -> r.state() == State.OPEN)
                .toList();
    }

    /** The readings of applications that can still be read: a withdrawn application leaves every list. */
    public static List<Reading> readable(List<Reading> readings, List<Summary> summaries) {
        var readable = summaries.stream()
                .filter(Summary::isReadable)
                .map(Summary::application)
                .collect(Collectors.toSet());
        return readings.stream().filter(r -> readable.contains(r.application())).toList();
    }
}
