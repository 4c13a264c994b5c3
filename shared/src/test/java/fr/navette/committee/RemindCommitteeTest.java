package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.scores;
import static fr.navette.Given.stored;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.KnownSecrets;
import fr.navette.applications.Application;
import fr.navette.applications.Status;
import fr.navette.committee.Reading.Recusal;
import fr.navette.committee.RemindCommittee.Reminded;
import fr.navette.mail.Mail;
import fr.navette.mail.MailKind;
import fr.navette.mail.MailStates;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemindCommitteeTest {
    private final InMemory memory = new InMemory();
    private final RemindCommittee remind = new RemindCommittee(
            memory.calls(), memory.applications(), memory.committee(), memory.outbox(), memory, new KnownSecrets());
    private Application fil;

    @BeforeEach
    void anApplicationIsRead() {
        memory.commit(Write.put(anOpenCall()));
        fil = stored(memory, anApplicationOf("ada@example.org", "Fil"));
    }

    private Member member(String name) {
        var member = aMember(name + "@example.org");
        memory.commit(Write.put(member));
        return member;
    }

    private Reading open(Member member) {
        var reading = Reading.assigned(member, fil.id(), LATER);
        memory.commit(Write.put(reading));
        return reading;
    }

    private Reminded reminded(Instant now) {
        return remind.remind(CALL, now, true);
    }

    private List<String> mailed() {
        return memory.mails().stream().map(Mail::to).map(to -> to.address()).toList();
    }

    @Test
    void only_members_with_open_readings_are_mailed() {
        open(member("late"));
        memory.commit(
                Write.put(open(member("done")).reviewed(new Review(scores("team", 3, "market", 3), "", "", true, 1))),
                Write.put(open(member("recused")).recused(new Recusal(Recusal.Ground.NO_TIME, ""))));
        var gone = member("gone");
        open(gone);
        memory.commit(Write.put(gone.withdrawn(true)));
        member("idle");
        assertThat(reminded(NOW)).isEqualTo(new Reminded(1, 3, 0, List.of(), List.of()));
        assertThat(mailed()).containsExactly("late@example.org");
        assertThat(memory.mails().getFirst().values()).containsEntry("count", "1");
    }

    @Test
    void the_link_in_the_mail_works() {
        var lea = member("lea");
        open(lea);
        reminded(NOW);
        var token = memory.mails().getFirst().values().get("token").toString();
        assertThat(memory.tokens().link(Sha256.hex(token)).orElseThrow().membership())
                .isEqualTo(lea.membership());
    }

    @Test
    void nobody_is_reminded_of_a_withdrawn_application() {
        open(member("lea"));
        memory.commit(Write.put(fil.withdrawn(NOW).application()));
        assertThat(reminded(NOW)).isEqualTo(new Reminded(0, 1, 0, List.of(), List.of()));
        assertThat(mailed()).isEmpty();
    }

    @Test
    void nobody_is_reminded_of_a_decided_application() {
        open(member("lea"));
        memory.commit(
                Write.put(fil.announced(Status.DECLINED, Optional.empty(), NOW).application()));
        assertThat(reminded(NOW)).isEqualTo(new Reminded(0, 1, 0, List.of(), List.of()));
        assertThat(mailed()).isEmpty();
    }

    @Test
    void who_wants_no_reminders_is_named_and_not_mailed() {
        var lea = member("lea");
        open(lea);
        memory.commit(Write.put(lea.wishing(new MailWishes(Optional.empty(), Set.of(MailKind.REMINDERS)))));
        assertThat(reminded(NOW)).isEqualTo(new Reminded(0, 0, 0, List.of(), List.of("lea@example.org")));
        assertThat(mailed()).isEmpty();
    }

    @Test
    void a_member_is_reminded_at_most_once_a_day() {
        open(member("lea"));
        reminded(NOW);
        assertThat(reminded(NOW.plusSeconds(60))).isEqualTo(new Reminded(0, 0, 1, List.of(), List.of()));
        assertThat(mailed()).hasSize(1);
        assertThat(reminded(NOW.plus(Duration.ofDays(1))).reminded()).isEqualTo(1);
        assertThat(mailed()).hasSize(2);
    }

    @Test
    void a_day_begins_at_midnight_in_the_calls_zone() {
        open(member("lea"));
        var midnight = Instant.parse("2026-12-01T23:00:00Z");
        reminded(midnight.minusSeconds(1));
        assertThat(reminded(midnight).reminded()).isEqualTo(1);
    }

    @Test
    void an_address_with_a_later_delivery_is_mailed_again() {
        var lea = member("lea");
        open(lea);
        var first = new CommitteeMails(lea, anOpenCall(), "t").invitation("m1", NOW.minusSeconds(3600));
        memory.commit(Write.put(first));
        memory.commit(Write.put(MailStates.failed(first)));
        var second = new CommitteeMails(lea, anOpenCall(), "t").invitation("m2", NOW);
        memory.commit(Write.put(second));
        memory.commit(Write.put(MailStates.sent(second)));
        assertThat(reminded(NOW)).isEqualTo(new Reminded(1, 0, 0, List.of(), List.of()));
    }

    @Test
    void an_address_that_failed_permanently_is_listed_and_not_mailed() {
        var lea = member("lea");
        open(lea);
        var mail = new CommitteeMails(lea, anOpenCall(), "t").invitation("m1", NOW);
        memory.commit(Write.put(mail));
        memory.commit(Write.put(MailStates.failed(mail)));
        assertThat(reminded(NOW)).isEqualTo(new Reminded(0, 0, 0, List.of("lea@example.org"), List.of()));
        assertThat(memory.mails()).hasSize(1);
    }

    @Test
    void an_address_with_a_delayed_mail_is_still_mailed() {
        var lea = member("lea");
        open(lea);
        memory.commit(Write.put(new CommitteeMails(lea, anOpenCall(), "t").invitation("m1", NOW)));
        assertThat(reminded(NOW).reminded()).isEqualTo(1);
    }

    @Test
    void a_dry_run_changes_nothing_and_sends_nothing() {
        open(member("lea"));
        var before = memory.everything();
        assertThat(remind.remind(CALL, NOW, false)).isEqualTo(new Reminded(1, 0, 0, List.of(), List.of()));
        assertThat(memory.everything()).isEqualTo(before);
    }

    @Test
    void somebody_who_complained_is_listed_and_not_mailed() {
        var lea = member("lea");
        open(lea);
        var mail = new CommitteeMails(lea, anOpenCall(), "t").invitation("m1", NOW);
        memory.commit(Write.put(mail));
        memory.commit(Write.put(MailStates.sent(mail)));
        memory.commit(Write.put(MailStates.complained(memory.mails().getFirst())));
        assertThat(reminded(NOW)).isEqualTo(new Reminded(0, 0, 0, List.of("lea@example.org"), List.of()));
    }
}
