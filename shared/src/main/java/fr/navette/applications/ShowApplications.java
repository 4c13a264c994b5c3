package fr.navette.applications;

import fr.navette.FieldCode;
import fr.navette.calls.Calls;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import fr.navette.documents.Files;
import fr.navette.identity.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an applicant sees of their own applications. */
public record ShowApplications(Calls calls, Applications applications, Files files) {
    /**
     * @param arrived the documents whose file has come
     * @param problems what is wrong with the answers that are there, by path; none once it was
     *     withdrawn or decided
     */
    public record Shown(Dossier dossier, Set<DocumentId> arrived, Map<String, FieldCode> problems) {}

    public List<Shown> by(PersonId person) {
        return applications.of(person).stream().map(id -> by(person, id)).toList();
    }

    /**
     * @throws fr.navette.Refusal 404 {@code APPLICATION_UNKNOWN}, also for somebody else's
     */
    public Shown by(PersonId person, ApplicationId id) {
        var dossier = applications.dossierOfApplicant(person, id);
        var arrived = dossier.present().stream()
                .filter(files::hasCome)
                .map(Document::id)
                .collect(Collectors.toSet());
        return new Shown(dossier, arrived, problems(dossier.application()));
    }

    private Map<String, FieldCode> problems(Application application) {
        return switch (application.status()) {
            case DRAFT, SUBMITTED -> new Form(calls.get(application.call())).faults(application.written());
            case WITHDRAWN, INELIGIBLE, OFFERED, WAITLISTED, DECLINED, ENROLLED, REFUSED, EXPIRED -> Map.of();
        };
    }
}
