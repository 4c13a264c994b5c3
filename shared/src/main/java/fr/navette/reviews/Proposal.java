package fr.navette.reviews;

import fr.navette.people.NamedPerson;
import java.time.Instant;
import java.util.Optional;

/**
 * The proposal that a project leaves.
 *
 * @param answerUntil the last instant at which the founders may answer
 * @param reply the founders' answer
 * @param note of the staff who settled it; may be empty
 */
public record Proposal(Instant answerUntil, Optional<Reply> reply, State state, String note) {
    public enum State {
        OPEN,
        CONFIRMED,
        TAKEN_BACK
    }

    public record Reply(String text, NamedPerson author, Instant at) {}

    static Proposal open(Instant answerUntil) {
        return new Proposal(answerUntil, Optional.empty(), State.OPEN, "");
    }

    /** Whether the founders may still answer. */
    public boolean awaitsAnswerAt(Instant now) {
        return state == State.OPEN && !now.isAfter(answerUntil);
    }

    /** Whether staff may settle it: the founders have answered, or their time is over. */
    boolean canBeSettledAt(Instant now) {
        return state == State.OPEN && (reply.isPresent() || now.isAfter(answerUntil));
    }

    Proposal answered(Reply given) {
        return new Proposal(answerUntil, Optional.of(given), state, note);
    }

    Proposal settled(State as, String why) {
        return new Proposal(answerUntil, reply, as, why);
    }
}
