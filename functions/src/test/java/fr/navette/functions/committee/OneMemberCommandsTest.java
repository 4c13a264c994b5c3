package fr.navette.functions.committee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.committee.Interests;
import fr.navette.committee.Member;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.identity.MemberId;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The commands extend-readings, assign-one, declare-conflict, unassign, change-member and change-address. */
class OneMemberCommandsTest {
    private final World world = new World();
    private final ExtendReadingsFunction extend = new ExtendReadingsFunction(world);
    private final AssignOneFunction assign = new AssignOneFunction(world);
    private final DeclareConflictFunction declare = new DeclareConflictFunction(world);
    private final UnassignFunction unassign = new UnassignFunction(world);
    private final ChangeAddressFunction move = new ChangeAddressFunction(world);
    private final ChangeMemberFunction change = new ChangeMemberFunction(world);

    private static Map<String, Object> report(Map<String, Object> answer) {
        return Fields.of(answer).map("report");
    }

    private static Map<String, Object> refused(Map<String, Object> answer) {
        return Fields.of(answer).map("refused");
    }

    private static Event with(String event) {
        return Event.of(event).with("application", "01AP-PLIC").with("email", "lea@example.org");
    }

    @Test
    void readings_are_extended_for_everybody_or_for_one_member() {
        world.adaHasSubmitted();
        world.leaIsToReadIt();
        var report = Map.of(
                "readings",
                BigDecimal.ONE,
                "mails",
                BigDecimal.ONE,
                "zone",
                "Europe/Paris",
                "dueAt",
                "2030-02-05T18:00:00+01:00");
        var event = Event.of("extend-readings/demo");
        assertThat(report(event.toStaff(extend))).isEqualTo(report);
        assertThat(report(event.with("email", "lea@example.org").toStaff(extend)))
                .isEqualTo(report);
        assertThat(world.memory.mails()).isEmpty();
        assertThat(report(event.confirmed().toStaff(extend))).isEqualTo(report);
        assertThat(world.memory.mails()).hasSize(1);
        assertThat(refused(event.with("email", "no address").toStaff(extend))).containsEntry("code", "EMAIL_INVALID");
    }

    @Test
    void one_application_is_assigned_and_taken_back() {
        world.adaHasSubmitted();
        var assigned = new LinkedHashMap<String, Object>(Map.of(
                "application", World.ADAS.value(),
                "startup", "Fil & Cie",
                "member", "Léa Martin",
                "email", "lea@example.org",
                "load", BigDecimal.ONE,
                "maxReads", new BigDecimal(20),
                "zone", "Europe/Paris",
                "dueAt", "2026-12-09T23:59:00+01:00",
                "mails", BigDecimal.ONE));
        assigned.put("conflict", null);
        assigned.put("why", null);
        assertThat(report(with("assign-one/demo").toStaff(assign))).isEqualTo(assigned);
        assertThat(world.memory.mails()).isEmpty();
        assertThat(report(with("assign-one/demo").confirmed().toStaff(assign))).isEqualTo(assigned);
        assertThat(world.memory.mails()).hasSize(1);
        assertThat(refused(with("assign-one/demo").toStaff(assign))).containsEntry("code", "ALREADY_ASSIGNED");
        assertThat(report(with("unassign/demo").confirmed().toStaff(unassign)))
                .isEqualTo(Map.of(
                        "application", World.ADAS.value(),
                        "startup", "Fil & Cie",
                        "member", "Léa Martin",
                        "email", "lea@example.org",
                        "begun", false));
        assertThat(world.memory.committee().readings(World.DEMO)).isEmpty();
        assertThat(refused(with("unassign/demo").toStaff(unassign))).containsEntry("code", "NOT_ASSIGNED");
    }

    @Test
    void a_sure_conflict_is_refused_in_words() {
        world.adaHasSubmitted();
        var cousin = new Member(
                new MemberId("ada"),
                World.DEMO,
                Given.email("ada+comite@example.org"),
                "Ada",
                Language.FR,
                "",
                List.of(),
                List.of(),
                0,
                20,
                Interests.NONE,
                List.of(),
                false,
                World.NOW,
                1);
        world.memory.commit(Write.put(cousin));
        assertThat(refused(with("assign-one/demo")
                        .with("email", "ada+comite@example.org")
                        .confirmed()
                        .toStaff(assign)))
                .containsEntry("code", "CONFLICT_OF_INTEREST")
                .containsEntry("fields", Map.of("email", "SAME_ADDRESS"))
                .containsEntry(
                        "detail",
                        "Ce membre a un conflit d'intérêts avec cette candidature. Confiez-la à quelqu'un d'autre."
                                + " email: c'est l'adresse du candidat ou d'un fondateur.");
    }

