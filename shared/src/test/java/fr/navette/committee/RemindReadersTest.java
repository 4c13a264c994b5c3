package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.aCallWith;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.scores;
import static fr.navette.Given.stored;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.KnownSecrets;
import fr.navette.applications.Application;
import fr.navette.calls.Call;
import fr.navette.calls.Digest;
import fr.navette.calls.Jury;
import fr.navette.mail.Mail;
import fr.navette.mail.MailKind;
import fr.navette.mail.MailStates;
import fr.navette.mail.MailTemplate;
import fr.navette.mail.RetryMails;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Conflict;
import fr.navette.storage.Write;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails about readings, minute by minute; the call lives in Paris, an hour ahead of UTC in January. */
class RemindReadersTest {
    /** Nine in the morning in Paris, on a Monday. */
    private static final Instant MONDAY = Instant.parse("2027-01-18T08:00:00Z");

    private static final Duration A_DAY = Duration.ofDays(1);
    /** Friday evening, eleven days later. */
    private static final LocalDateTime DUE = LocalDateTime.parse("2027-01-29T18:00");

    private static final ZoneId MONTREAL = ZoneId.of("America/Montreal");

    private final InMemory memory = new InMemory();
    private final KnownSecrets secrets = new KnownSecrets();
    private final RemindReaders remind = new RemindReaders(
            memory.calls(),
            memory.applications(),
            memory.committee(),
            memory.digests(),
            memory.outbox(),
            memory,
            secrets);
    private final Member lea = aMember("lea@example.org");
    private Application fil;

    @BeforeEach
    void aMemberAndAnApplication() {
        memory.commit(Write.put(anOpenCall()), Write.put(lea));
        fil = stored(memory, anApplicationOf("ada@example.org", "Fil"));
    }

    private void assigned(Instant now) {
        new AssignReviews(memory.calls(), memory.applications(), memory.committee(), memory, secrets)
                .assign(CALL, Optional.empty(), Optional.of(DUE), now, true);
    }

    private void another(String name, Instant now) {
        stored(memory, anApplicationOf(name + "@example.org", name));
        assigned(now);
    }

    /** The sweep, each hour from one instant to another. */
    private void sweptFrom(Instant from, Instant to) {
        for (var now = from; now.isBefore(to); now = now.plus(Duration.ofHours(1)))
            remind.due(now).forEach(Runnable::run);
    }

    private List<String> mailed(MailTemplate template) {
        return memory.mails().stream()
                .filter(mail -> mail.template() == template)
                .map(mail -> mail.at().toString())
                .toList();
    }

    private Mail newest() {
        return memory.mails().getLast();
    }

    private Reading reading() {
        return memory.committee().readings(lea.membership()).getFirst();
    }

    private void changed(Member member) {
        memory.commit(Write.put(member));
    }

    @Test
    void the_first_readings_of_a_day_are_told_at_once_and_later_ones_together_the_next_morning() {
        assigned(MONDAY);
        assertThat(mailed(MailTemplate.NEW_READINGS)).containsExactly(MONDAY.toString());
        another("Soie", MONDAY.plusSeconds(3600));
        another("Lin", MONDAY.plusSeconds(7200));
        sweptFrom(MONDAY.plusSeconds(7200), MONDAY.plus(A_DAY).plusSeconds(7200));
        assertThat(mailed(MailTemplate.NEW_READINGS))
                .containsExactly(MONDAY.toString(), MONDAY.plus(A_DAY).toString());
        assertThat(newest().values()).containsEntry("count", "2");
    }

    @Test
    void readings_that_are_done_before_they_are_told_make_no_mail() {
        assigned(MONDAY);
        another("Soie", MONDAY.plusSeconds(3600));
        memory.committee()
                .readings(lea.membership())
                .forEach(r -> memory.commit(Write.put(r.reviewed(new Review(scores("team", 4), "", "", true, 1)))));
        sweptFrom(MONDAY, MONDAY.plus(A_DAY.multipliedBy(14)));
        assertThat(memory.mails()).hasSize(1);
    }

    @Test
    void a_near_end_waits_for_no_morning() {
        var near = MONDAY.plus(A_DAY.multipliedBy(9));
        assigned(near);
        another("Soie", near.plusSeconds(3600));
        assertThat(mailed(MailTemplate.NEW_READINGS))
                .containsExactly(near.toString(), near.plusSeconds(3600).toString());
    }

    @Test
    void reminders_come_seven_three_and_one_days_before_the_end_in_the_morning() {
        assigned(MONDAY);
        sweptFrom(MONDAY, MONDAY.plus(A_DAY.multipliedBy(20)));
        assertThat(mailed(MailTemplate.REMINDER))
                .containsExactly("2027-01-22T08:00:00Z", "2027-01-26T08:00:00Z", "2027-01-28T08:00:00Z");
        assertThat(newest().values()).containsEntry("count", "1");
    }

