package fr.navette.documents;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of the uploaded files. */
public interface Documents {
    Optional<Document> find(ApplicationId application, DocumentId id);

    /** All of an application, whether or not there is one any more. */
    List<Document> of(ApplicationId application);

    UploadQuota quota(ApplicationId application);

    /** Those of a call whose check is not done. */
    List<Document> waiting(CallId call);

    /** Those that the sweep must do something about by {@code now}. */
    List<Document> due(Instant now);

    /** Those whose file has to be deleted by {@code now}. */
    List<Document> purgesDue(Instant now);
}