    @Test
    void a_conflict_is_declared_and_lifted_in_words() {
        world.adaHasSubmitted();
        report(with("assign-one/demo").confirmed().toStaff(assign));
        var event = with("declare-conflict/demo").with("reason", "Sa cousine");
        var declared = new LinkedHashMap<String, Object>(Map.of(
                "call", World.DEMO.value(),
                "application", World.ADAS.value(),
                "startup", "Fil & Cie",
                "member", "Léa Martin",
                "email", "lea@example.org",
                "word", "DECLARE",
                "reading", "RECUSED"));
        declared.put("before", null);
        assertThat(report(event.toStaff(declare))).isEqualTo(declared);
        assertThat(report(event.confirmed().toStaff(declare))).isEqualTo(declared);
        assertThat(report(event.with("word", "LIFT").with("language", "en").toStaff(declare)))
                .containsEntry("before", "Staff have declared a conflict of interest (Sa cousine).")
                .containsEntry("reading", "OPEN");
        assertThat(report(event.with("word", "LIFT")
                        .with("language", "fr")
                        .confirmed()
                        .toStaff(declare)))
                .containsEntry("before", "L'équipe a déclaré un conflit d'intérêts (Sa cousine).");
        assertThat(refused(event.with("word", "LIFT").toStaff(declare))).containsEntry("code", "NO_CONFLICT");
        assertThat(refused(event.with("word", "PERHAPS").toStaff(declare)))
                .containsEntry("fields", Map.of("word", "NOT_AN_OPTION"));
    }

    @Test
    void a_members_changes_are_reported_before_and_after() {
        var event = Event.of("change-member/demo").with("email", "lea@example.org");
        var changed = List.of(
                Map.of("field", "company", "before", "", "after", "La Redoute"),
                Map.of("field", "maxReads", "before", new BigDecimal(20), "after", new BigDecimal(30)),
                Map.of("field", "mailLanguage", "before", "fr", "after", "en"));
        var report =
                Map.of("member", "Léa Martin", "email", "lea@example.org", "changed", changed, "closed", List.of());
        assertThat(report(event.toStaff(change))).isEqualTo(report);
        assertThat(report(event.confirmed().toStaff(change))).isEqualTo(report);
        assertThat(report(event.confirmed().toStaff(change))).containsEntry("changed", List.of());
        assertThat(report(event.with("company", "").with("language", "en").toStaff(change)))
                .containsEntry("changed", List.of(Map.of("field", "company", "before", "La Redoute", "after", "")));
        assertThat(refused(event.with("maxReads", 2_001).with("language", "en").toStaff(change)))
                .containsEntry("detail", "A value is not valid. maxReads: a whole number from 0 to 2000.");
    }

    @Test
    void a_changed_address_is_reported_with_its_owner() {
        world.adaHasSubmitted();
        var report = Values.of("changed", "APPLICANT")
                .with("startup", "Fil & Cie")
                .with("member", null)
                .with("mails", BigDecimal.ONE)
                .with("from", "ada@example.org")
                .with("to", "ada@fil.example");
        var event = Event.of("change-address/demo").with("from", "ada@example.org");
        assertThat(report(event.toStaff(move))).isEqualTo(report);
        assertThat(world.memory.mails()).isEmpty();
        assertThat(report(event.confirmed().toStaff(move))).isEqualTo(report);
        assertThat(world.memory.mails()).hasSize(1);
        assertThat(report(event.with("from", "lea@example.org")
                        .with("to", "lea@fil.example")
                        .toStaff(move)))
                .containsEntry("changed", "MEMBER")
                .containsEntry("member", "Léa Martin")
                .containsEntry("startup", null);
        assertThat(refused(event.with("language", "en").toStaff(move)))
                .containsEntry(
                        "detail",
                        "A value is not valid. from: this address has neither an application to this call nor a seat on"
                                + " its committee.");
    }
}
