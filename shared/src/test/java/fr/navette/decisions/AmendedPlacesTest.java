package fr.navette.decisions;

import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.anOpenCall;
import static fr.navette.decisions.ClosedCall.a;
import static fr.navette.decisions.ClosedCall.use;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.calls.Call;
import fr.navette.calls.OpenCall.Opened;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AmendedPlacesTest {
    private final ClosedCall given = new ClosedCall();
    private final AmendedPlaces places =
            new AmendedPlaces(given.memory.applications(), given.memory.decisions(), given.memory.placeLedger());

    private AmendedPlaces.Meaning of(Call before, Call after) {
        return places.of(new Opened(after, false, Optional.of(before), List.of()), LATER);
    }

    @Test
    void places_cut_below_what_is_taken_are_named() {
        var call = anOpenCall();
        var site = call.sites().getFirst();
        for (int i = 0; i <= site.places(); i++) given.staged(a(site.id(), given.submitted("founder" + i)));
        assertThat(of(call, call).over()).containsExactly(use(site, site.places() + 1L));
    }

    @Test
    void reopening_a_call_says_how_many_decisions_are_staged() {
        given.staged(a(Outcome.DECLINE, given.submitted("ada")));
        var closed = anOpenCall().closedAt(NOW);
        assertThat(places.of(new Opened(anOpenCall(), false, Optional.of(closed), List.of()), NOW.plusSeconds(1)))
                .isEqualTo(new AmendedPlaces.Meaning(List.of(), 1));
        assertThat(of(closed, closed).staged()).isZero();
    }

    @Test
    void a_new_call_has_nothing_to_lose() {
        assertThat(places.of(new Opened(anOpenCall(), true, Optional.empty(), List.of()), LATER))
                .isEqualTo(new AmendedPlaces.Meaning(List.of(), 0));
    }
}
