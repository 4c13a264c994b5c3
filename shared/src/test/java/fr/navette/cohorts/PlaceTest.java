package fr.navette.cohorts;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.PARIS;
import static fr.navette.Refused.reason;
import static fr.navette.cohorts.Place.State.ACTIVE;
import static fr.navette.cohorts.Place.State.ENTERED;
import static fr.navette.cohorts.Place.State.GRADUATED;
import static fr.navette.cohorts.Place.State.LEFT;
import static fr.navette.cohorts.Place.State.PAUSED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEntry.Actor;
import fr.navette.applications.HistoryEvent;
import fr.navette.cohorts.Place.State;
import fr.navette.input.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaceTest {
    private static final ApplicationId FIL = new ApplicationId("fil");
    private static final LocalDate START = LocalDate.parse("2027-03-01");
    private static final LocalDate DAY = LocalDate.parse("2027-04-05");
    private static final Stay ROUBAIX = new Stay("blanchemaille", "Blanchemaille, Roubaix", "incubator", START);
    private static final Stay LILLE = new Stay("euratechnologies", "EuraTechnologies, Lille", "incubator", DAY);
    private static final Departure GONE = new Departure(DAY, Optional.empty(), "why");

    /** The states that may follow each state; the table. */
    private static final Map<State, Set<State>> TRANSITIONS = Map.of(
            ENTERED, Set.of(ACTIVE, LEFT),
            ACTIVE, Set.of(PAUSED, LEFT, GRADUATED),
            PAUSED, Set.of(ACTIVE, LEFT));

    private static Place aPlace(State state) {
        var term = new Term(Optional.of(START), 6, List.of(), List.of());
        var active = new Place(
                CALL,
                PARIS,
                ProjectId.of(FIL),
                FIL,
                "Fil",
                List.of(ROUBAIX),
                ACTIVE,
                NOW,
                term,
                Optional.empty(),
                Papers.NONE,
                4);
        return switch (state) {
            case ENTERED ->
                new Place(
                        CALL,
                        PARIS,
                        ProjectId.of(FIL),
                        FIL,
                        "Fil",
                        List.of(ROUBAIX),
                        ENTERED,
                        NOW,
                        term,
                        Optional.empty(),
                        Papers.NONE,
                        4);
            case ACTIVE -> active;
            case PAUSED -> active.paused(START, true, "", NOW).place();
            case LEFT -> active.left(GONE, Actor.STAFF, NOW).place();
            case GRADUATED -> active.graduated("", NOW).place();
        };
    }

    /** The changes of a place, each with the states in which it is allowed. */
    private static final Map<Function<Place, Place.Change>, Set<State>> ALLOWED = Map.of(
            place -> place.planned(START, "", LATER), Set.of(ENTERED),
            place -> place.started(START, Actor.STAFF, LATER), Set.of(ENTERED),
            place -> place.paused(DAY, true, "", LATER), Set.of(ACTIVE),
            place -> place.resumed(DAY, LATER), Set.of(PAUSED),
            place -> place.extended(new Term.Extension(DAY, Period.ofMonths(1), ""), 12, LATER), Set.of(ACTIVE, PAUSED),
            place -> place.moved(LILLE, "", LATER), Set.of(ENTERED, ACTIVE, PAUSED),
            place -> place.leaving(GONE, LATER), Set.of(ENTERED, ACTIVE, PAUSED),
            place -> place.left(GONE, Actor.STAFF, LATER), Set.of(ENTERED, ACTIVE, PAUSED),
            place -> place.graduated("", LATER), Set.of(ACTIVE));

    @ParameterizedTest
    @EnumSource
    void a_place_takes_only_these_states_next(State state) {
        assertThat(Arrays.stream(State.values()).filter(state::canBecome).collect(Collectors.toSet()))
                .isEqualTo(TRANSITIONS.getOrDefault(state, Set.of()));
    }

    @ParameterizedTest
    @EnumSource
    void whatever_the_state_does_not_allow_is_refused(State state) {
        ALLOWED.forEach((change, states) -> {
            if (states.contains(state))
                assertThat(change.apply(aPlace(state)).place().version()).isGreaterThan(4);
            else assertThat(reason(() -> change.apply(aPlace(state)))).isEqualTo(Reason.TRANSITION_IMPOSSIBLE);
        });
    }

    @Test
    void every_change_comes_with_its_history_entry() {
        var active = aPlace(ACTIVE);
        assertThat(List.of(
                        aPlace(ENTERED).planned(DAY, "plus tard", LATER).entry(),
                        aPlace(ENTERED).started(START, Actor.NAVETTE, LATER).entry(),
                        active.paused(DAY, true, "congé", LATER).entry(),
                        aPlace(PAUSED).resumed(DAY, LATER).entry(),
                        active.extended(new Term.Extension(DAY, Period.of(0, 1, 21), "levée"), 12, LATER)
                                .entry(),
                        active.moved(LILLE, "", LATER).entry(),
                        active.leaving(GONE, LATER).entry(),
                        active.left(GONE, Actor.STAFF, LATER).entry(),
                        active.graduated("bravo", LATER).entry()))
                .containsExactly(
                        entry(HistoryEvent.ENTERED, Actor.STAFF, "2027-04-05 · plus tard"),
                        entry(HistoryEvent.PROJECT_STARTED, Actor.NAVETTE, "2027-03-01"),
                        entry(HistoryEvent.PAUSED, Actor.STAFF, "congé"),
                        entry(HistoryEvent.RESUMED, Actor.STAFF, "2027-04-05"),
                        entry(HistoryEvent.EXTENDED, Actor.STAFF, "P1M21D · levée"),
                        entry(HistoryEvent.MOVED, Actor.STAFF, "Blanchemaille, Roubaix → EuraTechnologies, Lille"),
                        entry(HistoryEvent.LEAVING, Actor.STAFF, "2027-04-05 · why"),
                        entry(HistoryEvent.LEFT, Actor.STAFF, "why"),
                        entry(HistoryEvent.GRADUATED, Actor.STAFF, "bravo"));
    }

    private static HistoryEntry entry(HistoryEvent what, Actor who, String note) {
        return new HistoryEntry(FIL, LATER, what, who, note);
    }

    @Test
    void who_leaves_cannot_graduate_and_who_graduated_cannot_leave() {
        var leaving = aPlace(ACTIVE).leaving(GONE, LATER).place();
        assertThat(reason(() -> leaving.graduated("", LATER))).isEqualTo(Reason.TRANSITION_IMPOSSIBLE);
        assertThat(reason(() -> aPlace(GRADUATED).leaving(GONE, LATER))).isEqualTo(Reason.TRANSITION_IMPOSSIBLE);
    }

    @Test
    void a_place_is_held_until_it_is_over_unless_a_pause_frees_it() {
        assertThat(Arrays.stream(State.values()).filter(state -> aPlace(state).holds()))
                .containsExactly(ENTERED, ACTIVE, PAUSED);
        assertThat(aPlace(ACTIVE).paused(DAY, false, "", LATER).place().holds()).isFalse();
    }

    @Test
    void the_sweep_is_due_on_the_first_day_and_after_the_last_at_midnight_in_the_zone_of_the_call() {
        assertThat(aPlace(ENTERED).dueAt()).contains(Instant.parse("2027-02-28T23:00:00Z"));
        assertThat(aPlace(ACTIVE).dueAt()).isEmpty();
        // Summer time has begun.
        assertThat(aPlace(ACTIVE).leaving(GONE, LATER).place().dueAt()).contains(Instant.parse("2027-04-05T22:00:00Z"));
        assertThat(aPlace(LEFT).dueAt()).isEmpty();
    }
}
