package fr.navette.documents;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.calls.Slot;
import fr.navette.documents.check.FileType;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.NamedPerson;
import fr.navette.secrets.Secrets;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gives a URL to upload one file and records the request, for somebody who may send it.
 *
 * @param scan the initial scan result: {@link Scan#AWAITED} if the stack has a scanner
 */
public record GrantUpload(Documents documents, Files files, Transactions transactions, Secrets secrets, Scan scan) {
    private static final int MAX_PER_SLOT = 10;
    private static final Pattern SHA_256 = Pattern.compile("[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=");

    /**
     * A file to upload.
     *
     * @param type media type as determined by the page
     * @param size bytes
     * @param sha256 of the content, base64
     */
    public record UploadRequest(String slot, String name, String type, long size, String sha256) {}

    public record Granted(Document document, Files.Upload upload) {}

    /**
     * The owner of a file.
     *
     * @param application the application; of a project, the id under which it holds its place
     * @param sender the representative who sends it for a project; empty for an application
     */
    public record Owner(ApplicationId application, CallId call, Optional<NamedPerson> sender) {
        private boolean has(Document document) {
            return document.call().equals(call) && document.isPaper() == sender.isPresent();
        }
    }

    public static Refusal unknownSlot() {
        return Refusal.of(Reason.SLOT_UNKNOWN, "slot", FieldCode.NOT_AN_OPTION);
    }

    /**
     * @throws Refusal 422 {@code TYPE_NOT_ACCEPTED}, {@code EMPTY}, {@code TOO_LARGE}; 429 {@code TOO_MANY_DOCUMENTS};
     *     {@code INVALID} if the hash is none
     */
    public Granted to(Owner owner, Slot slot, UploadRequest file, Instant arrived) {
        var type = accepted(slot, file);
        return Conflict.retry(() -> {
            var inSlot = documents.of(owner.application()).stream()
                    .filter(document -> owner.has(document) && !document.isRemoved())
                    .filter(document -> document.slot().equals(slot.id()))
                    .count();
            if (inSlot >= MAX_PER_SLOT) throw Refusal.of(Reason.TOO_MANY_DOCUMENTS);
            var requested = Document.requested(
                    new DocumentId(secrets.id()),
                    owner.application(),
                    owner.call(),
                    slot.id(),
                    FileName.of(file.name(), type),
                    type,
                    file.size(),
                    file.sha256(),
                    scan,
                    arrived);
            var document = owner.sender().map(requested::sentBy).orElse(requested);
            transactions.commit(
                    Write.put(document),
                    Write.put(documents.quota(owner.application()).plus(arrived)));
            return new Granted(document, files.upload(document));
        });
    }

    private static FileType accepted(Slot slot, UploadRequest file) {
        var type = FileType.of(file.type())
                .filter(slot.types()::contains)
                .orElseThrow(() -> Refusal.of(Reason.TYPE_NOT_ACCEPTED, "type", FieldCode.NOT_AN_OPTION));
        if (file.size() <= 0) throw Refusal.of(Reason.EMPTY, "size", FieldCode.OUT_OF_RANGE);
        if (file.size() > slot.maxBytes()) throw Refusal.of(Reason.TOO_LARGE, "size", FieldCode.OUT_OF_RANGE);
        if (!SHA_256.matcher(file.sha256()).matches()) throw Refusal.of(Reason.INVALID, "sha256", FieldCode.WRONG_TYPE);
        return type;
    }
}
