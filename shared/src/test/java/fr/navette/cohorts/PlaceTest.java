package fr.navette.cohorts;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.cohorts.Place.State.ACTIVE;
import static fr.navette.cohorts.Place.State.GRADUATED;
import static fr.navette.cohorts.Place.State.LEFT;
import static fr.navette.cohorts.Place.State.PAUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEntry.Actor;
import fr.navette.applications.HistoryEvent;
import fr.navette.cohorts.Place.State;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaceTest {
    private static final ApplicationId FIL = new ApplicationId("fil");
    private static final Map<State, Set<State>> TRANSITIONS = Map.of(
            ACTIVE, Set.of(PAUSED, LEFT, GRADUATED),
            PAUSED, Set.of(ACTIVE, LEFT));
    private static final Map<State, HistoryEvent> EVENTS = Map.of(
            ACTIVE, HistoryEvent.RESUMED,
            PAUSED, HistoryEvent.PAUSED,
            LEFT, HistoryEvent.LEFT,
            GRADUATED, HistoryEvent.GRADUATED);

    private static Place aPlace(State state, long version) {
        return new Place(CALL, FIL, "Fil", "blanchemaille", "incubator", state, NOW, version);
    }

    @ParameterizedTest
    @EnumSource
    void a_place_takes_only_these_states_next(State state) {
        assertThat(Arrays.stream(State.values()).filter(state::canBecome).collect(Collectors.toSet()))
                .isEqualTo(TRANSITIONS.getOrDefault(state, Set.of()));
    }

    @Test
    void every_change_of_state_comes_with_its_history_entry() {
        TRANSITIONS.forEach((from, successors) -> successors.forEach(to -> {
            var change = aPlace(from, 4).become(to, Actor.STAFF, "note", LATER);
            assertThat(change.place())
                    .isEqualTo(new Place(CALL, FIL, "Fil", "blanchemaille", "incubator", to, LATER, 5));
            assertThat(change.entry()).isEqualTo(new HistoryEntry(FIL, LATER, EVENTS.get(to), Actor.STAFF, "note"));
        }));
    }

    @Test
    void any_other_change_of_state_is_a_bug() {
        assertThatThrownBy(() -> aPlace(LEFT, 1).become(ACTIVE, Actor.STAFF, "", LATER))
                .isInstanceOf(IllegalStateException.class);
    }
}
