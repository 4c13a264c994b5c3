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
    Instant askedAt,
    Optional<Instant> removedAt,
    long version) {

  public boolean removed() {
    return removedAt.isPresent();
  }

  public DocumentState state() {
    return verdict.state();
  }

  public Document judged(Verdict verdict, String fileVersion) {
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
        askedAt,
        removedAt,
        version + 1);
  }

  public Document takenAway(Instant at) {
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
        askedAt,
        Optional.of(at),
        version + 1);
  }
}
