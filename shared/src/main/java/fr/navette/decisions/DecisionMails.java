package fr.navette.decisions;

import fr.navette.applications.ApplicantMail;
import fr.navette.applications.Application;
import fr.navette.applications.Status;
import fr.navette.calls.Call;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.text.Texts;
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

    /**
     * One mail per application.
     *
     * @param reason in the words of staff
     */
    public static Mail ineligible(Application application, Call call, String reason, Instant now) {
        return new ApplicantMail(application, call)
                .with("reason", reason)
                .withoutEmptyValues()
                .pending("ineligible-" + application.id() + "-" + application.version(), MailTemplate.INELIGIBLE, now);
    }

    /**
     * One mail per correction.
     *
     * @param before the status that the applicant was told
     * @param reason in the words of staff
     */
    public static Mail corrected(Application application, Status before, Call call, String reason, Instant now) {
        var language = application.language();
        var mail = new ApplicantMail(application, call)
                .with("said", words(before).in(language))
                .with("says", words(application.status()).in(language))
                .with("reason", reason);
        application
                .offer()
                .ifPresent(
                        offer -> mail.with("place", call.siteName(offer.site())).with("expiresAt", offer.expiresAt()));
        return mail.pending(
                "corrected-" + application.id() + "-" + application.version(), MailTemplate.DECISION_CORRECTED, now);
    }

    private static Texts words(Status told) {
        return switch (told) {
            case INELIGIBLE -> new Texts("candidature non recevable", "not eligible");
            case OFFERED -> new Texts("une place vous est proposée", "you are offered a place");
            case WAITLISTED -> new Texts("liste d'attente", "waiting list");
            case DECLINED -> new Texts("candidature non retenue", "not selected");
            case REFUSED -> new Texts("place déclinée", "place refused");
            case EXPIRED -> new Texts("proposition expirée", "offer expired");
            case DEFERRED -> new Texts("place reportée à la prochaine promotion", "deferred to the next cohort");
            case DRAFT, SUBMITTED, WITHDRAWN, ENROLLED, LEFT -> throw new IllegalStateException("no decision: " + told);
        };
    }
}
