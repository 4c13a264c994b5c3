package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.PARIS;
import static fr.navette.Given.aCallWith;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aMember;
import static fr.navette.Given.aSessionOf;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.answers;
import static fr.navette.Given.scores;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.navette.InMemory;
import fr.navette.KnownSecrets;
import fr.navette.applications.Application;
import fr.navette.applications.Submission;
import fr.navette.calls.CallId;
import fr.navette.calls.Jury;
import fr.navette.calls.PanelNeed;
import fr.navette.committee.Reading.Recusal;
import fr.navette.identity.MemberId;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Conflict;
import fr.navette.storage.Write;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Storing and reporting of assignments; AssignmentTest tests who gets what. */
class AssignReviewsTest {
    private static final Instant DUE = Instant.parse("2026-12-15T22:59:00Z");
    private final InMemory memory = new InMemory();
    private final KnownSecrets secrets = new KnownSecrets();
    private final AssignReviews assign =
            new AssignReviews(memory.calls(), memory.applications(), memory.committee(), memory, secrets);

    @BeforeEach
    void aCallIsOpen() {
        memory.commit(Write.put(anOpenCall()));
    }

    private Application submitted(String address) {
        return stored(memory, anApplicationOf(address, "Start-up of " + address));
    }

    private Member member(String address) {
        var member = aMember(address);
        memory.commit(Write.put(member));
        return member;
    }

    private AssignReviews.Assigned assigned() {
        return assign.assign(CALL, Optional.empty(), Optional.empty(), NOW, true);
    }

    private List<Reading> readings() {
        return memory.committee().readings(CALL);
    }

    @Test
    void every_submitted_application_gets_its_readers_and_each_member_one_mail() {
        submitted("ada@example.org");
        submitted("bob@example.org");
        for (var name : List.of("lea", "max", "zoe")) member(name + "@example.org");
        var report = assigned();
        assertThat(report.assigned()).isEqualTo(6);
        assertThat(report.perApplication().getMin()).isEqualTo(3);
        assertThat(report.perApplication().getMax()).isEqualTo(3);
        assertThat(report.perMember().getMin()).isEqualTo(2);
        assertThat(report.perMember().getMax()).isEqualTo(2);
        assertThat(report.unmet()).isEmpty();
        assertThat(readings()).hasSize(6).allMatch(r -> r.state() == Reading.State.OPEN);
        assertThat(memory.mails()).hasSize(3).extracting(Mail::template).containsOnly(MailTemplate.NEW_READINGS);
        assertThat(memory.mails()).allMatch(mail -> mail.values().get("count").equals("2"));
    }

    @Test
    void the_mail_has_a_link_that_works() {
        submitted("ada@example.org");
        var lea = member("lea@example.org");
        assigned();
        var token = memory.mails().getFirst().values().get("token").toString();
        assertThat(memory.tokens().link(Sha256.hex(token)).orElseThrow().membership())
                .isEqualTo(lea.membership());
    }

    @Test
    void readings_are_due_at_the_end_of_the_fourteenth_day_or_when_staff_choose() {
        submitted("ada@example.org");
        member("lea@example.org");
        assertThat(assigned().dueAt()).contains(DUE);
        assertThat(readings().getFirst().dueAt()).isEqualTo(DUE);
        member("max@example.org");
        assertThat(assign.assign(CALL, Optional.empty(), Optional.of(LocalDateTime.ofInstant(LATER, PARIS)), NOW, true)
                        .dueAt())
                .contains(LATER);
        assertThat(readings()).extracting(Reading::dueAt).containsExactlyInAnyOrder(DUE, LATER);
    }

    @Test
    void there_is_no_due_date_when_nothing_is_assigned() {
        submitted("ada@example.org");
        assertThat(assigned().dueAt()).isEmpty();
    }

    @Test
    void a_due_date_in_the_past_is_refused() {
        assertThat(refusal(() -> assign.assign(
                                CALL, Optional.empty(), Optional.of(LocalDateTime.ofInstant(NOW, PARIS)), NOW, true))
                        .fields())
                .isEqualTo(Map.of("dueAt", FieldCode.IN_THE_PAST));
    }

