package fr.navette.documents;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.calls.Calls;
import fr.navette.input.Refusal;
import fr.navette.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/** Gives applicants a URL to upload one file of their application. */
public record RequestUpload(Calls calls, Applications applications, GrantUpload grant) {
    /**
     * @throws Refusal 404 {@code APPLICATION_UNKNOWN}; 409 {@code CALL_CLOSED}; 422 {@code SLOT_UNKNOWN}, and what
     *     {@link GrantUpload#to} refuses
     */
    public GrantUpload.Granted by(PersonId person, ApplicationId id, GrantUpload.UploadRequest file, Instant arrived) {
        var application = applications.dossierOfApplicant(person, id).application();
        var call = applications.callFor(person, calls.get(application.call()), arrived);
        var editable = application.editable(call, arrived);
        editable.requireAny();
        var slot = call.slot(file.slot()).orElseThrow(GrantUpload::unknownSlot);
        editable.require("documents." + slot.id());
        return grant.to(new GrantUpload.Owner(id, call.id(), Optional.empty()), slot, file, arrived);
    }
}
