package fr.navette.decisions;

import fr.navette.applications.ApplicantMail;
import fr.navette.applications.Application;
import fr.navette.calls.Call;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import java.time.Instant;

/** Mails about announced decisions. */
public final class DecisionMails {
    private DecisionMails() {}

    /**
     * One mail per announcement.
     *
     * @param application as announced: its version names the mail
     */
    public static Mail announced(Application application, Decision decision, Call call, Instant now) {
        var mail = new ApplicantMail(application, call);
        application
                .offer()
                .ifPresent(
                        offer -> mail.with("place", call.siteName(offer.site())).with("expiresAt", offer.expiresAt()));
        var template = switch (decision.outcome()) {
            case ACCEPT -> MailTemplate.ACCEPTED;
            case WAITLIST -> MailTemplate.WAITLISTED;
            case DECLINE -> MailTemplate.DECLINED;
        };
        return mail.pending("decision-" + application.id() + "-" + application.version(), template, now);
    }
}
