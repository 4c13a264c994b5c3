package fr.navette.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a file may wait for its check, and how long it stays where nobody needs it. */
public final class Retention {
  // Half an hour after the last byte may have come, somebody has to look.
  private static final Duration STUCK_AFTER = Files.UPLOAD.plus(Duration.ofMinutes(30));
  // After the URL ends the file is there or never comes, but for one that is still on its way.
  private static final Duration CHECKED_AFTER = Files.UPLOAD.plus(Duration.ofMinutes(5));
  private static final Duration NEVER_CAME = Duration.ofDays(1);
  private static final Duration NOT_NEEDED = Duration.ofDays(30);

  private Retention() {}

  /** When its check should be done; empty where nobody waits for it. */
  public static Optional<Instant> checkDueAt(Document document) {
    return document.state() == DocumentState.WAITING && !document.removed()
        ? Optional.of(document.askedAt().plus(CHECKED_AFTER))
        : Optional.empty();
  }

  /** Whether it waits so long for its verdict that staff must know. */
  public static boolean isStuckAt(Document document, Instant now) {
    return document.state() == DocumentState.WAITING
        && !now.isBefore(document.askedAt().plus(STUCK_AFTER));
  }

  /** When every version of the file is deleted; empty where it stays, or is gone. */
  public static Optional<Instant> purgeDueAt(Document document) {
    if (document.removed())
      return document
          .removedAt()
          .map(at -> at.plus(document.fileVersion().isEmpty() ? NEVER_CAME : NOT_NEEDED));
    return switch (document.state()) {
      case WAITING, CHECKED -> Optional.empty();
      case REJECTED, UNSAFE ->
          document.fileVersion().isEmpty()
              ? Optional.empty()
              : Optional.of(document.askedAt().plus(NOT_NEEDED));
    };
  }
}
