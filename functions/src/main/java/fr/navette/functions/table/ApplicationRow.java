package fr.navette.functions.table;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationClaim;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Content;
import fr.navette.applications.Correction;
import fr.navette.applications.Draft;
import fr.navette.applications.Parties;
import fr.navette.applications.Receipt;
import fr.navette.applications.Status;
import fr.navette.applications.Submission;
import fr.navette.applications.Summary;
import fr.navette.calls.CallId;
import fr.navette.documents.DocumentId;
import fr.navette.functions.table.Row.Stored;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.offers.Offer;
import fr.navette.people.Email;
import fr.navette.people.PersonId;
import fr.navette.text.Language;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An application's row, and its summary in the call's partition. */
final class ApplicationRow {
    private ApplicationRow() {}

    static Row claim(ApplicationClaim claim) {
        return Row.of(
                Key.applicationIn(claim.person(), claim.call()),
                Map.of("application", claim.application().value()),
                1);
    }

    static Row row(Application application) {
        var data = Values.of("id", application.id().value())
                .with("call", application.call().value())
                .with("email", application.email().address())
                .with("language", application.language().tag())
                .with("startedAt", application.startedAt())
                .with("status", application.status().name())
                .with("draft", draft(application.draft()))
                .with("submission", application.submission().map(ApplicationRow::submission))
                .with("correction", application.correction().map(ApplicationRow::correction))
                .with("offer", application.offer().map(ApplicationRow::offer))
                .with("move", application.move().map(ApplicationRow::offer))
                .with("offersMade", application.offersMade());
        var row = Row.of(Key.application(application.id()), data, application.version());
        return application
                .offersQuietUntil()
                .map(quiet -> row.due(Row.Kind.OFFER, quiet.plusSeconds(1)))
                .orElse(row);
    }

    private static Map<String, Object> draft(Draft draft) {
        return Values.of("content", content(draft.content()))
                .with("savedAt", draft.savedAt())
                .with("formVersion", draft.formVersion());
    }

    private static Draft draft(Fields fields) {
        return new Draft(
                fields.object("content", ApplicationRow::content),
                fields.instant("savedAt"),
                fields.number("formVersion").longValue());
    }

    private static Map<String, Object> submission(Submission submission) {
        return Values.of("content", content(submission.content()))
                .with(
                        "documents",
                        submission.documents().stream().map(DocumentId::value).toList())
                .with(
                        "receipts",
                        submission.receipts().stream()
                                .map(ApplicationRow::receipt)
                                .toList());
    }

    private static Submission submission(Fields fields) {
        return new Submission(
                fields.object("content", ApplicationRow::content),
                fields.texts("documents").stream().map(DocumentId::new).toList(),
                fields.list("receipts", ApplicationRow::receipt));
    }

    private static Map<String, Object> content(Content content) {
        var consents = new Values();
        content.consents().forEach((id, text) -> consents.put(id, text.byLanguage()));
        return Values.of("answers", content.answers())
                .with("sites", content.sites())
                .with("track", content.track())
                .with("consents", consents);
    }

    private static Content content(Fields fields) {
        var texts = fields.map("consents");
        var consents = Fields.of(texts);
        return new Content(
                fields.map("answers"),
                fields.texts("sites"),
                fields.optionalText("track"),
                texts.keySet().stream().collect(Collectors.toMap(id -> id, consents::translated)));
    }

    private static Map<String, Object> receipt(Receipt receipt) {
        return Map.of(
                "number", receipt.number(),
                "receivedAt", receipt.receivedAt(),
                "fingerprint", receipt.fingerprint(),
                "seal", receipt.seal());
    }

    private static Receipt receipt(Fields fields) {
        return new Receipt(
                fields.text("number"), fields.instant("receivedAt"), fields.text("fingerprint"), fields.text("seal"));
    }

