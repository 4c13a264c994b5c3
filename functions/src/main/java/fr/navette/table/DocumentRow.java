package fr.navette.table;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import fr.navette.documents.FileType;
import fr.navette.documents.Retention;
import fr.navette.documents.Scan;
import fr.navette.documents.UploadPace;
import fr.navette.documents.Verdict;
import fr.navette.table.Row.Stored;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is known of a file, as it is stored. */
final class DocumentRow {
    private DocumentRow() {}

    static Row row(Document document) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", document.id().value());
        data.put("application", document.application().value());
        data.put("call", document.call().value());
        data.put("slot", document.slot());
        data.put("name", document.name());
        data.put("type", document.type().mediaType());
        data.put("size", document.size());
        data.put("sha256", document.sha256());
        data.put("verdict", document.verdict().name());
        data.put("fileVersion", document.fileVersion());
        data.put("scan", document.scan().result().name());
        data.put("scannedVersion", document.scan().fileVersion());
        data.put("askedAt", document.askedAt());
        data.put("removedAt", document.removedAt());
        data.put("tendedAt", document.tendedAt());
        var row = Row.of(Key.document(document.application(), document.id()), data, document.version());
        return Retention.tendDueAt(document)
                .map(at -> row.due(Row.Kind.DOCUMENT, at))
                .or(() -> Retention.purgeDueAt(document).map(at -> row.due(Row.Kind.PURGE, at)))
                .orElse(row);
    }

    static Document document(Stored stored) {
        var fields = stored.data();
        return new Document(
                new DocumentId(fields.text("id")),
                new ApplicationId(fields.text("application")),
                new CallId(fields.text("call")),
                fields.text("slot"),
                fields.text("name"),
                FileType.of(fields.text("type")).orElseThrow(),
                fields.optionalNumber("size").orElseThrow().longValue(),
                fields.text("sha256"),
                Verdict.valueOf(fields.text("verdict")),
                fields.optionalText("fileVersion").orElse(""),
                new Scan(
                        Scan.Result.valueOf(fields.text("scan")),
                        fields.optionalText("scannedVersion").orElse("")),
                fields.instant("askedAt"),
                fields.optionalInstant("removedAt"),
                fields.optionalInstant("tendedAt"),
                stored.version());
    }

    static Row pace(UploadPace pace) {
        return Row.of(Key.uploads(pace.application()), Map.of("given", pace.given()), pace.version())
                .expires(pace.forgottenAt());
    }

    static UploadPace pace(ApplicationId application, Stored stored) {
        return new UploadPace(
                application,
                stored.data().texts("given").stream().map(Instant::parse).toList(),
                stored.version());
    }
}
