package fr.navette.cohorts;

import fr.navette.calls.TrackRules;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The time of a project in a cohort, in days of the call's zone. Its end is computed from what was agreed, so no date
 * is kept twice.
 *
 * @param startsOn first day; empty until it is known
 * @param months the usual length when the project entered
 * @param pauses in order of time, without overlap; only the last may still last
 * @param extensions in the order in which they were given
 */
public record Term(Optional<LocalDate> startsOn, int months, List<Pause> pauses, List<Extension> extensions) {
    /**
     * A pause, from its first day to the day before the project came back.
     *
     * @param resumedOn empty while it lasts
     * @param holdsPlace whether the project keeps its place meanwhile
     * @param reason for staff
     */
    public record Pause(LocalDate from, Optional<LocalDate> resumedOn, boolean holdsPlace, String reason) {
        /** The days that a pause adds to the term: none if it was resumed on its first day, or still lasts. */
        public long days() {
            return resumedOn.map(day -> ChronoUnit.DAYS.between(from, day)).orElse(0L);
        }

        Pause resumed(LocalDate day) {
            return new Pause(from, Optional.of(day), holdsPlace, reason);
        }
    }

    /**
     * More time.
     *
     * @param givenOn the day on which it was agreed
     * @param by months and days
     * @param reason for staff
     */
    public record Extension(LocalDate givenOn, Period by, String reason) {}

    /** A change of the end, and the day from which it counts. */
    private record Shift(LocalDate on, UnaryOperator<LocalDate> end) {}

    public Term {
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
    }

    static Term of(TrackRules rules, Optional<LocalDate> startsOn) {
        return new Term(startsOn, rules.lengthMonths(), List.of(), List.of());
    }

    /** The last day, which still belongs to the term; empty until the first is known. */
    public Optional<LocalDate> endsOn() {
        return end(Stream.concat(
                pauses.stream()
                        .filter(pause -> pause.resumedOn().isPresent())
                        .map(pause -> new Shift(pause.resumedOn().orElseThrow(), end -> end.plusDays(pause.days()))),
                agreed()));
    }

    /** The last day without the days of pauses. */
    private Optional<LocalDate> endWithoutPauses() {
        return end(agreed());
    }

    private Stream<Shift> agreed() {
        return extensions.stream()
                .map(extension -> new Shift(extension.givenOn(), end -> extended(end, extension.by())));
    }

    private Optional<LocalDate> end(Stream<Shift> shifts) {
        return startsOn.map(first -> {
            var end = first.plusMonths(months).minusDays(1);
            for (var shift : shifts.sorted(Comparator.comparing(Shift::on)).toList())
                end = shift.end().apply(end);
            return end;
        });
    }

    /** An end of month stays one: 30 June and a month are 31 July. */
    private static LocalDate extended(LocalDate end, Period by) {
        var later = end.plusMonths(by.toTotalMonths());
        boolean isMonthEnd = end.equals(end.with(TemporalAdjusters.lastDayOfMonth()));
        return (isMonthEnd ? later.with(TemporalAdjusters.lastDayOfMonth()) : later).plusDays(by.getDays());
    }

    /** The pause that still lasts. */
    public Optional<Pause> openPause() {
        return pauses.isEmpty()
                ? Optional.empty()
                : Optional.of(pauses.getLast())
                        .filter(pause -> pause.resumedOn().isEmpty());
    }

    Term startingOn(LocalDate day) {
        return new Term(Optional.of(day), months, pauses, extensions);
    }

    /**
     * @throws Refusal {@code INVALID} naming {@code on} if the pause would begin before the start, or within another
     */
    Term paused(LocalDate from, boolean holdsPlace, String reason) {
        var free = pauses.isEmpty() ? startsOn : pauses.getLast().resumedOn();
        if (free.filter(day -> !from.isBefore(day)).isEmpty())
            throw Refusal.of(Reason.INVALID, "on", FieldCode.NOT_IN_ORDER);
        var more = new ArrayList<>(pauses);
        more.add(new Pause(from, Optional.empty(), holdsPlace, reason));
        return new Term(startsOn, months, more, extensions);
    }

    /**
     * @throws Refusal {@code INVALID} naming {@code on} if the pause began later
     */
    Term resumed(LocalDate day) {
        var pause = openPause().orElseThrow();
        if (day.isBefore(pause.from())) throw Refusal.of(Reason.INVALID, "on", FieldCode.NOT_IN_ORDER);
        var same = new ArrayList<>(pauses);
        same.set(same.size() - 1, pause.resumed(day));
        return new Term(startsOn, months, same, extensions);
    }

    /**
     * @param maxMonths how long the term may be at most, pauses not counted
     * @throws Refusal {@code INVALID} naming {@code months} if it would be longer, or if the same was given for the
     *     same reason on that day already: a double click
     */
    Term extended(Extension extension, int maxMonths) {
        if (extensions.contains(extension)) throw Refusal.of(Reason.INVALID, "months", FieldCode.TWICE);
        var more = new ArrayList<>(extensions);
        more.add(extension);
        var longer = new Term(startsOn, months, pauses, more);
        boolean tooLong = longer.endWithoutPauses()
                .filter(end -> end.isAfter(new Term(startsOn, maxMonths, List.of(), List.of())
                        .endsOn()
                        .orElseThrow()))
                .isPresent();
        if (tooLong) throw Refusal.of(Reason.INVALID, "months", FieldCode.LATER);
        return longer;
    }
}
