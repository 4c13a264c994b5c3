package fr.navette.documents;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The records of the uploaded files. */
public interface Documents {
    Optional<Document> find(ApplicationId application, DocumentId id);

    /** All documents of an application, even after the application is deleted. */
    List<Document> of(ApplicationId application);

    UploadQuota quota(ApplicationId application);

    /** The documents of a call that wait for their check. */
    List<Document> waiting(CallId call);

    /** The refused documents of a call that are still there for their applicants. */
    List<Document> refused(CallId call);

    /** The documents that the sweep must follow up by {@code now}. */
    List<Document> due(Instant now);

    /** The documents whose file must be deleted by {@code now}. */
    List<Document> purgesDue(Instant now);
}
