package fr.navette.applications;

import fr.navette.calls.Call;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.text.LocalizedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Unsolicited mails to the owner of a draft. */
public final class DraftMails {
    private DraftMails() {}

    /** One mail per draft and reminder. */
    public static Mail reminder(Application draft, Call call, DraftReminder reminder, Instant now) {
        var which = reminder.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return mail(draft, call)
                .with("closesAt", call.closes())
                .with("left", LocalizedTime.hours(Duration.between(now, call.closes()), draft.language()))
                .pending("draft-reminder-" + draft.id() + "-" + which, MailTemplate.DRAFT_REMINDER, now);
    }

    /** Notice of the deletion; one mail per draft and day of the deletion in the call's zone. */
    public static Mail deletion(Application draft, Call call, Instant deletedAt, Instant now) {
        var day = deletedAt.atZone(call.zone()).toLocalDate();
        var template =
                call.stateAt(now) == Call.State.CLOSED ? MailTemplate.DRAFT_PURGE_CLOSED : MailTemplate.DRAFT_PURGE;
        return mail(draft, call)
                .with("purgeAt", deletedAt)
                .pending("draft-purge-" + draft.id() + "-" + day, template, now);
    }

    /** One mail per draft and closing. */
    public static Mail closingMoved(Application draft, Call before, Call moved, Instant now) {
        return mail(draft, moved)
                .with("before", before.closes())
                .with("closesAt", moved.closes())
                .pending(closingMovedId(draft.id(), moved), MailTemplate.CLOSING_MOVED, now);
    }

    static String closingMovedId(ApplicationId draft, Call moved) {
        return "closing-moved-" + draft + "-" + moved.closes().getEpochSecond();
    }

    /** Leaves out the names that a draft may lack. */
    private static ApplicantMail mail(Application draft, Call call) {
        return new ApplicantMail(draft, call).withoutEmptyValues();
    }
}