    private static Map<String, Object> correction(Correction correction) {
        return Map.of(
                "message", correction.message(),
                "fields", correction.fields(),
                "until", correction.until());
    }

    private static Map<String, Object> offer(Offer offer) {
        return Values.of("site", offer.site())
                .with("expiresAt", offer.expiresAt())
                .with("remindAt", offer.remindAt())
                .with("deferral", offer.deferral().name());
    }

    private static Offer offer(Fields fields) {
        return new Offer(
                fields.text("site"),
                fields.instant("expiresAt"),
                fields.optionalInstant("remindAt"),
                fields.optionalText("deferral").map(Offer.Deferral::valueOf).orElse(Offer.Deferral.NOT_ASKED));
    }

    static Row summary(Application application) {
        var summary = Summary.of(application);
        var data = Values.of("call", summary.call().value())
                .with("application", summary.application().value())
                .with("startup", summary.startup())
                .with("contact", summary.contact())
                .with("pitch", summary.pitch())
                .with("email", summary.email().map(Email::address))
                .with("status", summary.status().name())
                .with("number", summary.number())
                .with("site", summary.site())
                .with("sites", summary.sites())
                .with("track", summary.track())
                .with("submittedAt", summary.submittedAt())
                .with("offerEndsAt", summary.offerEndsAt())
                .with("moveSite", summary.moveSite())
                .with("deferralAsked", summary.deferralAsked() ? Optional.of(true) : Optional.empty())
                .with("parties", parties(summary.parties()));
        return Row.of(Key.summary(summary.call(), summary.application()), data, 0);
    }

    private static Map<String, Object> parties(Parties parties) {
        return Values.of(
                        "people",
                        parties.people().stream().map(PersonId::value).sorted().toList())
                .with("domains", parties.domains().stream().sorted().toList())
                .with("names", parties.names().stream().sorted().toList())
                .with("sirens", parties.sirens().stream().sorted().toList())
                .with("roles", parties.roles().stream().sorted().toList());
    }

    private static Parties parties(Fields fields) {
        return new Parties(
                fields.texts("people").stream().map(PersonId::new).collect(Collectors.toSet()),
                Set.copyOf(fields.texts("domains")),
                Set.copyOf(fields.texts("names")),
                Set.copyOf(fields.texts("sirens")),
                Set.copyOf(fields.texts("roles")));
    }

    static Application application(Stored stored) {
        var fields = stored.data();
        return new Application(
                new ApplicationId(fields.text("id")),
                new CallId(fields.text("call")),
                new Email(fields.text("email")),
                fields.language("language").orElse(Language.FR),
                fields.instant("startedAt"),
                Status.valueOf(fields.text("status")),
                fields.object("draft", ApplicationRow::draft),
                fields.optionalObject("submission", ApplicationRow::submission),
                fields.optionalObject(
                        "correction", f -> new Correction(f.text("message"), f.texts("fields"), f.instant("until"))),
                fields.optionalObject("offer", ApplicationRow::offer),
                fields.optionalObject("move", ApplicationRow::offer),
                fields.optionalWhole("offersMade", 0, Integer.MAX_VALUE).orElse(0),
                stored.version());
    }

    static Summary summary(Stored stored) {
        var fields = stored.data();
        return new Summary(
                new CallId(fields.text("call")),
                new ApplicationId(fields.text("application")),
                fields.optionalText("startup").orElse(""),
                fields.optionalText("contact").orElse(""),
                fields.optionalText("pitch").orElse(""),
                fields.optionalText("email").map(Email::new),
                Status.valueOf(fields.text("status")),
                fields.optionalText("number"),
                fields.optionalText("site").orElse(""),
                fields.texts("sites"),
                fields.optionalText("track"),
                fields.optionalInstant("submittedAt"),
                fields.optionalInstant("offerEndsAt"),
                fields.optionalText("moveSite"),
                fields.flag("deferralAsked"),
                fields.object("parties", ApplicationRow::parties));
    }
}
