package fr.navette.calls;

import static fr.navette.Given.CALL;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.map;
import static fr.navette.Refused.refusal;
import static fr.navette.calls.WrittenCall.aRevenue;
import static fr.navette.calls.WrittenCall.aStage;
import static fr.navette.calls.WrittenCall.aWrittenCall;
import static fr.navette.calls.WrittenCall.aWrittenCriterion;
import static fr.navette.calls.WrittenCall.number;
import static fr.navette.calls.WrittenCall.read;
import static fr.navette.calls.WrittenCall.texts;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.storage.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenCallTest {
    private record Publication(Call call, List<Call> all) {}

    private final InMemory memory = new InMemory();
    private final List<Publication> published = new ArrayList<>();
    private final OpenCall open = new OpenCall(
            memory.calls(),
            memory.callUse(),
            memory.digests(),
            memory,
            (call, all) -> published.add(new Publication(call, List.copyOf(all))));
    private final CloseCall close = new CloseCall(
            memory.calls(),
            memory.callUse(),
            memory,
            (call, all) -> published.add(new Publication(call, List.copyOf(all))));

    private static Call with(Object... changes) {
        var call = aWrittenCall();
        call.putAll(map(changes));
        return read(call);
    }

    private void opened() {
        open.open(with(), true);
        published.clear();
    }

    private void used() {
        opened();
        memory.commit(Write.put(aDraftOf("ada@example.org")));
    }

    @Test
    void a_dry_run_reports_the_call_and_changes_nothing() {
        var before = memory.everything();
        assertThat(open.open(with(), false))
                .isEqualTo(new OpenCall.Opened(with().withVersion(1), true, Optional.empty(), List.of()));
        assertThat(memory.everything()).isEqualTo(before);
        assertThat(published).isEmpty();
    }

    @Test
    void a_new_call_is_stored_and_published_beside_the_others() {
        var other = with("id", "other");
        open.open(other, true);
        var opened = open.open(with(), true);
        assertThat(opened).isEqualTo(new OpenCall.Opened(with().withVersion(1), true, Optional.empty(), List.of()));
        assertThat(memory.calls().get(CALL)).isEqualTo(opened.call());
        assertThat(published.getLast())
                .isEqualTo(new Publication(opened.call(), List.of(other.withVersion(1), opened.call())));
    }

    @Test
    void opening_an_existing_call_amends_it() {
        opened();
        var amended = open.open(with("title", texts("Nouvel appel")), true);
        assertThat(amended.created()).isFalse();
        assertThat(amended.call().version()).isEqualTo(2);
        assertThat(memory.calls().get(CALL).title().fr()).isEqualTo("Nouvel appel");
        assertThat(published).containsExactly(new Publication(amended.call(), List.of(amended.call())));
    }

    @Test
    void before_the_first_application_everything_may_change() {
        opened();
        assertThat(open.open(with("questions", List.of(), "documents", List.of()), true)
                        .created())
                .isFalse();
    }

    @Test
    void a_call_in_use_may_close_later_change_texts_and_places_and_add_questions() {
        used();
        var more = map("id", "news", "kind", "consent", "label", texts("Nouvelles"));
        var amended = open.open(
                with(
                        "closesAt", "2027-01-22T17:00",
                        "sites", List.of(map("id", "roubaix", "name", "Blanchemaille", "places", number(40))),
                        "questions", List.of(more, aStage(), aRevenue())),
                true);
        assertThat(amended.call().version()).isEqualTo(2);
    }

    @Test
    void a_call_in_use_loses_nothing_that_applications_rely_on() {
        used();
        var before = memory.everything();
        var money = aRevenue();
        money.put("kind", "number");
        var amended = with(
                "closesAt", "2027-01-15T16:59",
                "questions", List.of(map("id", "new", "kind", "line", "label", texts("n"))),
                "sites", List.of(map("id", "lille", "name", "Lille", "places", number(1))),
                "tracks", List.of(map("id", "hotel", "title", texts("Hôtel"))),
                "documents", List.of(),
                "criteria", List.of(otherCriterion()));
        var refusal = refusal(() -> open.open(amended, true));
        assertThat(refusal.reason()).isEqualTo(Reason.CALL_IN_USE);
        assertThat(refusal.fields())
                .isEqualTo(Map.of(
                        "call.closesAt", FieldCode.EARLIER,
                        "call.questions.stage", FieldCode.REMOVED,
                        "call.questions.revenue", FieldCode.REMOVED,
                        "call.sites.roubaix", FieldCode.REMOVED,
                        "call.tracks.incubator", FieldCode.REMOVED,
                        "call.documents.deck", FieldCode.REMOVED,
                        "call.criteria.team", FieldCode.REMOVED));
        assertThat(refusal(() -> open.open(with("questions", List.of(aStage(), money)), true))
                        .fields())
                .isEqualTo(Map.of("call.questions.revenue", FieldCode.CHANGED_KIND));
        assertThat(memory.everything()).isEqualTo(before);
        assertThat(published).isEmpty();
    }

    private static Map<String, Object> otherCriterion() {
        var criterion = aWrittenCriterion();
        criterion.put("id", "market");
        return criterion;
    }

    @Test
    void a_call_in_use_keeps_every_option_and_may_offer_more() {
        used();
        var fewer = aStage();
        fewer.put("options", List.of(map("id", "revenue", "label", texts("Ventes"))));
        assertThat(refusal(() -> open.open(with("questions", List.of(fewer, aRevenue())), true))
                        .fields())
                .isEqualTo(Map.of("call.questions.stage.options.idea", FieldCode.REMOVED));
        var more = aStage();
        more.put(
                "options",
                List.of(
                        map("id", "revenue", "label", texts("Nous vendons")),
                        map("id", "team", "label", texts("Une équipe")),
                        map("id", "idea", "label", texts("Idée"))));
        var changed = with(
                "questions", List.of(more, aRevenue()), "criteria", List.of(otherCriterion(), aWrittenCriterion()));
        assertThat(open.open(changed, true).call().version()).isEqualTo(2);
    }

    private static Map<String, Object> anAgreement(String version, String text) {
        return map("agreement", map("version", version, "text", texts(text)));
    }

    @Test
    void another_text_of_the_agreement_needs_another_version() {
        used();
        open.open(with("cohort", anAgreement("2027-1", "Nous nous engageons.")), true);
        assertThat(refusal(() -> open.open(with("cohort", anAgreement("2027-1", "Nous promettons.")), true))
                        .fields())
                .isEqualTo(Map.of("call.cohort.agreement.version", FieldCode.SAME));
        assertThat(open.open(with("cohort", anAgreement("2027-2", "Nous promettons.")), true)
                        .call()
                        .version())
                .isEqualTo(3);
    }

    @Test
    void a_dry_run_refuses_what_a_confirmed_run_refuses() {
        used();
        assertThat(refusal(() -> open.open(with("documents", List.of()), false)).reason())
                .isEqualTo(Reason.CALL_IN_USE);
    }

    @Test
    void another_zone_may_not_make_a_call_in_use_close_earlier() {
        used();
        assertThat(refusal(() -> open.open(with("zone", "Asia/Tokyo"), true)).fields())
                .isEqualTo(Map.of("call.closesAt", FieldCode.EARLIER));
        var west = with("zone", "America/Martinique", "opensAt", "2026-11-01T09:00");
        assertThat(open.open(west, true).created()).isFalse();
    }

    @Test
    void a_call_in_use_cannot_open_later() {
        used();
        assertThat(refusal(() -> open.open(with("opensAt", "2026-12-24T09:00"), true))
                        .fields())
                .isEqualTo(Map.of("call.opensAt", FieldCode.ALREADY_OPEN));
    }

    @Test
    void a_call_in_use_keeps_every_criterion_and_score() {
        used();
        var shorter = aWrittenCriterion();
        var weak = map("value", number(1), "label", texts("faible"));
        shorter.put("scale", List.of(weak, map("value", number(4), "label", texts("forte"))));
        assertThat(refusal(() -> open.open(with("criteria", List.of(shorter)), true))
                        .fields())
                .isEqualTo(Map.of("call.criteria.team.scale.5", FieldCode.REMOVED));
    }

    @Test
    void opening_an_unchanged_call_only_publishes_it_again() {
        opened();
        var before = memory.everything();
        var again = open.open(with(), true);
        assertThat(again.changed()).isEmpty();
        assertThat(again.call().version()).isEqualTo(1);
        assertThat(memory.everything()).isEqualTo(before);
        assertThat(published).hasSize(1);
    }

    @Test
    void an_amendment_reports_its_changes() {
        opened();
        var required = aRevenue();
        required.put("required", true);
        var more = map("id", "news", "kind", "consent", "label", texts("Nouvelles"));
        var amended = with(
                "closesAt", "2027-01-22T17:00",
                "questions", List.of(aStage(), required, more),
                "documents", List.of());
        assertThat(open.open(amended, false).changed())
                .contains(
                        new CallChange(
                                "call.closesAt",
                                Optional.of("2027-01-15T17:00:00"),
                                Optional.of("2027-01-22T17:00:00")),
                        new CallChange("call.questions.revenue.required", Optional.of(false), Optional.of(true)),
                        new CallChange("call.questions.news", Optional.empty(), Optional.of("Nouvelles")))
                .anyMatch(c -> c.field().startsWith("call.documents"))
                .hasSize(4);
    }

    @Test
    void an_amendment_that_only_reorders_is_reported() {
        opened();
        assertThat(open.open(with("tracks", List.of(with().tracks().get(0).fields())), false)
                        .changed())
                .isEmpty();
        var hotel = map("id", "hotel", "title", texts("Hôtel"));
        var incubator = with().tracks().get(0).fields();
        open.open(with("tracks", List.of(incubator, hotel)), true);
        assertThat(open.open(with("tracks", List.of(hotel, incubator)), false).changed())
                .containsExactly(new CallChange(
                        "call.tracks",
                        Optional.of(List.of("incubator", "hotel")),
                        Optional.of(List.of("hotel", "incubator"))));
    }

    @Test
    void a_call_closed_by_hand_can_be_given_more_time() {
        used();
        close.close(CALL, Optional.empty(), NOW, true);
        assertThat(open.open(with("closesAt", "2026-12-10T17:00"), true).call().closedAt())
                .isEmpty();
        assertThat(refusal(() -> open.open(with("closesAt", "2026-11-20T17:00"), true))
                        .fields())
                .isEqualTo(Map.of("call.closesAt", FieldCode.EARLIER));
    }

    @Test
    void a_call_closed_by_hand_stays_closed_unless_its_closing_moves() {
        used();
        close.close(CALL, Optional.empty(), NOW, true);
        assertThat(open.open(with("title", texts("Fautes corrigées")), true)
                        .call()
                        .closedAt())
                .contains(NOW);
        assertThat(open.open(with("closesAt", "2027-01-22T17:00"), true).call().closedAt())
                .isEmpty();
    }

    @Test
    void an_older_file_that_opens_a_closed_call_again_is_reported() {
        opened();
        close.close(CALL, Optional.empty(), NOW, true);
        assertThat(open.open(with(), false).isReopened(NOW.plusSeconds(1))).isFalse();
        var later = with("closesAt", "2027-01-22T17:00");
        var reopened = open.open(later, false);
        assertThat(reopened.isReopened(NOW.plusSeconds(1))).isTrue();
        assertThat(reopened.changed()).extracting(CallChange::field).contains("call.closedAt");
    }

    @Test
    void staff_are_mailed_about_every_call_from_the_next_morning_on() {
        open.open(with(), false);
        assertThat(memory.digests().find(CALL)).isEmpty();
        opened();
        assertThat(memory.digests().find(CALL)).contains(Digest.first(CALL));
        var told = Digest.first(CALL).dueAt(NOW);
        memory.commit(Write.put(told));
        open.open(with("closesAt", "2027-01-22T17:00"), true);
        assertThat(memory.digests().find(CALL)).contains(told);
    }

    @Test
    void a_call_from_before_there_were_daily_mails_gets_them_when_it_is_opened_again() {
        memory.commit(Write.put(with().withVersion(1)));
        opened();
        assertThat(memory.digests().find(CALL)).contains(Digest.first(CALL));
    }

    @Test
    void an_export_with_an_unknown_status_is_refused() {
        var export = map(
                "id",
                "partners",
                "title",
                texts("Partenaires"),
                "columns",
                List.of(),
                "status",
                List.of("DRAFT", "SENT"));
        var refused = refusal(() -> open.open(with("exports", List.of(export)), true));
        assertThat(refused.fields()).isEqualTo(Map.of("call.exports[0].status[1]", FieldCode.NOT_AN_OPTION));
        assertThat(memory.calls().all()).isEmpty();
    }
}
