package fr.navette.documents;

import fr.navette.documents.check.DocumentState;
import fr.navette.documents.check.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The time a file may wait for its check, and the time an unused file is kept. */
public final class Retention {
    // A check takes seconds: staff must look into it after half an hour, however slow the upload was.
    private static final Duration STUCK_AFTER = Duration.ofMinutes(30);
    private static final Duration RECHECK_AFTER = Duration.ofMinutes(5);
    private static final Duration STUCK_RECHECK_AFTER = Duration.ofHours(1);
    private static final Duration MISSING_FILE = Duration.ofDays(1);
    public static final Duration UNUSED_FILE = Duration.ofDays(30);

    private Retention() {}

    /** The time at which the sweep must request the check again or report a rejection; empty if neither is needed. */
    public static Optional<Instant> followUpDueAt(Document document) {
        if (document.isRemoved()) return Optional.empty();
        return switch (document.state()) {
            case WAITING -> Optional.of(checkDueAt(document));
            case CHECKED -> Optional.empty();
            case REJECTED, UNSAFE ->
                document.followedUpAt().isEmpty() ? Optional.of(document.requestedAt()) : Optional.empty();
        };
    }

    /** Requests are rare once staff have been told. */
    private static Instant checkDueAt(Document waiting) {
        var followedUp = waiting.followedUpAt();
        if (followedUp.isEmpty()) return waiting.requestedAt().plus(Files.UPLOAD_OVER);
        if (isStuckAt(waiting, followedUp.get())) return followedUp.get().plus(STUCK_RECHECK_AFTER);
        var again = followedUp.get().plus(RECHECK_AFTER);
        var stuck = waiting.requestedAt().plus(STUCK_AFTER);
        return again.isBefore(stuck) ? again : stuck;
    }

    /** Whether the document has waited so long for its verdict that staff must know. */
    public static boolean isStuckAt(Document document, Instant now) {
        return document.state() == DocumentState.WAITING
                && !now.isBefore(document.requestedAt().plus(STUCK_AFTER));
    }

    /** The time at which every version of the file is to be deleted; empty if it stays or is deleted already. */
    public static Optional<Instant> purgeDueAt(Document document) {
        if (document.isRemoved())
            return document.removedAt()
                    .map(at -> at.plus(document.fileVersion().isEmpty() ? MISSING_FILE : UNUSED_FILE));
        return switch (document.state()) {
            case WAITING, CHECKED -> Optional.empty();
            case REJECTED, UNSAFE ->
                document.followedUpAt().isEmpty() || isGone(document)
                        ? Optional.empty()
                        : Optional.of(document.requestedAt().plus(UNUSED_FILE));
        };
    }

    /** Only a scanner can reject a file before our own check. */
    private static boolean isGone(Document refused) {
        return refused.fileVersion().isEmpty() && refused.verdict() != Verdict.NOT_YET;
    }
}