    @Test
    void the_link_of_a_reminder_works() {
        assigned(MONDAY);
        sweptFrom(MONDAY, MONDAY.plus(A_DAY.multipliedBy(5)));
        var token = newest().values().get("token").toString();
        assertThat(memory.tokens().link(Sha256.hex(token)).orElseThrow().membership())
                .isEqualTo(lea.membership());
    }

    @Test
    void who_has_nothing_left_is_not_reminded() {
        assigned(MONDAY);
        memory.commit(Write.put(reading().reviewed(new Review(scores("team", 4, "market", 3), "", "", true, 1))));
        sweptFrom(MONDAY, MONDAY.plus(A_DAY.multipliedBy(20)));
        assertThat(mailed(MailTemplate.REMINDER)).isEmpty();
    }

    @Test
    void who_stepped_back_is_not_reminded() {
        assigned(MONDAY);
        memory.commit(Write.put(reading().recused(new Reading.Recusal(Reading.Recusal.Ground.CONFLICT, "ma sœur"))));
        sweptFrom(MONDAY, MONDAY.plus(A_DAY.multipliedBy(20)));
        assertThat(mailed(MailTemplate.REMINDER)).isEmpty();
    }

    @Test
    void nobody_is_reminded_of_an_application_that_was_withdrawn_while_it_was_read() {
        assigned(MONDAY);
        memory.commit(Write.put(fil.withdrawn(MONDAY).application()));
        sweptFrom(MONDAY, MONDAY.plus(A_DAY.multipliedBy(20)));
        assertThat(mailed(MailTemplate.REMINDER)).isEmpty();
    }

    @Test
    void more_time_moves_the_reminders() {
        assigned(MONDAY);
        new ExtendReadings(memory.calls(), memory.applications(), memory.committee(), memory, secrets)
                .extend(CALL, DUE.plusDays(7), Optional.empty(), MONDAY.plus(A_DAY), true);
        sweptFrom(MONDAY, MONDAY.plus(A_DAY.multipliedBy(20)));
        assertThat(mailed(MailTemplate.REMINDER))
                .containsExactly("2027-01-29T08:00:00Z", "2027-02-02T08:00:00Z", "2027-02-04T08:00:00Z");
    }

    @Test
    void a_member_elsewhere_is_reminded_in_their_own_morning() {
        changed(lea.wishing(MailWishes.NONE.in(Optional.of(MONTREAL))));
        assigned(MONDAY);
        sweptFrom(MONDAY, MONDAY.plus(A_DAY.multipliedBy(20)));
        assertThat(mailed(MailTemplate.REMINDER))
                .containsExactly("2027-01-22T14:00:00Z", "2027-01-26T14:00:00Z", "2027-01-28T14:00:00Z");
    }

    @Test
    void a_sweep_that_comes_at_night_waits_for_the_morning() {
        assigned(MONDAY);
        var night = Instant.parse("2027-01-22T22:00:00Z");
        remind.due(night).forEach(Runnable::run);
        assertThat(mailed(MailTemplate.REMINDER)).isEmpty();
        sweptFrom(night, night.plus(Duration.ofHours(12)));
        assertThat(mailed(MailTemplate.REMINDER)).isEmpty();
        sweptFrom(night, MONDAY.plus(A_DAY.multipliedBy(9)));
        assertThat(mailed(MailTemplate.REMINDER)).containsExactly("2027-01-26T08:00:00Z");
    }

    @Test
    void nobody_is_reminded_twice_on_a_day() {
        assigned(MONDAY);
        var morning = Instant.parse("2027-01-22T07:00:00Z");
        new RemindCommittee(memory.calls(), memory.applications(), memory.committee(), memory.outbox(), memory, secrets)
                .remind(CALL, morning, true);
        sweptFrom(MONDAY, MONDAY.plus(A_DAY.multipliedBy(5)));
        assertThat(mailed(MailTemplate.REMINDER)).containsExactly(morning.toString());
    }

    @Test
    void whom_no_mail_reaches_is_not_reminded() {
        assigned(MONDAY);
        memory.commit(Write.put(MailStates.failed(newest())));
        sweptFrom(MONDAY, MONDAY.plus(A_DAY.multipliedBy(20)));
        assertThat(mailed(MailTemplate.REMINDER)).isEmpty();
    }

    @Test
    void who_left_or_declined_is_not_reminded() {
        assigned(MONDAY);
        changed(lea.answering(new InvitationAnswer(InvitationAnswer.Choice.NO, "", MONDAY)));
        sweptFrom(MONDAY, MONDAY.plus(A_DAY.multipliedBy(20)));
        assertThat(memory.mails()).hasSize(1);
        assertThat(memory.committee().noticesDue(Instant.MAX)).isEmpty();
    }

