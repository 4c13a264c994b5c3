package fr.navette.offers;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Refused.refusal;
import static fr.navette.offers.CohortOfCall.aCallWith;
import static fr.navette.offers.CohortOfCall.accept;
import static fr.navette.offers.CohortOfCall.waitlist;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.input.FieldCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderWaitlistTest {
    private static final String ROUBAIX = "blanchemaille";
    private static final String LILLE = "euratechnologies";

    private final CohortOfCall given = new CohortOfCall(aCallWith(1, 1));
    private final OrderWaitlist order =
            new OrderWaitlist(given.memory.calls(), given.memory.applications(), given.ledger, given.memory);
    private final Application ada = given.submitted("ada", ROUBAIX);
    private final Application bob = given.submitted("bob", ROUBAIX);
    private final Application eve = given.submitted("eve", ROUBAIX);
    private final Application lea = given.submitted("lea", ROUBAIX, LILLE);

    @BeforeEach
    void aWaitingList() {
        given.announced(accept(ada, ROUBAIX), accept(lea, LILLE), waitlist(bob), waitlist(eve));
    }

    private List<ApplicationId> ordered(boolean confirmed, Application... first) {
        var ids = List.of(first).stream().map(Application::id).toList();
        return order
                .order(CALL, ROUBAIX, Optional.empty(), ids, "vue à l'oral", LATER, confirmed)
                .applications()
                .stream()
                .map(Application::id)
                .toList();
    }

    @Test
    void those_named_come_first_and_the_reason_is_in_their_history() {
        assertThat(ordered(true, eve)).containsExactly(eve.id(), bob.id());
        assertThat(given.places(ROUBAIX).rankOf(eve.id())).contains(1);
        assertThat(given.memory.history(eve.id()).getLast())
                .isEqualTo(new HistoryEntry(
                        eve.id(), LATER, HistoryEvent.WAITLIST_ORDERED, HistoryEntry.Actor.STAFF, "vue à l'oral"));
        given.refuses(ada, ROUBAIX, LATER.plusSeconds(60));
        assertThat(given.places(ROUBAIX).holders()).containsExactly(eve.id());
    }

    @Test
    void a_dry_run_changes_nothing() {
        var before = given.memory.everything();
        assertThat(ordered(false, eve)).containsExactly(eve.id(), bob.id());
        assertThat(given.memory.everything()).isEqualTo(before);
    }

    @Test
    void whoever_has_a_place_at_a_site_liked_less_joins_by_being_named() {
        assertThat(ordered(true, lea)).containsExactly(lea.id(), bob.id(), eve.id());
        given.refuses(ada, ROUBAIX, LATER.plusSeconds(60));
        assertThat(given.now(lea).move())
                .hasValueSatisfying(move -> assertThat(move.site()).isEqualTo(ROUBAIX));
    }

    @Test
    void whoever_does_not_wait_or_stands_there_twice_is_named_and_nothing_changes() {
        var before = given.memory.everything();
        assertThat(refusal(() -> ordered(true, ada, eve, eve)).fields())
                .isEqualTo(Map.of("applications[0]", FieldCode.NOT_WAITING, "applications[2]", FieldCode.TWICE));
        assertThat(refusal(() -> order.order(CALL, "mars", Optional.empty(), List.of(), "", LATER, true))
                        .fields())
                .isEqualTo(Map.of("site", FieldCode.NOT_AN_OPTION));
        assertThat(given.memory.everything()).isEqualTo(before);
    }
}
