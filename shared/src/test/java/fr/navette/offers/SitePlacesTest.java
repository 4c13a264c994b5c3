package fr.navette.offers;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.ApplicationId;
import fr.navette.input.Reason;
import fr.navette.offers.SitePlaces.Waiting;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SitePlacesTest {
    private static final ApplicationId ADA = new ApplicationId("ada");
    private static final ApplicationId BOB = new ApplicationId("bob");
    private static final ApplicationId EVE = new ApplicationId("eve");
    private static final Optional<String> NO_REASON = Optional.empty();

    private final SitePlaces one = SitePlaces.none(CALL, "roubaix", "", 1);
    private final SitePlaces full = one.take(ADA, NO_REASON);

    @Test
    void a_place_beyond_those_that_there_are_needs_a_reason_which_stays_while_they_are_exceeded() {
        assertThat(reason(() -> full.take(BOB, NO_REASON))).isEqualTo(Reason.NO_PLACE);
        var over = full.take(BOB, Optional.of("promis au printemps"));
        assertThat(over.over()).isEqualTo(1);
        assertThat(over.overReason()).contains("promis au printemps");
        assertThat(over.release(ADA, Optional.empty()).overReason()).isEmpty();
    }

    @Test
    void the_same_place_twice_is_one() {
        assertThat(full.take(ADA, NO_REASON)).isEqualTo(full);
        assertThat(one.release(ADA, Optional.empty())).isEqualTo(one);
    }

    @Test
    void a_free_place_is_to_be_filled_only_if_somebody_waits_and_it_is_free_indeed() {
        assertThat(full.release(ADA, Optional.of(LATER)).fillAt()).isEmpty();
        var awaited = full.await(new Waiting(BOB, 1));
        assertThat(awaited.release(ADA, Optional.of(LATER)).fillAt()).contains(LATER);
        var over = awaited.take(EVE, Optional.of("promis"));
        assertThat(over.release(ADA, Optional.of(LATER)).fillAt()).isEmpty();
    }

    @Test
    void the_waiting_list_goes_by_rank_and_by_arrival_for_equal_ranks() {
        var list = full.await(new Waiting(BOB, 7))
                .await(new Waiting(EVE, 3))
                .await(new Waiting(new ApplicationId("tom"), 7));
        assertThat(list.waiting())
                .extracting(waiting -> waiting.application().value())
                .containsExactly("eve", "bob", "tom");
        assertThat(list.rankOf(BOB)).contains(2);
        assertThat(list.await(new Waiting(EVE, 9))).isEqualTo(list);
        assertThat(list.stopWaiting(EVE).rankOf(BOB)).contains(1);
    }
}
