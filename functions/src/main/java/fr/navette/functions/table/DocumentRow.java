package fr.navette.functions.table;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import fr.navette.documents.Retention;
import fr.navette.documents.Scan;
import fr.navette.documents.UploadQuota;
import fr.navette.documents.check.FileType;
import fr.navette.documents.check.Verdict;
import fr.navette.functions.table.Row.Stored;
import fr.navette.input.Values;
import java.time.Instant;
import java.util.Map;

/** A document's row. */
final class DocumentRow {
    private DocumentRow() {}

    static Row row(Document document) {
        var data = new Values()
                .with("id", document.id().value())
                .with("application", document.application().value())
                .with("call", document.call().value())
                .with("slot", document.slot())
                .with("name", document.name())
                .with("type", document.type().mediaType())
                .with("size", document.size())
                .with("sha256", document.sha256())
                .with("verdict", document.verdict().name())
                .with("attachments", document.attachments())
                .with("fileVersion", document.fileVersion())
                .with("scan", document.scan().result().name())
                .with("scannedVersion", document.scan().fileVersion())
                .with("sender", document.sender().map(NamedPersonData::values))
                .with("pages", document.pages())
                .with("askedAt", document.requestedAt())
                .with("removedAt", document.removedAt())
                .with("followedUpAt", document.followedUpAt());
        var row = Row.of(Key.document(document.application(), document.id()), data, document.version());
        return Retention.followUpDueAt(document)
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
                fields.texts("attachments"),
                fields.optionalText("fileVersion").orElse(""),
                new Scan(
                        Scan.Result.valueOf(fields.text("scan")),
                        fields.optionalText("scannedVersion").orElse("")),
                fields.optionalObject("sender", NamedPersonData::person),
                fields.optionalWhole("pages", 0, Integer.MAX_VALUE).orElse(0),
                fields.instant("askedAt"),
                fields.optionalInstant("removedAt"),
                fields.optionalInstant("followedUpAt"),
                stored.version());
    }

    static Row quota(UploadQuota quota) {
        return Row.of(Key.uploads(quota.application()), Map.of("given", quota.given()), quota.version())
                .expires(quota.forgottenAt());
    }

    static UploadQuota quota(ApplicationId application, Stored stored) {
        return new UploadQuota(
                application,
                stored.data().texts("given").stream().map(Instant::parse).toList(),
                stored.version());
    }
}
