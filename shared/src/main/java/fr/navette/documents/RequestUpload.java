package fr.navette.documents;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.calls.Calls;
import fr.navette.calls.Slot;
import fr.navette.documents.check.FileType;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.PersonId;
import fr.navette.secrets.Secrets;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Gives a URL to upload one file and records the request.
 *
 * @param scan the initial scan result: {@link Scan#AWAITED} if the stack has a scanner
 */
public record RequestUpload(
        Calls calls,
        Applications applications,
        Documents documents,
        Files files,
        Transactions transactions,
        Secrets secrets,
        Scan scan) {
    private static final int MAX_PER_SLOT = 10;
    private static final Pattern SHA_256 = Pattern.compile("[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=");

    /**
     * @param type media type as determined by the page
     * @param size bytes
     * @param sha256 of the content, base64
     */
    public record UploadRequest(String slot, String name, String type, long size, String sha256) {}

    public record Granted(Document document, Files.Upload upload) {}

    public Granted by(PersonId person, ApplicationId id, UploadRequest file, Instant arrived) {
        var application = applications.ofApplicant(person, id);
        var call = applications.callFor(person, calls.get(application.call()), arrived);
        var editable = application.editable(call, arrived);
        editable.requireAny();
        var slot = call.slot(file.slot())
                .orElseThrow(() -> Refusal.of(Reason.SLOT_UNKNOWN, "slot", FieldCode.NOT_AN_OPTION));
        editable.require("documents." + slot.id());
        var type = accepted(slot, file);
        return Conflict.retry(() -> {
            var dossier = applications.dossierOfApplicant(person, id);
            var inSlot = dossier.present().stream()
                    .filter(d -> d.slot().equals(slot.id()))
                    .count();
            if (inSlot >= MAX_PER_SLOT) throw Refusal.of(Reason.TOO_MANY_DOCUMENTS);
            var document = Document.requested(
                    new DocumentId(secrets.id()),
                    id,
                    call.id(),
                    slot.id(),
                    FileName.of(file.name(), type),
                    type,
                    file.size(),
                    file.sha256(),
                    scan,
                    arrived);
            transactions.commit(
                    Write.put(document), Write.put(documents.quota(id).plus(arrived)));
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
