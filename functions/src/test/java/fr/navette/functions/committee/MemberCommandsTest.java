package fr.navette.functions.committee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.committee.CommitteeMails;
import fr.navette.committee.InvitationAnswer;
import fr.navette.committee.Reading.Recusal;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.identity.Seen;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.storage.Write;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** The commands list-members and show-member. */
class MemberCommandsTest {
    private final World world = new World();
    private final ListMembersFunction list = new ListMembersFunction(world);
    private final ShowMemberFunction show = new ShowMemberFunction(world);

    private static Values lea(Map<?, ?>... recusals) {
        var recused = BigDecimal.valueOf(recusals.length);
        return Values.of("name", "Léa Martin")
                .with("email", "lea@example.org")
                .with("company", "")
                .with("sites", List.of())
                .with("withdrawn", false)
                .with("assigned", recused)
                .with("done", BigDecimal.ZERO)
                .with("open", BigDecimal.ZERO)
                .with("behind", BigDecimal.ZERO)
                .with("recused", recused)
                .with("recusals", List.of(recusals))
                .with("unreachable", false)
                .with("lastSeenAt", "2026-11-25T11:00:00+01:00")
                .with("mean", null)
                .with("spread", null)
                .with("timeZone", null)
                .with("unwantedMails", List.of())
                .with("accepts", "AWAITED")
                .with("replyReason", null);
    }

    private void leaHasCome() {
        world.memory.commit(Write.put(new Seen(World.lea().membership(), World.NOW)));
    }

    @Test
    void members_are_listed_with_their_last_visit() {
        leaHasCome();
        assertThat(Event.of("list-members/demo").confirmed().toStaff(list))
                .isEqualTo(Map.of(
                        "command",
                        "list-members",
                        "confirmed",
                        false,
                        "report",
                        Map.of("zone", "Europe/Paris", "members", List.of(lea()), "readersLacking", List.of())));
    }

    @Test
    void what_lost_its_readers_is_listed_for_reassignment() {
        world.adaHasSubmitted();
        world.memory.commit(Write.put(world.leaIsToReadIt().recused(new Recusal(Recusal.Ground.NO_TIME, ""))));
        assertThat(Event.of("list-members/demo").toStaff(list).get("report"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry(
                        "readersLacking",
                        List.of(Map.of(
                                "application",
                                World.ADAS.value(),
                                "startup",
                                "Fil & Cie",
                                "readers",
                                BigDecimal.ZERO,
                                "lacking",
                                BigDecimal.valueOf(3))));
    }

    @Test
    void a_member_who_declined_is_shown_with_the_reason_and_the_invitation_to_send_again() {
        var answer = new InvitationAnswer(InvitationAnswer.Choice.NO, "En congé", World.NOW);
        world.memory.commit(Write.put(World.lea().answering(answer)));
        var report = Event.of("show-member/demo")
                .with("email", "lea@example.org")
                .toStaff(show)
                .get("report");
        assertThat(report)
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("accepts", "NO")
                .containsEntry("replyReason", "En congé")
                .containsEntry(
                        "replies",
                        List.of(Map.of(
                                "at", "2026-11-25T11:00:00+01:00",
                                "accepts", "NO",
                                "reason", "En congé",
                                "askAgain", true)));
        var again = (List<?>) ((Map<?, ?>) report).get("invitation");
        var invite = new InviteCommitteeFunction(world);
        var invited = Event.of("invite-committee/demo")
                .with("members", again)
                .confirmed()
                .toStaff(invite);
        assertThat(invited.get("report"))
                .isEqualTo(Map.of(
                        "invited",
                        BigDecimal.ONE,
                        "already",
                        BigDecimal.ZERO,
                        "mails",
                        BigDecimal.ONE,
                        "sameName",
                        List.of()));
    }

    @Test
    void a_member_is_shown_with_readings_and_mails() {
        world.adaHasSubmitted();
        leaHasCome();
        var recusal = new Recusal(Recusal.Ground.CONFLICT, "my sister");
        world.memory.commit(
                Write.put(world.leaIsToReadIt().recused(recusal)),
                Write.put(new CommitteeMails(World.lea(), World.demo(), "a-secret-token").invitation("m1", World.NOW)));
        var answer =
                Event.of("show-member/demo").with("email", "lea@example.org").toStaff(show);
        assertThat(answer.get("report"))
                .isEqualTo(lea(Map.of(
                                "application", World.ADAS.value(),
                                "startup", "Fil & Cie",
                                "reason", "CONFLICT",
                                "note", "my sister"))
                        .with("zone", "Europe/Paris")
                        .with("replies", List.of())
                        .with(
                                "invitation",
                                List.of(Values.of("name", "Léa Martin")
                                        .with("email", "lea@example.org")
                                        .with("language", "fr")
                                        .with("company", "")
                                        .with("sites", List.of())
                                        .with("fields", List.of())
                                        .with("maxReads", BigDecimal.valueOf(20))))
                        .with(
                                "readings",
                                List.of(Values.of("application", World.ADAS.value())
                                        .with("startup", "Fil & Cie")
                                        .with("state", "RECUSED")
                                        .with("score", null)
                                        .with("dueAt", "2026-12-09T11:00:00+01:00")
                                        .with("recusal", "CONFLICT")
                                        .with("note", "my sister")))
                        .with("conflicts", List.of())
                        .with(
                                "mails",
                                List.of(Map.of(
                                        "mail", "blanchemaille-demo/m1",
                                        "letter", "INVITATION",
                                        "to", "lea@example.org",
                                        "state", "PENDING",
                                        "delivery", "NONE",
                                        "problem", "",
                                        "at", "2026-11-25T11:00:00+01:00",
                                        "resendable", false,
                                        "settleable", false))));
        assertThat(answer.toString()).doesNotContain("a-secret-token");
    }

    @Test
    void somebody_who_is_no_member_is_refused() {
        assertThat(Fields.of(Event.of("show-member/demo").toStaff(show)).map("refused"))
                .containsEntry("code", "MEMBER_UNKNOWN")
                .containsEntry("fields", Map.of("email", "NOT_KNOWN"));
    }
}
