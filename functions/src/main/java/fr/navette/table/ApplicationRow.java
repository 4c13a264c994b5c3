package fr.navette.table;

import fr.navette.Fields;
import fr.navette.Language;
import fr.navette.Texts;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Content;
import fr.navette.applications.Correction;
import fr.navette.applications.Offer;
import fr.navette.applications.Receipt;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.calls.CallId;
import fr.navette.documents.DocumentId;
import fr.navette.identity.Email;
import fr.navette.identity.PersonId;
import fr.navette.table.Row.Stored;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An application as it is stored, with its summary beside the call. */
final class ApplicationRow {
    private ApplicationRow() {}

    static Stream<Row> rows(Application application) {
        var rows = Stream.of(row(application), summary(Summary.of(application)));
        return application.version() > 1 ? rows : Stream.concat(rows, Stream.of(claim(application)));
    }

    static Stream<Row> everyRow(Application application) {
        return Stream.of(row(application), summary(Summary.of(application)), claim(application));
    }

    private static Row claim(Application application) {
        return Row.of(
                Key.applicationIn(application.person(), application.call()),
                Map.of("application", application.id().value()),
                1);
    }

    static Row row(Application application) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", application.id().value());
        data.put("call", application.call().value());
        data.put("email", application.email().address());
        data.put("language", application.language().tag());
        data.put("status", application.status().name());
        data.put("startedAt", application.startedAt());
        data.put("savedAt", application.savedAt());
        data.put("formVersion", application.formVersion());
        data.putAll(content(application.content()));
        data.put("changes", application.changes().map(ApplicationRow::content));
        data.put(
                "submittedDocuments",
                application.submittedDocuments().stream().map(DocumentId::value).toList());
        data.put("leftOut", application.leftOut());
        data.put(
                "receipts",
                application.receipts().stream().map(ApplicationRow::receipt).toList());
        data.put("correction", application.correction().map(ApplicationRow::correction));
        data.put("offer", application.offer().map(ApplicationRow::offer));
        var row = Row.of(Key.application(application.id()), data, application.version());
        return application.status() == Status.OFFERED
                ? row.due(
                        Row.Kind.OFFER,
                        application.offer().orElseThrow().expiresAt().plusSeconds(1))
                : row;
    }

    private static Map<String, Object> content(Content content) {
        var data = new LinkedHashMap<String, Object>();
        data.put("answers", content.answers());
        data.put("sites", content.sites());
        data.put("track", content.track());
        var consents = new LinkedHashMap<String, Object>();
        content.consents().forEach((id, text) -> consents.put(id, text.fields()));
        data.put("consents", consents);
        return data;
    }

    private static Content content(Fields fields) {
        var texts = fields.map("consents");
        var consents = Fields.of(texts);
        return new Content(
                fields.map("answers"),
                fields.texts("sites"),
                fields.optionalText("track"),
                texts.keySet().stream().collect(Collectors.toMap(id -> id, id -> consents.object(id, Texts::read))));
    }

    private static Map<String, Object> receipt(Receipt receipt) {
        return Map.of(
                "number", receipt.number(),
                "receivedAt", receipt.receivedAt(),
                "fingerprint", receipt.fingerprint(),
                "seal", receipt.seal());
    }

    private static Map<String, Object> correction(Correction correction) {
        return Map.of(
                "message", correction.message(),
                "fields", correction.fields(),
                "until", correction.until());
    }

    private static Map<String, Object> offer(Offer offer) {
        return Map.of("site", offer.site(), "expiresAt", offer.expiresAt());
    }

    private static Row summary(Summary summary) {
        var data = new LinkedHashMap<String, Object>();
        data.put("call", summary.call().value());
        data.put("application", summary.application().value());
        data.put("startup", summary.startup());
        data.put("status", summary.status().name());
        data.put("site", summary.site());
        data.put("track", summary.track());
        data.put(
                "people",
                summary.people().stream().map(PersonId::value).sorted().toList());
        return Row.of(Key.summary(summary.call(), summary.application()), data, 0);
    }

    static Application application(Stored stored) {
        var fields = stored.data();
        return new Application(
                new ApplicationId(fields.text("id")),
                new CallId(fields.text("call")),
                new Email(fields.text("email")),
                fields.language("language").orElse(Language.FR),
                Status.valueOf(fields.text("status")),
                stored.version(),
                fields.instant("startedAt"),
                fields.optionalInstant("savedAt").orElseGet(() -> fields.instant("startedAt")),
                fields.optionalNumber("formVersion").map(Number::longValue).orElse(0L),
                content(fields),
                fields.optionalObject("changes", ApplicationRow::content),
                fields.texts("submittedDocuments").stream().map(DocumentId::new).toList(),
                fields.texts("leftOut"),
                fields.list(
                        "receipts",
                        f -> new Receipt(
                                f.text("number"), f.instant("receivedAt"), f.text("fingerprint"), f.text("seal"))),
                fields.optionalObject(
                        "correction", f -> new Correction(f.text("message"), f.texts("fields"), f.instant("until"))),
                fields.optionalObject("offer", f -> new Offer(f.text("site"), f.instant("expiresAt"))));
    }

    static Summary summary(Stored stored) {
        var fields = stored.data();
        return new Summary(
                new CallId(fields.text("call")),
                new ApplicationId(fields.text("application")),
                fields.optionalText("startup").orElse(""),
                Status.valueOf(fields.text("status")),
                fields.optionalText("site").orElse(""),
                fields.optionalText("track"),
                fields.texts("people").stream().map(PersonId::new).collect(Collectors.toSet()));
    }
}
