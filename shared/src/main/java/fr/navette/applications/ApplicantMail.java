package fr.navette.applications;

import fr.navette.calls.Call;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.text.LocalizedTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The values of a mail to an applicant, in the applicant's language. The values common to all such mails are preset.
 */
public final class ApplicantMail {
    private final Application application;
    private final Call call;
    private final Map<String, Object> values = new LinkedHashMap<>();

    public ApplicantMail(Application application, Call call) {
        this.application = application;
        this.call = call;
        with("name", application.contact());
        with("startup", application.startup());
        with("call", call.title().in(application.language()));
        with("callId", call.id().value());
        call.decisionBy().ifPresent(day -> with("decisionBy", LocalizedTime.day(day, application.language())));
    }

    /**
     * @param value a text, or a list of maps for a repeated section
     */
    public ApplicantMail with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** An instant in the call's zone, to the minute. */
    public ApplicantMail with(String name, Instant instant) {
        return with(name, LocalizedTime.minutes(instant, call.zone(), application.language()));
    }

    /** Removes empty values, so that the template can test for them. */
    public ApplicantMail withoutEmptyValues() {
        values.values().removeIf(""::equals);
        return this;
    }

    /**
     * @param id derived from the event where a mail must go out only once
     */
    public Mail pending(String id, MailTemplate template, Instant now) {
        return Mail.pending(
                application.call().value(),
                id,
                template,
                application.email(),
                application.contact(),
                application.language(),
                values,
                now);
    }
}
