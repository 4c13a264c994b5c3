package fr.navette.calls;

import fr.navette.storage.Write;
import java.util.List;
import java.util.Optional;

/** The applications' side of a call: whether they use it, and what follows when it changes. */
public interface CallUse {
    /**
     * @param submitted applications submitted, neither withdrawn nor ineligible, whatever was decided since
     */
    record Count(long drafts, long submitted) {}

    /** Whether the call has any application, drafts included. */
    boolean isInUse(CallId call);

    Count count(CallId call);

    /**
     * The writes that give the sites the numbers of places of an amended call, for its transaction.
     *
     * @param because why a site may have fewer places than start-ups in them; empty if it may not
     * @throws fr.navette.input.Refusal 409 {@code NO_PLACE} naming the sites with too few places
     */
    List<Write> placesChanged(Call before, Call amended, Optional<String> because);

    /** Moves the reminders to the new closing. */
    void closingMoved(CallId call);
}
