package fr.navette.committee;

import fr.navette.calls.Call;
import fr.navette.input.Values;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.text.LocalizedTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Mails to a committee member, each with its own link.
 *
 * @param token the secret of the link
 */
public record CommitteeMails(Member member, Call call, String token) {
    public Mail invitation(String id, Instant now) {
        var values = values();
        if (call.closesAfter(now)) values.put("closesAt", time(call.closes()));
        return pending(id, MailTemplate.INVITATION, values, now);
    }

    /** To somebody who reads no applications and looks at the projects of the cohort each month; without a link. */
    public static Mail toReview(Member member, Call call, String id, Instant now) {
        return toReviewer(MailTemplate.REVIEWER_INVITED, member, call, id, now);
    }

    /** To the new address of somebody who reads no applications; without a link. */
    public static Mail reviewersAddressChanged(Member member, Call call, String id, Instant now) {
        return toReviewer(MailTemplate.REVIEWER_ADDRESS_CHANGED, member, call, id, now);
    }

    private static Mail toReviewer(MailTemplate template, Member member, Call call, String id, Instant now) {
        var values = Values.of("name", member.name()).with("call", call.title().in(member.language()));
        return Mail.pending(
                call.id().value(), id, template, member.email(), member.name(), member.language(), values, now);
    }

    public Mail newReadings(String id, List<Reading> readings, Instant now) {
        return pending(id, MailTemplate.NEW_READINGS, values(readings), now);
    }

    public Mail extended(String id, List<Reading> open, Instant now) {
        return pending(id, MailTemplate.READINGS_EXTENDED, values(open), now);
    }

    public Mail addressChanged(String id, Instant now) {
        return pending(id, MailTemplate.MEMBER_ADDRESS_CHANGED, values(), now);
    }

    /** One mail per member and day in the call's zone. */
    public Mail reminder(List<Reading> open, Instant now) {
        var id = "reminder-" + member.id().value() + "-"
                + now.atZone(call.zone()).toLocalDate();
        return pending(id, MailTemplate.REMINDER, values(open), now);
    }

    private Values values() {
        return new Values()
                .with("name", member.name())
                .with("call", call.title().in(member.language()))
                .with(Mail.TOKEN, token);
    }

    private Values values(List<Reading> readings) {
        var values = values().with("count", Integer.toString(readings.size()));
        readings.stream().map(Reading::dueAt).min(Instant::compareTo).ifPresent(due -> values.put("dueAt", time(due)));
        return values;
    }

    private String time(Instant instant) {
        return LocalizedTime.minutes(instant, call.zone(), member.language());
    }

    private Mail pending(String id, MailTemplate template, Map<String, Object> values, Instant now) {
        return Mail.pending(
                member.call().value(), id, template, member.email(), member.name(), member.language(), values, now);
    }
}
