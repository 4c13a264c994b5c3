package fr.navette.documents;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import java.time.Instant;

/**
 * A file that belongs to an application.
 *
 * @param size bytes
 * @param sha256 of the content, base64
 * @param fileVersion the S3 version that was checked; empty before
 * @param askedAt when the upload URL was given
 * @param removed taken away by the applicant; kept for a while, then purged
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
    boolean removed,
    long version) {

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
        removed,
        version + 1);
  }

  public Document takenAway() {
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
        true,
        version + 1);
  }
}
