package fr.navette.reviews;

import fr.navette.cohorts.Departure;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Term;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The days of one project's reviews. They follow from its place, so that a pause or an extension moves them and those
 * of no other project. All days are days in the call's zone.
 */
record ReviewDays(Place place) {
    /** Whether the project was active on some day of a month. */
    boolean wasActiveIn(YearMonth period) {
        return period.atDay(1).datesUntil(period.plusMonths(1).atDay(1)).anyMatch(this::isActiveOn);
    }

    private boolean isActiveOn(LocalDate day) {
        return place.state() != Place.State.ENTERED
                && place.term().startsOn().filter(first -> !day.isBefore(first)).isPresent()
                && lastDay().filter(day::isAfter).isEmpty()
                && place.term().pauses().stream().noneMatch(pause -> covers(pause, day));
    }

    private static boolean covers(Term.Pause pause, LocalDate day) {
        return !day.isBefore(pause.from())
                && pause.resumedOn().filter(back -> !day.isBefore(back)).isEmpty();
    }

    private Optional<LocalDate> lastDay() {
        if (place.state() == Place.State.GRADUATED)
            return Optional.of(LocalDate.ofInstant(place.since(), place.zone()));
        return place.departure().map(Departure::lastDay).or(() -> place.term().endsOn());
    }

    /**
     * The day by which the project answers: no later than its last day, and so many days after a pause as were left
     * before it. Empty while a pause lasts.
     *
     * @param dueOn the day that the call's rules give
     */
    Optional<LocalDate> dueOn(LocalDate dueOn) {
        var day = lastDay().filter(dueOn::isAfter).orElse(dueOn);
        for (var pause : place.term().pauses()) {
            if (!covers(pause, day)) continue;
            if (pause.resumedOn().isEmpty()) return Optional.empty();
            day = pause.resumedOn().orElseThrow().plusDays(ChronoUnit.DAYS.between(pause.from(), day));
        }
        return Optional.of(day);
    }

    /** The last day of a goal: three months after it was set, pauses not counted, and no later than the project's. */
    LocalDate endOf(Goal goal) {
        var end = goal.setOn().plusMonths(Goal.MONTHS);
        for (var pause : place.term().pauses())
            if (!pause.from().isBefore(goal.setOn()) && !pause.from().isAfter(end)) end = end.plusDays(pause.days());
        return lastDay().filter(end::isAfter).orElse(end);
    }
}
