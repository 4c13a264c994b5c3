package fr.navette.offers;

import fr.navette.applications.ApplicantMail;
import fr.navette.applications.Application;
import fr.navette.calls.Call;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import java.time.Instant;

/** Mails about an offer. */
public final class OfferMails {
    private OfferMails() {}

    /** One mail per end of the offer: an extension brings another. */
    public static Mail reminder(Application offered, Call call, Instant now) {
        var end = offered.offer().orElseThrow().expiresAt();
        return new ApplicantMail(offered, call)
                .with("place", call.siteName(offered.site()))
                .with("expiresAt", end)
                .pending(
                        "offer-reminder-" + offered.id() + "-" + end.getEpochSecond(),
                        MailTemplate.OFFER_REMINDER,
                        now);
    }

    /** One mail per extension. */
    public static Mail extended(Application offered, Call call, Instant now) {
        return new ApplicantMail(offered, call)
                .with("place", call.siteName(offered.site()))
                .with("expiresAt", offered.offer().orElseThrow().expiresAt())
                .pending("offer-extended-" + offered.id() + "-" + offered.version(), MailTemplate.OFFER_EXTENDED, now);
    }

    /** One mail per application. */
    public static Mail accepted(Application enrolled, Call call, Instant now) {
        return new ApplicantMail(enrolled, call)
                .with("place", call.siteName(enrolled.site()))
                .pending("offer-accepted-" + enrolled.id(), MailTemplate.OFFER_ACCEPTED, now);
    }
}