    @Test
    void who_wants_no_reminders_still_hears_of_new_readings() {
        changed(lea.wishing(new MailWishes(Optional.empty(), Set.of(MailKind.REMINDERS))));
        assigned(MONDAY);
        sweptFrom(MONDAY, MONDAY.plus(A_DAY.multipliedBy(20)));
        assertThat(memory.mails()).extracting(Mail::template).containsExactly(MailTemplate.NEW_READINGS);
    }

    @Test
    void who_wants_no_mail_about_new_readings_is_still_reminded() {
        changed(lea.wishing(new MailWishes(Optional.empty(), Set.of(MailKind.READINGS))));
        assigned(MONDAY);
        sweptFrom(MONDAY, MONDAY.plus(A_DAY.multipliedBy(5)));
        assertThat(memory.mails()).extracting(Mail::template).containsExactly(MailTemplate.REMINDER);
    }

    @Test
    void a_change_while_a_reminder_is_written_stops_it() {
        assigned(MONDAY);
        memory.beforeNextCommit(() -> changed(lea.withdrawn(true)));
        var due = remind.due(Instant.parse("2027-01-22T08:00:00Z"));
        Assertions.assertThatThrownBy(() -> due.forEach(Runnable::run)).isInstanceOf(Conflict.class);
        assertThat(mailed(MailTemplate.REMINDER)).isEmpty();
    }

    @Test
    void a_reminder_that_had_to_wait_is_dropped_once_everything_is_read() {
        assigned(MONDAY);
        sweptFrom(MONDAY, MONDAY.plus(A_DAY.multipliedBy(5)));
        var waiting = newest();
        var retry =
                new RetryMails(memory.outbox(), new ReadingsLeft(memory.applications(), memory.committee()), memory);
        memory.commit(Write.put(reading().reviewed(new Review(scores("team", 4, "market", 3), "", "", true, 1))));
        retry.due(waiting.dueAt()).forEach(Runnable::run);
        var dropped = memory.outbox().get(waiting.name());
        assertThat(dropped.problem()).isEqualTo("OUTDATED");
        assertThat(dropped.state().isUnderWay()).isFalse();
    }

    @Test
    void a_calendar_keeps_its_event_and_counts_its_moves() {
        assigned(MONDAY);
        var first = event(newest(), 0);
        assertThat(first.get("at")).isEqualTo("2027-01-29T17:00:00Z");
        assertThat(first.get("sequence")).isEqualTo("0");
        another("Soie", MONDAY.plus(A_DAY));
        assertThat(event(newest(), 0)).containsEntry("uid", first.get("uid")).containsEntry("sequence", "0");
        new ExtendReadings(memory.calls(), memory.applications(), memory.committee(), memory, secrets)
                .extend(CALL, DUE.plusDays(7), Optional.empty(), MONDAY.plus(A_DAY.multipliedBy(2)), true);
        assertThat(event(newest(), 0))
                .containsEntry("uid", first.get("uid"))
                .containsEntry("sequence", "1")
                .containsEntry("at", "2027-02-05T17:00:00Z");
    }

    @Test
    void a_moved_end_of_the_committees_work_is_told_in_the_morning_with_a_higher_sequence() {
        amended("2027-02-15T18:00", 2);
        assigned(MONDAY);
        assertThat(event(newest(), 1)).containsEntry("sequence", "2").containsEntry("at", "2027-02-15T17:00:00Z");
        memory.commit(Write.put(Digest.first(CALL)));
        sweptFrom(MONDAY, MONDAY.plus(Duration.ofHours(3)));
        assertThat(mailed(MailTemplate.JURY_MOVED)).isEmpty();
        amended("2027-02-22T18:00", 3);
        sweptFrom(MONDAY.plus(A_DAY), MONDAY.plus(A_DAY).plus(Duration.ofHours(3)));
        assertThat(mailed(MailTemplate.JURY_MOVED)).hasSize(1);
        assertThat(event(newest(), 0))
                .containsEntry("uid", "jury-blanchemaille-2027")
                .containsEntry("sequence", "3")
                .containsEntry("at", "2027-02-22T17:00:00Z");
        assertThat(newest().values().get("juryEnds").toString()).contains("22 février 2027");
    }

    private void amended(String juryEnds, int version) {
        var end = Optional.of(LocalDateTime.parse(juryEnds));
        Call call = aCallWith(new Jury(false, Jury.Others.NEVER, Jury.Browsers.ANY, List.of(), Jury.ACROSS_SITES, end));
        memory.commit(Write.put(call.withVersion(version)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> event(Mail mail, int n) {
        return ((List<Map<String, Object>>) mail.values().get(Mail.EVENTS)).get(n);
    }
}
