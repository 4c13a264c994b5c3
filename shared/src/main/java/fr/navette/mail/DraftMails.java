package fr.navette.mail;

import fr.navette.applications.Application;
import fr.navette.applications.Reminder;
import fr.navette.calls.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** What the owner of a draft is told without having asked. */
public final class DraftMails {
    private DraftMails() {}

    /** One a draft and reminder. */
    public static Mail reminder(Application draft, Call call, Reminder reminder, Instant now) {
        var values = values(draft, call);
        values.put("closesAt", SaidTime.minutes(call.closes(), call.zone(), draft.language()));
        values.put("left", SaidTime.hours(Duration.between(now, call.closes()), draft.language()));
        var which = reminder.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var id = "draft-reminder-" + draft.id() + "-" + which;
        return Mails.toApplicant(draft, id, Letter.DRAFT_REMINDER, values, now);
    }

    /** That it will be deleted; one a draft and day of the deletion, in the call's zone. */
    public static Mail purge(Application draft, Call call, Instant purgeAt, Instant now) {
        var values = values(draft, call);
        values.put("purgeAt", SaidTime.minutes(purgeAt, call.zone(), draft.language()));
        var id = "draft-purge-" + draft.id() + "-" + purgeAt.atZone(call.zone()).toLocalDate();
        var letter = call.isClosedAt(now) ? Letter.DRAFT_PURGE_CLOSED : Letter.DRAFT_PURGE;
        return Mails.toApplicant(draft, id, letter, values, now);
    }

    /** A draft may have neither a start-up's name nor a person's yet. */
    private static Map<String, Object> values(Application draft, Call call) {
        var values = Mails.toApplicant(draft, call);
        values.values().removeIf(""::equals);
        values.put("callId", call.id().value());
        return values;
    }
}
