package fr.navette.committee;

import fr.navette.applications.Applications;
import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.calls.Digest;
import fr.navette.calls.Digests;
import fr.navette.housekeeping.Chore;
import fr.navette.identity.Link;
import fr.navette.mail.Mail;
import fr.navette.mail.MailKind;
import fr.navette.mail.Outbox;
import fr.navette.mail.Unreachable;
import fr.navette.secrets.Secrets;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells readers what a day has brought and what is left before it ends, never at night where they live, and not those
 * whom no mail reaches. In the morning of a call, it tells of a moved end of the committee's work. What is left is read
 * just before the mail is written.
 */
public record RemindReaders(
        Calls calls,
        Applications applications,
        Committee committee,
        Digests digests,
        Outbox outbox,
        Transactions transactions,
        Secrets secrets)
        implements Chore {
    @Override
    public String name() {
        return "readers";
    }

    @Override
    public List<Runnable> due(Instant now) {
        var unreached = new HashMap<Call, Set<String>>();
        var looks = committee.noticesDue(now).stream().<Runnable>map(notices -> () -> look(notices, unreached, now));
        return Stream.concat(looks, moved(now)).toList();
    }

    private void look(ReadingNotices notices, Map<Call, Set<String>> unreached, Instant now) {
        var member = committee.member(notices.membership()).filter(Member::isReading);
        if (member.isEmpty()) transactions.commit(Write.put(notices.looked(Optional.empty())));
        else {
            var call = calls.get(member.get().call());
            var times = member.get().reminderTimes(call);
            if (times.isNight(now)) transactions.commit(Write.put(notices.looked(Optional.of(times.nextMorning(now)))));
            else tell(member.get(), call, notices, unreached, now);
        }
    }

    private void tell(Member member, Call call, ReadingNotices notices, Map<Call, Set<String>> unreached, Instant now) {
        var open = Reading.open(committee.readings(member.membership()), applications.summaries(call.id()));
        var times = member.reminderTimes(call);
        boolean isReached = !unreached
                .computeIfAbsent(call, this::unreached)
                .contains(member.email().address());
        var told = notices.told(open, call.juryEnds(), times, now);
        var token = secrets.token();
        var letters = new CommitteeMails(member, call, token);
        var news = notices.untoldOf(open);
        if (isReached && !news.isEmpty() && member.wants(MailKind.READINGS))
            send(member, told, letters.newReadings(secrets.id(), news, told, now), token, now);
        else if (isReached && isReminderDue(member, notices, open, now))
            send(member, told, letters.reminder(open, now), token, now);
        else transactions.commit(Write.put(notices.looked(times.next(open, now))));
    }

    private boolean isReminderDue(Member member, ReadingNotices notices, List<Reading> open, Instant now) {
        var call = calls.get(member.call());
        var id = new CommitteeMails(member, call, "").reminderId(now);
        return member.wants(MailKind.REMINDERS)
                && member.reminderTimes(call).isDue(open, notices.lookAt().orElse(now), now)
                && outbox.find(call.id().value(), id).isEmpty();
    }

    private Set<String> unreached(Call call) {
        return Unreachable.among(outbox.about(call.id().value()));
    }

    private void send(Member member, ReadingNotices notices, Mail mail, String token, Instant now) {
        transactions.commit(
                Write.unchanged(member),
                Write.put(notices),
                Write.put(Link.to(member.membership(), token, now)),
                Write.put(mail));
    }

    /** Those whose calendars have another end of the committee's work than the call. */
    private Stream<Runnable> moved(Instant now) {
        return digests.due(now).stream()
                .map(Digest::call)
                .map(id -> calls.get(id))
                .filter(call -> Digest.isMorning(call, now))
                .flatMap(call -> call.juryEnds().filter(now::isBefore).stream()
                        .flatMap(end -> committee.notices(call.id()).stream()
                                .filter(notices -> notices.juryEnds()
                                        .filter(known -> !known.equals(end))
                                        .isPresent())
                                .<Runnable>map(notices -> () -> tellTheJurysEnd(notices, call, now))));
    }

    private void tellTheJurysEnd(ReadingNotices notices, Call call, Instant now) {
        var told = notices.tellingTheJurysEnd(call.juryEnds());
        var member = committee.member(notices.membership()).filter(Member::isReading);
        if (member.isEmpty()) transactions.commit(Write.put(told));
        else {
            var token = secrets.token();
            var mail = new CommitteeMails(member.get(), call, token).juryMoved(secrets.id(), now);
            send(member.get(), told, mail, token, now);
        }
    }
}
