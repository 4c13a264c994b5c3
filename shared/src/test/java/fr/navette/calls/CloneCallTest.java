package fr.navette.calls;

import static fr.navette.Given.CALL;
import static fr.navette.Given.aCallDecidedBy;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.calls.CloneCall.Changes;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.storage.Write;
import fr.navette.text.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloneCallTest {
    private static final CallId NEXT = new CallId("blanchemaille-2028");
    private static final Changes CHANGES = changes("blanchemaille-2028", "2027-11-02T09:00", "2028-01-14T17:00");

    private final InMemory memory = new InMemory();
    private final List<CallId> published = new ArrayList<>();
    private final CloneCall clone = new CloneCall(
            memory.calls(),
            new OpenCall(
                    memory.calls(),
                    memory.callUse(),
                    memory.digests(),
                    memory,
                    (call, all) -> published.add(call.id())));

    private static Changes changes(String id, String opensAt, String closesAt) {
        return new Changes(
                new CallId(id), LocalDateTime.parse(opensAt), LocalDateTime.parse(closesAt), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"textile-2027, textile-2028", "textile, textile-2028", "textile2027, textile2027-2028"})
    void the_next_call_is_proposed_a_year_later(String id, String next) {
        var call = anOpenCall()
                .copied(
                        new CallId(id),
                        anOpenCall().title(),
                        LocalDateTime.parse("2026-11-02T09:00"),
                        LocalDateTime.parse("2027-01-14T17:00"));
        assertThat(Changes.ofNextYear(call)).isEqualTo(changes(next, "2027-11-02T09:00", "2028-01-14T17:00"));
    }

    @Test
    void everything_but_id_and_dates_is_copied_even_from_a_call_that_was_closed_by_hand() {
        memory.commit(Write.put(anOpenCall()), Write.put(aDraftOf("ada@example.org")));
        memory.commit(Write.put(anOpenCall().closedAt(anOpenCall().opens().plusSeconds(60))));
        var cloned = clone.clone(CALL, CHANGES, true);
        var expected = new LinkedHashMap<>(CallForm.fields(anOpenCall()));
        expected.put("id", "blanchemaille-2028");
        expected.put("opensAt", "2027-11-02T09:00:00");
        expected.put("closesAt", "2028-01-14T17:00:00");
        assertThat(CallForm.fields(memory.calls().get(NEXT))).isEqualTo(expected);
        assertThat(memory.calls().get(NEXT).closedAt()).isEmpty();
        assertThat(cloned.opened().call()).isEqualTo(memory.calls().get(NEXT));
        assertThat(cloned.opened().created()).isTrue();
        assertThat(cloned.decisionBy()).isEmpty();
        assertThat(published).containsExactly(NEXT);
    }

    @Test
    void a_promised_day_is_not_copied_and_a_title_may_be_new() {
        memory.commit(Write.put(aCallDecidedBy(LocalDate.parse("2027-02-28"))));
        var title = new Texts("Appel 2028", "Call 2028");
        var cloned = clone.clone(
                CALL, new Changes(CHANGES.id(), CHANGES.opensAt(), CHANGES.closesAt(), Optional.of(title)), true);
        assertThat(cloned.opened().call().decisionBy()).isEmpty();
        assertThat(cloned.opened().call().title()).isEqualTo(title);
        assertThat(cloned.decisionBy()).contains(LocalDate.parse("2027-02-28"));
    }

    @Test
    void a_dry_run_changes_nothing() {
        memory.commit(Write.put(anOpenCall()));
        var before = memory.everything();
        assertThat(clone.clone(CALL, CHANGES, false).opened().call().id()).isEqualTo(NEXT);
        assertThat(memory.everything()).isEqualTo(before);
        assertThat(published).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "blanchemaille-2027, 2027-11-02T09:00, 2028-01-14T17:00, INVALID, id, TWICE",
        "next, 2028-11-02T09:00, 2028-01-14T17:00, INVALID, closesAt, NOT_IN_ORDER",
        "next, 2027-03-28T02:30, 2028-01-14T17:00, TIME_AMBIGUOUS, opensAt, TIME_AMBIGUOUS"
    })
    void a_change_that_cannot_be_is_refused_at_its_field(
            String id, String opensAt, String closesAt, Reason reason, String field, FieldCode code) {
        memory.commit(Write.put(anOpenCall()));
        var before = memory.everything();
        var refused = refusal(() -> clone.clone(CALL, changes(id, opensAt, closesAt), true));
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.fields()).isEqualTo(Map.of(field, code));
        assertThat(memory.everything()).isEqualTo(before);
    }

    @Test
    void an_unknown_call_cannot_be_copied() {
        assertThat(refusal(() -> clone.clone(CALL, CHANGES, true)).reason()).isEqualTo(Reason.CALL_UNKNOWN);
    }
}
