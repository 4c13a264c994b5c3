package fr.navette.calls;

import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import java.util.List;
import java.util.Optional;

/** All calls ever opened. */
public interface Calls {
    Optional<Call> find(CallId id);

    /**
     * Names the call that will be asked for next, or none any more: an adapter may begin to read it at once, beside
     * another read. Nothing of it may be written between the two.
     */
    default void expect(Optional<CallId> next) {}

    /** All calls, for the index of the site. */
    List<Call> all();

    /**
     * @throws Refusal 404 {@code CALL_UNKNOWN}
     */
    default Call get(CallId id) {
        return find(id).orElseThrow(() -> Refusal.of(Reason.CALL_UNKNOWN));
    }
}
