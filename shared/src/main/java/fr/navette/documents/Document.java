package fr.navette.documents;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.documents.check.DocumentState;
import fr.navette.documents.check.FileType;
import fr.navette.documents.check.Verdict;
import fr.navette.people.NamedPerson;
import fr.navette.people.PersonId;
import fr.navette.storage.Storable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A file that belongs to an application, or that a project has sent in its cohort.
 *
 * @param application the application; of a project, the id under which it holds its place
 * @param size bytes
 * @param sha256 of the content, base64
 * @param verdict the verdict of our own check
 * @param attachments names of the harmless files inside, such as {@code facture.xml}
 * @param scan the result of an external scanner, if the stack has one
 * @param fileVersion the S3 version that was checked; empty before, and once the file is deleted
 * @param sender the representative who sent it for a project; empty if it belongs to an application
 * @param pages the number of pages of which there are pictures, counted from the first
 * @param requestedAt when the upload URL was given
 * @param removedAt when the applicant removed the document; its file is deleted later
 * @param followedUpAt when the sweep last acted on the current state
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
        List<String> attachments,
        String fileVersion,
        Scan scan,
        Optional<NamedPerson> sender,
        int pages,
        Instant requestedAt,
        Optional<Instant> removedAt,
        Optional<Instant> followedUpAt,
        long version)
        implements Storable {
    public Document {
        attachments = List.copyOf(attachments);
    }

    /** A document whose upload URL is given and whose file is not uploaded yet. */
    public static Document requested(
            DocumentId id,
            ApplicationId application,
            CallId call,
            String slot,
            String name,
            FileType type,
            long size,
            String sha256,
            Scan scan,
            Instant at) {
        return new Document(
                id,
                application,
                call,
                slot,
                name,
                type,
                size,
                sha256,
                Verdict.NOT_YET,
                List.of(),
                "",
                scan,
                Optional.empty(),
                0,
                at,
                Optional.empty(),
                Optional.empty(),
                1);
    }

    /** The path of its field, as in refusals: {@code documents.deck}. */
    public String field() {
        return "documents." + slot;
    }

    /** Whether a project has sent it, and no application. */
    public boolean isPaper() {
        return sender.isPresent();
    }

    public boolean isRemoved() {
        return removedAt.isPresent();
    }

    /** The combined verdict of our check and of the scanner, if there is one. */
    public Verdict overallVerdict() {
        if (scan.result() == Scan.Result.THREAT) return Verdict.MALWARE;
        if (verdict == Verdict.FINE && !scan.allowsReading(fileVersion)) return Verdict.NOT_YET;
        return verdict;
    }

    public DocumentState state() {
        return overallVerdict().state();
    }

    public Document checked(Verdict verdict, String fileVersion) {
        return checked(verdict, List.of(), fileVersion);
    }

    public Document checked(Verdict verdict, List<String> attachments, String fileVersion) {
        return with(verdict, attachments, fileVersion, scan);
    }

    public Document scanned(Scan scan) {
        return with(verdict, attachments, fileVersion, scan);
    }

    private Document with(Verdict verdict, List<String> attachments, String fileVersion, Scan scan) {
        var next = next(verdict, attachments, fileVersion, scan, removedAt, Optional.empty());
        return next.state() == state() ? next(verdict, attachments, fileVersion, scan, removedAt, followedUpAt) : next;
    }

    public Document removed(Instant at) {
        return next(verdict, attachments, fileVersion, scan, Optional.of(at), followedUpAt);
    }

    /** Pictures of the first pages are there. */
    public Document pictured(int pages) {
        return with(name, attachments, sender, pages, version + 1);
    }

    /** The same document under the name of its slot: people put their own into file names. */
    public Document withoutNames() {
        return with(slot + type.extension(), List.of(), sender, pages, version);
    }

    private Document with(
            String name, List<String> attachments, Optional<NamedPerson> sender, int pages, long version) {
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
                attachments,
                fileVersion,
                scan,
                sender,
                pages,
                requestedAt,
                removedAt,
                followedUpAt,
                version);
    }

    public Document followedUp(Instant at) {
        return next(verdict, attachments, fileVersion, scan, removedAt, Optional.of(at));
    }

    /** The same document, sent by a representative for a project. */
    Document sentBy(NamedPerson representative) {
        return with(name, attachments, Optional.of(representative), pages, version);
    }

    /** A paper without the name of a person who is erased. */
    public Document without(PersonId person) {
        return with(
                name, attachments, sender.map(representative -> representative.without(person)), pages, version + 1);
    }

    /** The file is deleted; its verdict stays. */
    public Document purged() {
        return next(overallVerdict(), List.of(), "", scan, removedAt, followedUpAt)
                .with(name, List.of(), sender, 0, version + 1);
    }

    private Document next(
            Verdict verdict,
            List<String> attachments,
            String fileVersion,
            Scan scan,
            Optional<Instant> removedAt,
            Optional<Instant> followedUpAt) {
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
                attachments,
                fileVersion,
                scan,
                sender,
                pages,
                requestedAt,
                removedAt,
                followedUpAt,
                version + 1);
    }
}
