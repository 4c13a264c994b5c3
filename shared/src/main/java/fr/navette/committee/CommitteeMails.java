package fr.navette.committee;

import fr.navette.calls.Call;
import fr.navette.input.Values;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.text.LocalizedTime;
import fr.navette.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Mails to a committee member, each with its own link.
 *
 * @param token the secret of the link
 */
public record CommitteeMails(Member member, Call call, String token) {
    public Mail invitation(String id, Instant now) {
        var values = values();
        if (call.closesAfter(now)) values.put("closesAt", time(call.closes()));
        return pending(id, MailTemplate.INVITATION, dated(values, juryEnd(now).stream()), now);
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

    /**
     * @param notices once this mail has told the readings
     */
    public Mail newReadings(String id, List<Reading> readings, ReadingNotices notices, Instant now) {
        return pending(id, MailTemplate.NEW_READINGS, dated(values(readings), events(notices, now)), now);
    }

    /**
     * @param notices once this mail has told the new end
     */
    public Mail extended(String id, List<Reading> open, ReadingNotices notices, Instant now) {
        return pending(id, MailTemplate.READINGS_EXTENDED, dated(values(open), events(notices, now)), now);
    }

    /** Tells the new end of the committee's work. */
    public Mail juryMoved(String id, Instant now) {
        var values = values();
        call.juryEnds().ifPresent(end -> values.put("juryEnds", time(end)));
        return pending(id, MailTemplate.JURY_MOVED, dated(values, juryEnd(now).stream()), now);
    }

    /** The values with the events of an attached calendar, if there are any. */
    private static Values dated(Values values, Stream<Map<String, Object>> events) {
        var listed = events.toList();
        return listed.isEmpty() ? values : values.with(Mail.EVENTS, listed);
    }

    private Stream<Map<String, Object>> events(ReadingNotices notices, Instant now) {
        var deadline = notices.deadline()
                .map(end -> event(
                        "readings-" + call.id() + "-" + member.id().value(),
                        notices.moves(),
                        end,
                        deadlineTitle(),
                        now));
        return Stream.concat(deadline.stream(), juryEnd(now).stream());
    }

    /** The end of the committee's work; each edition of the call may have moved it. */
    private Optional<Map<String, Object>> juryEnd(Instant now) {
        return call.juryEnds().map(end -> event("jury-" + call.id(), call.version(), end, juryTitle(), now));
    }

    private String deadlineTitle() {
        return new Texts("Lectures à rendre : ", "Readings due: ").in(member.language())
                + call.title().in(member.language());
    }

    private String juryTitle() {
        return new Texts("Fin des travaux du comité : ", "End of the committee's work: ").in(member.language())
                + call.title().in(member.language());
    }

    private static Map<String, Object> event(String uid, long sequence, Instant at, String summary, Instant now) {
        return new Values()
                .with("uid", uid)
                .with("sequence", Long.toString(sequence))
                .with("stamp", now.toString())
                .with("at", at.toString())
                .with("summary", summary);
    }

    public Mail addressChanged(String id, Instant now) {
        return pending(id, MailTemplate.MEMBER_ADDRESS_CHANGED, values(), now);
    }

    public Mail reminder(List<Reading> open, Instant now) {
        return pending(reminderId(now), MailTemplate.REMINDER, values(open), now);
    }

    /** One reminder per member and day in the call's zone. */
    String reminderId(Instant now) {
        return "reminder-" + member.id().value() + "-" + now.atZone(call.zone()).toLocalDate();
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
