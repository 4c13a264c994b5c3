package fr.navette.mail;

import fr.navette.Language;
import fr.navette.applications.Application;
import fr.navette.calls.Call;
import fr.navette.documents.Document;
import fr.navette.identity.Email;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What is told of a file whose check did not let it through; once a document. */
public final class DocumentMails {
    private DocumentMails() {}

    /** To its applicant; until when another can be sent in its place is said where it still can. */
    public static Mail refused(Application sent, Call call, Document refused, Instant now) {
        var values = Mails.toApplicant(sent, call);
        values.put("callId", call.id().value());
        values.put("document", refused.name());
        values.put(refused.finding().name(), "true");
        sent.editableUntil(call, "documents." + refused.slot(), now)
                .ifPresent(until -> values.put("until", SaidTime.minutes(until, call.zone(), sent.language())));
        var id = "refused-" + refused.id().value();
        return Mails.toApplicant(sent, id, Letter.DOCUMENT_REFUSED, values, now);
    }

    /** To the staff, in French, which is theirs. */
    public static Mail stuck(Document document, Email staff, Instant now) {
        var values = Map.<String, Object>of(
                "call", document.call().value(),
                "application", document.application().value(),
                "document", document.id().value(),
                "name", document.name(),
                "minutes",
                        Long.toString(Duration.between(document.askedAt(), now).toMinutes()));
        return Mail.written(
                document.call().value(),
                "stuck-" + document.id().value(),
                Letter.DOCUMENT_STUCK,
                staff,
                "",
                Language.FR,
                values,
                now);
    }
}
