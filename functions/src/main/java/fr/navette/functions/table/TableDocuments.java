package fr.navette.functions.table;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import fr.navette.documents.Documents;
import fr.navette.documents.UploadQuota;
import fr.navette.documents.check.DocumentState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

public record TableDocuments(Table table) implements Documents {
    @Override
    public Optional<Document> find(ApplicationId application, DocumentId id) {
        return table.get(Key.document(application, id)).map(DocumentRow::document);
    }

    @Override
    public List<Document> of(ApplicationId application) {
        return table.list(Key.ofApplication(application), Key.DOCUMENT).stream()
                .map(DocumentRow::document)
                .toList();
    }

    @Override
    public UploadQuota quota(ApplicationId application) {
        return table.get(Key.uploads(application))
                .map(row -> DocumentRow.quota(application, row))
                .orElseGet(() -> UploadQuota.none(application));
    }

    @Override
    public List<Document> waiting(CallId call) {
        return table.waiting(Row.Kind.DOCUMENT).stream()
                .map(DocumentRow::document)
                .filter(d -> d.call().equals(call) && d.state() == DocumentState.WAITING)
                .toList();
    }

    /** A refused document waits in the index: to be told of, then to be deleted. */
    @Override
    public List<Document> refused(CallId call) {
        return Stream.of(Row.Kind.DOCUMENT, Row.Kind.PURGE)
                .flatMap(kind -> table.waiting(kind).stream())
                .map(DocumentRow::document)
                .filter(d ->
                        d.call().equals(call) && !d.isRemoved() && d.state().isRefused())
                .toList();
    }

    @Override
    public List<Document> due(Instant now) {
        return table.due(Row.Kind.DOCUMENT, now, DocumentRow::document);
    }

    @Override
    public List<Document> purgesDue(Instant now) {
        return table.due(Row.Kind.PURGE, now, DocumentRow::document);
    }
}
