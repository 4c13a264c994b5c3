package fr.navette.projects;

import fr.navette.applications.ApplicationId;
import fr.navette.documents.GrantUpload;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/** Gives representatives of a project a URL to upload a file that its cohort asks for. */
public record SendPaper(ShowProjects show, GrantUpload grant) {
    /**
     * @throws Refusal 404 {@code PROJECT_UNKNOWN}; 409 {@code TRANSITION_IMPOSSIBLE} if the project's time is over; 422
     *     {@code SLOT_UNKNOWN}, and what {@link GrantUpload#to} refuses
     */
    public GrantUpload.Granted by(PersonId person, ApplicationId id, GrantUpload.UploadRequest file, Instant arrived) {
        var view = show.one(person, id);
        if (view.place().state().isOver()) throw Refusal.of(Reason.TRANSITION_IMPOSSIBLE);
        var slot = view.slots().stream()
                .filter(wanted -> wanted.id().equals(file.slot()))
                .findFirst()
                .orElseThrow(GrantUpload::unknownSlot);
        var owner =
                new GrantUpload.Owner(view.place().application(), view.place().cohort(), Optional.of(view.named()));
        return grant.to(owner, slot, file, arrived);
    }
}