    @Test
    void a_member_involved_in_an_application_does_not_read_it() {
        submitted("ada@example.org");
        member("ada@example.org");
        assertThat(assigned().assigned()).isZero();
    }

    @Test
    void a_dry_run_says_the_same_and_changes_nothing() {
        submitted("ada@example.org");
        member("lea@example.org");
        var before = memory.everything();
        var dry = assign.assign(CALL, Optional.empty(), Optional.empty(), NOW, false);
        assertThat(dry.assigned()).isEqualTo(1);
        assertThat(memory.everything()).isEqualTo(before);
        assertThat(assigned().assigned()).isEqualTo(1);
    }

    @Test
    void missing_readers_are_reported_per_application() {
        var ada = submitted("ada@example.org");
        member("lea@example.org");
        assertThat(assigned().unmet()).containsExactly(new AssignReviews.Unmet(ada.id(), ada.startup(), 2));
    }

    @Test
    void members_who_cannot_get_their_minimum_are_named() {
        submitted("ada@example.org");
        var lea = aMember("lea@example.org");
        var eager =
                lea.amended(lea.name(), lea.language(), lea.company(), lea.sites(), lea.fields(), 2, 9, lea.mails());
        memory.commit(Write.put(lea), Write.put(eager));
        assertThat(assigned().underMinimum()).containsExactly(new AssignReviews.UnderMinimum(eager, 1));
    }

    @Test
    void a_second_run_adds_and_sends_nothing() {
        submitted("ada@example.org");
        for (var name : List.of("lea", "max", "zoe")) member(name + "@example.org");
        assigned();
        var readings = readings();
        var mails = memory.mails();
        assertThat(assigned().assigned()).isZero();
        assertThat(readings()).isEqualTo(readings);
        assertThat(memory.mails()).isEqualTo(mails);
    }

    @Test
    void drafts_and_withdrawn_applications_are_not_assigned() {
        memory.commit(Write.put(aDraftOf("ada@example.org")));
        stored(memory, anApplicationOf("bob@example.org", "Fil").withdrawn(NOW).application());
        member("lea@example.org");
        assertThat(assigned().assigned()).isZero();
        assertThat(memory.mails()).isEmpty();
    }

    @Test
    void a_withdrawn_member_gets_no_reading() {
        submitted("ada@example.org");
        memory.commit(Write.put(member("lea@example.org").withdrawn(true)));
        assertThat(assigned().assigned()).isZero();
        assertThat(memory.mails()).isEmpty();
    }

    @Test
    void a_recused_reading_is_assigned_to_somebody_else() {
        var ada = submitted("ada@example.org");
        for (var name : List.of("lea", "max", "zoe")) member(name + "@example.org");
        assigned();
        var lea = aMember("lea@example.org");
        var scored = memory.committee()
                .reading(lea.membership(), ada.id())
                .orElseThrow()
                .reviewed(new Review(scores("team", 5, "market", 5), "", "", true, 1));
        memory.commit(Write.put(scored));
        new Recuse(memory.applications(), memory.committee(), memory)
                .by(aSessionOf(lea), ada.id(), new Recusal(Recusal.Ground.CONFLICT, ""));
        assertThat(assigned().unmet()).containsExactly(new AssignReviews.Unmet(ada.id(), ada.startup(), 1));
        var eve = member("eve@example.org");
        var report = assigned();
        assertThat(report.assigned()).isEqualTo(1);
        assertThat(report.unmet()).isEmpty();
        assertThat(memory.committee().reading(eve.membership(), ada.id())).isPresent();
    }

    @Test
    void a_member_with_many_readings_gets_one_mail_about_all_of_them() {
        for (int i = 0; i < 100; i++) submitted("ada" + i + "@example.org");
        var lea = aMember("lea@example.org");
        memory.commit(Write.put(new Member(
                lea.id(),
                CALL,
                lea.email(),
                lea.name(),
                lea.language(),
                "",
                List.of(),
                List.of(),
                0,
                500,
                Interests.NONE,
                List.of(),
                false,
                NOW,
                1)));
        assertThat(assigned().assigned()).isEqualTo(100);
        assertThat(readings()).hasSize(100);
        assertThat(memory.mails()).hasSize(1);
        assertThat(memory.mails().getFirst().values()).containsEntry("count", "100");
    }

