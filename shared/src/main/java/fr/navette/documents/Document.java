package fr.navette.documents;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import java.time.Instant;
import java.util.Optional;

/**
 * A file that belongs to an application.
 *
 * @param size bytes
 * @param sha256 of the content, base64
 * @param verdict of our own check
 * @param scan of a scanner outside, where the stack has one
 * @param fileVersion the S3 version that was checked; empty before, and once the file is deleted
 * @param askedAt when the upload URL was given
 * @param removedAt when it was taken away; kept for a while, then deleted
 */
public record Document(
    DocumentId id,
    ApplicationId application,
    CallId call,
    String slot,
    String name,
    FileType type,
    long size,
    String sha256,
    Verdict verdict,
    String fileVersion,
    Scan scan,
    Instant askedAt,
    Optional<Instant> removedAt,
    long version) {

  public boolean removed() {
    return removedAt.isPresent();
  }

  /** What is to be told of it: our check, and a scanner's where there is one, both have a say. */
  public Verdict finding() {
    if (scan.result() == Scan.Result.THREAT) return Verdict.MALWARE;
    if (verdict == Verdict.FINE && !scan.letsThrough(fileVersion)) return Verdict.NOT_YET;
    return verdict;
  }

  public DocumentState state() {
    return finding().state();
  }

  public Document judged(Verdict verdict, String fileVersion) {
    return next(verdict, fileVersion, scan, removedAt);
  }

  public Document scanned(Scan scan) {
    return next(verdict, fileVersion, scan, removedAt);
  }

  public Document takenAway(Instant at) {
    return next(verdict, fileVersion, scan, Optional.of(at));
  }

  private Document next(
      Verdict verdict, String fileVersion, Scan scan, Optional<Instant> removedAt) {
    return new Document(
        id,
        application,
        call,
        slot,
        name,
        type,
        size,
        sha256,
        verdict,
        fileVersion,
        scan,
        askedAt,
        removedAt,
        version + 1);
  }
}
