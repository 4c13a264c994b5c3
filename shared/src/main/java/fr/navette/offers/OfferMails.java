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
        var offer = offered.offer().orElseThrow();
        return about(offered, call, offer).pending(idOfReminder(offered, offer), MailTemplate.OFFER_REMINDER, now);
    }

    /** One mail per end of the offered move. */
    public static Mail moveReminder(Application offered, Call call, Instant now) {
        var move = offered.move().orElseThrow();
        return about(offered, call, move).pending(idOfReminder(offered, move), MailTemplate.MOVE_REMINDER, now);
    }

    private static String idOfReminder(Application offered, Offer offer) {
        return String.join(
                "-",
                "offer-reminder",
                offered.id().value(),
                offer.site(),
                Long.toString(offer.expiresAt().getEpochSecond()));
    }

    /** One mail per offer: to somebody on the waiting list for whom a place came free. */
    public static Mail promoted(Application offered, Call call, Instant now) {
        return about(offered, call, offered.offer().orElseThrow())
                .pending(idOfOffer(offered), MailTemplate.PLACE_OFFERED, now);
    }

    /** One mail per offer: of a move to a site that the founder prefers. */
    public static Mail moveOffered(Application offered, Call call, Instant now) {
        return about(offered, call, offered.move().orElseThrow())
                .with("from", call.siteName(offered.site()))
                .pending(idOfOffer(offered), MailTemplate.MOVE_OFFERED, now);
    }

    private static String idOfOffer(Application offered) {
        return "offer-" + offered.id() + "-" + offered.offersMade();
    }

    private static ApplicantMail about(Application application, Call call, Offer offer) {
        return new ApplicantMail(application, call)
                .with("place", call.siteName(offer.site()))
                .with("expiresAt", offer.expiresAt());
    }

    /** One mail per answer: staff defer the founder to the next cohort. */
    public static Mail deferred(Application application, Call call, Instant now) {
        return new ApplicantMail(application, call)
                .with("place", call.siteName(application.site()))
                .pending("deferred-" + application.id() + "-" + application.version(), MailTemplate.DEFERRED, now);
    }

    /**
     * One mail per answer: staff do not defer the founder, and the offer stays as it is.
     *
     * @param reason in the words of staff
     */
    public static Mail deferralRefused(Application application, Call call, String reason, Instant now) {
        return about(application, call, application.offer().orElseThrow())
                .with("reason", reason)
                .withoutEmptyValues()
                .pending(
                        "deferral-refused-" + application.id() + "-" + application.version(),
                        MailTemplate.DEFERRAL_REFUSED,
                        now);
    }

    /** One mail per extension. */
    public static Mail extended(Application offered, Call call, Offer extended, Instant now) {
        return about(offered, call, extended)
                .pending("offer-extended-" + offered.id() + "-" + offered.version(), MailTemplate.OFFER_EXTENDED, now);
    }

    /** One mail per accepted offer. */
    public static Mail accepted(Application enrolled, Call call, Instant now) {
        return new ApplicantMail(enrolled, call)
                .with("place", call.siteName(enrolled.site()))
                .pending(
                        "offer-accepted-" + enrolled.id() + "-" + enrolled.offersMade(),
                        MailTemplate.OFFER_ACCEPTED,
                        now);
    }
}