    @Test
    void an_unknown_call_is_refused() {
        assertThat(reason(() -> assign.assign(new CallId("x"), Optional.empty(), Optional.empty(), NOW, true)))
                .isEqualTo(Reason.CALL_UNKNOWN);
    }

    @Test
    void a_second_run_at_the_same_time_has_no_effect_of_its_own() {
        for (var name : List.of("ada", "bob", "cleo")) submitted(name + "@example.org");
        for (var name : List.of("lea", "max", "zoe", "ines")) member(name + "@example.org");
        memory.beforeNextCommit(this::assigned);
        assertThatThrownBy(this::assigned).isInstanceOf(Conflict.class);
        assertThat(readings()).hasSize(9);
        assertThat(memory.mails()).hasSizeLessThanOrEqualTo(4);
        assertThat(assigned().assigned()).isZero();
    }

    @Test
    void a_run_that_starts_while_another_writes_ends_it_and_does_the_rest() {
        for (var name : List.of("ada", "bob", "cleo")) submitted(name + "@example.org");
        for (var name : List.of("lea", "max", "zoe", "ines")) member(name + "@example.org");
        var second = new AtomicInteger();
        var interrupted = new AssignReviews(
                memory.calls(),
                memory.applications(),
                memory.committee(),
                writes -> {
                    // The turn, the first member, and then somebody else starts.
                    if (second.incrementAndGet() == 3) assigned();
                    memory.commit(writes);
                },
                secrets);
        assertThatThrownBy(() -> interrupted.assign(CALL, Optional.empty(), Optional.empty(), NOW, true))
                .isInstanceOf(Conflict.class);
        assertThat(readings()).hasSize(9);
        assertThat(readings().stream()
                        .collect(Collectors.groupingBy(Reading::application, Collectors.counting()))
                        .values())
                .containsOnly(3L);
    }

    @Test
    void a_member_who_is_withdrawn_meanwhile_gets_no_reading() {
        submitted("ada@example.org");
        var lea = member("lea@example.org");
        var commits = new AtomicInteger();
        var late = new AssignReviews(
                memory.calls(),
                memory.applications(),
                memory.committee(),
                writes -> {
                    if (commits.incrementAndGet() == 2)
                        new WithdrawMember(memory.calls(), memory.committee(), memory)
                                .withdraw(CALL, lea.email(), true);
                    memory.commit(writes);
                },
                secrets);
        assertThatThrownBy(() -> late.assign(CALL, Optional.empty(), Optional.empty(), NOW, true))
                .isInstanceOf(Conflict.class);
        assertThat(readings()).isEmpty();
        assertThat(memory.mails()).isEmpty();
    }

    @Test
    void an_application_that_names_a_reader_while_it_is_assigned_is_closed_to_that_reader() {
        var ada = submitted("ada@example.org");
        var lea = aMember("lea@example.org");
        var hired = lea.amended(lea.name(), lea.language(), "Lin Vert", lea.sites(), lea.fields(), 0, 20, lea.mails());
        memory.commit(Write.put(lea), Write.put(hired));
        memory.beforeNextCommit(() -> memory.beforeNextCommit(() -> sentAgain(ada, "Lin Vert")));
        assigned();
        assertThat(readings())
                .singleElement()
                .satisfies(reading -> assertThat(reading.recusal().reason()).isEqualTo(Recusal.Ground.CONFLICT_FOUND));
    }

    private void sentAgain(Application before, String startup) {
        var again = new Submission(
                answers(startup), List.of(), before.submission().orElseThrow().receipts());
        memory.commit(Write.put(before.submitted(again, NOW).application()));
    }

