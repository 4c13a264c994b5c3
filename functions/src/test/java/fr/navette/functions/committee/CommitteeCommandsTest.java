package fr.navette.functions.committee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.input.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The commands invite-committee, withdraw-member, assign-reviews and remind-committee. */
class CommitteeCommandsTest {
    private final World world = new World();
    private final InviteCommitteeFunction invite = new InviteCommitteeFunction(world);
    private final WithdrawMemberFunction withdraw = new WithdrawMemberFunction(world);
    private final AssignReviewsFunction assign = new AssignReviewsFunction(world);
    private final RemindCommitteeFunction remind = new RemindCommitteeFunction(world);

    private static Map<String, Object> report(Map<String, Object> answer) {
        return Fields.of(answer).map("report");
    }

    private static Map<String, Object> refused(Map<String, Object> answer) {
        return Fields.of(answer).map("refused");
    }

    private static BigDecimal n(long number) {
        return BigDecimal.valueOf(number);
    }

    @Test
    void inviting_without_confirm_sends_nothing() {
        var before = world.memory.everything();
        var answer = Event.of("invite-committee/demo").toStaff(invite);
        assertThat(answer).containsEntry("confirmed", false);
        assertThat(report(answer)).containsEntry("invited", n(3)).containsEntry("mails", n(3));
        assertThat(world.memory.everything()).isEqualTo(before);
    }

    @Test
    void inviting_twice_invites_once() {
        assertThat(report(Event.of("invite-committee/demo").confirmed().toStaff(invite)))
                .containsEntry("invited", n(3));
        assertThat(report(Event.of("invite-committee/demo").confirmed().toStaff(invite)))
                .containsEntry("invited", n(0))
                .containsEntry("already", n(3));
        assertThat(world.memory.mails()).hasSize(3);
    }

    @Test
    void two_spellings_of_one_address_are_one_member() {
        assertThat(report(Event.of("invite-committee/same-address-twice")
                        .confirmed()
                        .toStaff(invite)))
                .containsEntry("invited", n(1))
                .containsEntry("already", n(1))
                .containsEntry("mails", n(1));
    }

    @Test
    void an_invalid_member_is_named() {
        var member = Map.of("name", "Léa", "email", "no address");
        var answer = Event.of("invite-committee/demo")
                .with("members", List.of(member))
                .toStaff(invite);
        assertThat(refused(answer))
                .containsEntry("code", "EMAIL_INVALID")
                .containsEntry("fields", Map.of("members[0].email", "NOT_AN_EMAIL"));
        var elsewhere = Map.of("name", "Léa", "email", "l@example.org", "sites", List.of("paris"));
        assertThat(refused(Event.of("invite-committee/demo")
                        .with("members", List.of(elsewhere))
                        .toStaff(invite)))
                .containsEntry("fields", Map.of("members[0].sites", "NOT_KNOWN"));
        assertThat(refused(Event.of("invite-committee/demo")
                        .with("members", List.of())
                        .toStaff(invite)))
                .containsEntry("fields", Map.of("members", "REQUIRED"));
    }

    @Test
    void open_readings_of_a_withdrawn_member_are_free_again() {
        world.adaHasSubmitted();
        world.leaIsToReadIt();
        var event = Event.of("withdraw-member/demo").with("email", "lea@example.org");
        assertThat(report(event.toStaff(withdraw))).containsEntry("freed", n(1));
        assertThat(world.memory.committee().readings(World.DEMO)).hasSize(1);
        event.confirmed().toStaff(withdraw);
        assertThat(world.memory.committee().readings(World.DEMO)).isEmpty();
        assertThat(refused(Event.of("withdraw-member/demo").toStaff(withdraw))).containsEntry("code", "MEMBER_UNKNOWN");
    }

    @Test
    void readings_are_assigned_and_mailed_once() {
        world.adaHasSubmitted();
        var tried = report(Event.of("assign-reviews/demo").toStaff(assign));
        assertThat(tried)
                .containsEntry("assigned", n(1))
                .containsEntry("dueAt", "2026-12-09T23:59:00+01:00")
                .containsEntry("perMember", Map.of("min", n(1), "max", n(1)));
        assertThat(Fields.of(tried).list("unmet", u -> u.text("reason"))).containsExactly("NOT_ENOUGH_READERS");
        assertThat(world.memory.mails()).isEmpty();
        Event.of("assign-reviews/demo").confirmed().toStaff(assign);
        assertThat(report(Event.of("assign-reviews/demo").confirmed().toStaff(assign)))
                .containsEntry("assigned", n(0));
        assertThat(world.memory.mails()).hasSize(1);
    }

    @Test
    void staff_can_choose_when_readings_are_due() {
        world.adaHasSubmitted();
        assertThat(report(Event.of("assign-reviews/due").toStaff(assign)))
                .containsEntry("dueAt", "2027-02-05T18:00:00+01:00");
    }

    @Test
    void a_late_member_is_reminded_once_a_day() {
        world.adaHasSubmitted();
        world.leaIsToReadIt();
        assertThat(report(Event.of("remind-committee/demo").toStaff(remind))).containsEntry("reminded", n(1));
        assertThat(world.memory.mails()).isEmpty();
        Event.of("remind-committee/demo").confirmed().toStaff(remind);
        assertThat(report(Event.of("remind-committee/demo").confirmed().toStaff(remind)))
                .containsEntry("reminded", n(0))
                .containsEntry("upToDate", n(0))
                .containsEntry("alreadyToday", n(1))
                .containsEntry("unreachable", List.of());
        assertThat(world.memory.mails()).hasSize(1);
    }
}
