package fr.navette.applications;

import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import fr.navette.documents.Files;
import fr.navette.input.Refusal;
import fr.navette.offers.PlaceLedger;
import fr.navette.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows applicants their own applications. */
public record ShowApplications(Calls calls, Applications applications, PlaceLedger ledger, Files files) {
    /**
     * @param uploaded the documents whose file is there
     * @param waiting the ranks on waiting lists; empty unless the call shows them
     */
    public record Shown(ApplicationView view, Set<DocumentId> uploaded, List<WaitingRank> waiting) {}

    /**
     * A rank on the waiting list of a site.
     *
     * @param rank from 1
     */
    public record WaitingRank(String site, int rank) {}

    public List<Shown> by(PersonId person, Instant now) {
        return applications.of(person).stream().map(id -> by(person, id, now)).toList();
    }

    /**
     * @throws Refusal 404 {@code APPLICATION_UNKNOWN}, also where it is somebody else's
     */
    public Shown by(PersonId person, ApplicationId id, Instant now) {
        var dossier = applications.dossierOfApplicant(person, id);
        var uploaded = dossier.present().stream()
                .filter(files::isUploaded)
                .map(Document::id)
                .collect(Collectors.toSet());
        var call = applications.callFor(person, calls.get(dossier.application().call()), now);
        return new Shown(new ApplicationView(dossier, call, now), uploaded, waiting(dossier.application(), call, now));
    }

    private List<WaitingRank> waiting(Application application, Call call, Instant now) {
        boolean mayWait = switch (application.statusAt(now)) {
            case WAITLISTED, OFFERED, ENROLLED -> call.filling().showRank();
            case DRAFT, SUBMITTED, WITHDRAWN, INELIGIBLE, DECLINED, REFUSED, EXPIRED, DEFERRED, LEFT -> false;
        };
        if (!mayWait) return List.of();
        return ledger.of(call).awaitedBy(application.id()).stream()
                .map(places -> new WaitingRank(
                        places.site(), places.rankOf(application.id()).orElseThrow()))
                .toList();
    }
}