    @Test
    void a_plan_that_was_shown_is_the_one_that_is_written() {
        submitted("ada@example.org");
        member("lea@example.org");
        var dry = assign.assign(CALL, Optional.empty(), Optional.empty(), NOW, false);
        assertThat(assign.assign(CALL, Optional.of(dry.plan()), Optional.empty(), NOW, true)
                        .plan())
                .isEqualTo(dry.plan());
    }

    @Test
    void a_plan_is_refused_once_its_members_or_applications_have_changed() {
        submitted("ada@example.org");
        var lea = member("lea@example.org");
        var dry = assign.assign(CALL, Optional.empty(), Optional.empty(), NOW, false);
        memory.commit(Write.put(lea.withdrawn(true)));
        assertThat(refusal(() -> assign.assign(CALL, Optional.of(dry.plan()), Optional.empty(), NOW, true))
                        .reason())
                .isEqualTo(Reason.PLAN_CHANGED);
        assertThat(memory.committee().readings(CALL)).isEmpty();
    }

    private Member member(String address, List<String> fields, int maxReads) {
        var member = aMember(address);
        var known = member.amended(
                member.name(),
                member.language(),
                member.company(),
                member.sites(),
                fields,
                0,
                maxReads,
                member.mails());
        memory.commit(Write.put(member), Write.put(known));
        return known;
    }

    private void panelNeeds(PanelNeed... needs) {
        var jury = new Jury(
                false, Jury.Others.NEVER, Jury.Browsers.ANY, List.of(needs), Jury.ACROSS_SITES, Optional.empty());
        memory.commit(Write.put(aCallWith(jury).withVersion(2)));
    }

    private static PanelNeed need(String field) {
        return new PanelNeed(new PanelNeed.Trait.Field(field), 1, BigDecimal.ONE);
    }

    private List<MemberId> readersOf(Application application) {
        return readings().stream()
                .filter(reading -> reading.application().equals(application.id()))
                .map(Reading::member)
                .toList();
    }

    @Test
    void a_panel_has_the_readers_that_the_call_asks_for() {
        panelNeeds(need("Avocat"), need("textile"));
        var ada = submitted("ada@example.org");
        var bob = submitted("bob@example.org");
        for (var name : List.of("a", "b", "c")) member(name + "@example.org", List.of(), 9);
        var lawyers =
                List.of(member("d@example.org", List.of("avocat"), 1), member("e@example.org", List.of("AVOCAT"), 1));
        var weaver = member("f@example.org", List.of("textile"), 2);
        assertThat(assigned().shortages()).isEmpty();
        for (var application : List.of(ada, bob)) {
            assertThat(readersOf(application)).hasSize(3).contains(weaver.id());
            assertThat(readersOf(application))
                    .containsAnyElementsOf(lawyers.stream().map(Member::id).toList());
        }
    }

    @Test
    void what_a_panel_lacks_is_told_with_what_would_help() {
        panelNeeds(need("avocat"));
        for (var name : List.of("ada", "bob", "eve")) submitted(name + "@example.org");
        for (var name : List.of("a", "b", "c")) member(name + "@example.org", List.of(), 2);
        member("d@example.org", List.of("avocat"), 1);
        var report = assigned();
        assertThat(report.shortages()).containsExactly(new PanelNeeds.Shortage(need("avocat"), 2, 1));
    }

    @Test
    void when_a_reader_drops_out_only_the_holes_are_filled_and_needs_are_met_again() {
        panelNeeds(need("avocat"));
        var ada = submitted("ada@example.org");
        for (var name : List.of("a", "b")) member(name + "@example.org", List.of(), 9);
        var lawyer = member("d@example.org", List.of("avocat"), 9);
        assigned();
        var kept = readersOf(ada).stream().filter(id -> !id.equals(lawyer.id())).toList();
        memory.commit(Write.put(lawyer.withdrawn(true)));
        readings().stream()
                .filter(reading -> reading.member().equals(lawyer.id()))
                .forEach(reading -> memory.commit(Write.remove(reading)));
        member("e@example.org", List.of("finance"), 9);
        var other = member("f@example.org", List.of("avocat"), 9);
        assigned();
        assertThat(readersOf(ada)).hasSize(3).containsAll(kept).contains(other.id());
    }
}
