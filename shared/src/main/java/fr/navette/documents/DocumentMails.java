package fr.navette.documents;

import fr.navette.applications.ApplicantMail;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.calls.Call;
import fr.navette.input.Values;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.people.Email;
import fr.navette.text.Language;
import java.time.Duration;
import java.time.Instant;

/** Mails about a file that did not pass its check; one per document. */
public final class DocumentMails {
    private DocumentMails() {}

    /**
     * Tells the applicant, with the deadline for a replacement if one is still possible. The mail mentions the grace
     * only once it has begun.
     */
    public static Mail refused(Application sent, Call call, Document refused, Instant now) {
        var mail = new ApplicantMail(sent, call)
                .with("document", refused.name())
                .with(refused.overallVerdict().name(), "true");
        sent.editable(call, now)
                .until(refused.field())
                .map(until -> call.closesAfter(now) ? call.closes() : until)
                .ifPresent(until -> mail.with("until", until));
        return mail.pending("refused-" + refused.id().value(), MailTemplate.DOCUMENT_REFUSED, now);
    }

    /** Whether a mail tells staff, in its stored values, about a file of this application. */
    public static boolean isStuck(Mail mail, ApplicationId application) {
        return mail.template() == MailTemplate.DOCUMENT_STUCK
                && application.value().equals(mail.values().get("application"));
    }

    /** Tells staff, in French. */
    public static Mail stuck(Document document, Email staff, Instant now) {
        var call = document.call().value();
        var minutes = Duration.between(document.requestedAt(), now).toMinutes();
        var values = Values.of("call", call)
                .with("application", document.application().value())
                .with("document", document.id().value())
                .with("name", document.name())
                .with("minutes", Long.toString(minutes));
        if (document.isPaper()) values.put("paper", "true");
        var id = "stuck-" + document.id().value();
        return Mail.pending(call, id, MailTemplate.DOCUMENT_STUCK, staff, "", Language.FR, values, now);
    }
}
