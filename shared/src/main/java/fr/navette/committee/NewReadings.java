package fr.navette.committee;

import fr.navette.calls.Call;
import fr.navette.identity.Link;
import fr.navette.mail.MailKind;
import fr.navette.secrets.Secrets;
import fr.navette.storage.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a member of new readings. The first of a day are told at once. What is assigned later on that day is told
 * together the next morning, unless it is due within three days.
 */
record NewReadings(Call call, Secrets secrets) {
    private static final Duration NEAR = Duration.ofDays(3);

    /**
     * The writes that go with the new readings.
     *
     * @param open all open readings of the member, the new ones included
     */
    List<Write> told(Member member, ReadingNotices before, List<Reading> added, List<Reading> open, Instant now) {
        var times = member.reminderTimes(call);
        if (!member.wants(MailKind.READINGS)) return List.of(Write.put(before.unmentioned(open, times, now)));
        boolean isFirstToday =
                before.toldAt().filter(at -> times.isSameDay(at, now)).isEmpty();
        boolean isNear = added.stream().anyMatch(r -> r.dueAt().isBefore(now.plus(NEAR)));
        if (!isFirstToday && !isNear)
            return List.of(Write.put(before.waiting(added, times.nextMorning(now), times, now)));
        var news = new ArrayList<>(before.untoldOf(open));
        news.addAll(added);
        var notices = before.told(open, call.juryEnds(), times, now);
        var token = secrets.token();
        var mail = new CommitteeMails(member, call, token).newReadings(secrets.id(), news, notices, now);
        return List.of(Write.put(notices), Write.put(Link.to(member.membership(), token, now)), Write.put(mail));
    }
}
