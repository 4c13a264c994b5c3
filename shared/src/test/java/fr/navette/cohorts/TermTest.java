package fr.navette.cohorts;

import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.input.FieldCode;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {
    private static final int MOST = 24;

    private static Term from(String day, int months) {
        return new Term(Optional.of(LocalDate.parse(day)), months, List.of(), List.of());
    }

    private static Term.Extension by(LocalDate on, int months, int days) {
        return new Term.Extension(on, Period.of(0, months, days), "");
    }

    private static LocalDate end(Term term) {
        return term.endsOn().orElseThrow();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 6, 2027-06-30",
        "2027-03-01, 12, 2028-02-29",
        "2027-03-15, 9, 2027-12-14",
        "2027-08-31, 6, 2028-02-28"
    })
    void the_last_day_belongs_to_the_term(String first, int months, String last) {
        assertThat(from(first, months).endsOn()).contains(day(last));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 6, 1, 0, 2027-07-31",
        "2027-01-01, 6, 8, 0, 2028-02-29",
        "2027-01-01, 6, 0, 21, 2027-07-21",
        "2027-01-15, 6, 1, 0, 2027-08-14",
        "2027-01-01, 6, 1, 21, 2027-08-21"
    })
    void an_extension_moves_the_end_and_an_end_of_month_stays_one(
            String first, int length, int months, int days, String last) {
        assertThat(from(first, length)
                        .extended(by(day("2027-05-01"), months, days), MOST)
                        .endsOn())
                .contains(day(last));
    }

    @Test
    void a_pause_of_the_same_day_counts_zero_days() {
        var term = from("2027-01-01", 6);
        var day = day("2027-03-10");
        assertThat(term.paused(day, true, "").resumed(day).endsOn()).isEqualTo(term.endsOn());
        assertThat(term.paused(day, true, "").resumed(day.plusDays(10)).endsOn())
                .contains(day("2027-07-10"));
    }

    @Test
    void pauses_do_not_overlap_and_are_within_the_term() {
        var term = from("2027-01-01", 6).paused(day("2027-02-01"), true, "").resumed(day("2027-02-11"));
        assertThat(refusal(() -> term.paused(day("2027-02-10"), true, "")).fields())
                .isEqualTo(Map.of("on", FieldCode.NOT_IN_ORDER));
        assertThat(refusal(() -> from("2027-01-01", 6).paused(day("2026-12-31"), true, ""))
                        .fields())
                .isEqualTo(Map.of("on", FieldCode.NOT_IN_ORDER));
        var again = term.paused(day("2027-02-11"), true, "");
        assertThat(refusal(() -> again.resumed(day("2027-02-10"))).fields())
                .isEqualTo(Map.of("on", FieldCode.NOT_IN_ORDER));
        assertThat(again.openPause()).isPresent();
        assertThat(again.resumed(day("2027-02-11")).openPause()).isEmpty();
    }

    @Test
    void the_most_of_a_track_does_not_count_pauses() {
        var paused = from("2027-01-01", 6).paused(day("2027-02-01"), true, "").resumed(day("2027-05-01"));
        assertThat(paused.extended(by(day("2027-05-02"), 6, 0), 12).endsOn()).contains(day("2028-03-27"));
        assertThat(refusal(() -> paused.extended(by(day("2027-05-02"), 6, 1), 12))
                        .fields())
                .isEqualTo(Map.of("months", FieldCode.LATER));
    }

    @Test
    void a_project_without_a_first_day_has_no_end() {
        assertThat(new Term(Optional.empty(), 6, List.of(), List.of()).endsOn()).isEmpty();
    }

    @Test
    void the_same_time_is_not_given_twice_on_a_day_for_the_same_reason() {
        var term = from("2027-01-01", 6).extended(by(day("2027-05-02"), 1, 0), 12);
        assertThat(refusal(() -> term.extended(by(day("2027-05-02"), 1, 0), 12)).fields())
                .isEqualTo(Map.of("months", FieldCode.TWICE));
        assertThat(end(term.extended(by(day("2027-05-03"), 1, 0), 12))).isEqualTo(day("2027-08-31"));
    }

    /** Random pauses and extensions in order of time, against a reckoning that counts day by day. */
    @Test
    void the_end_is_the_length_plus_what_was_given_and_paused() {
        var random = new Random(27);
        for (int run = 0; run < 5_000; run++) {
            var first = LocalDate.parse("2026-01-01").plusDays(random.nextInt(1_000));
            var term = from(first.toString(), 1 + random.nextInt(12));
            var expected = first.plusMonths(term.months()).minusDays(1);
            var today = first;
            for (int step = random.nextInt(6); step > 0; step--) {
                today = today.plusDays(1 + random.nextInt(40));
                if (random.nextBoolean()) {
                    var back = today.plusDays(random.nextInt(30));
                    term = term.paused(today, random.nextBoolean(), "").resumed(back);
                    for (var day = today; day.isBefore(back); day = day.plusDays(1)) expected = expected.plusDays(1);
                    today = back;
                } else {
                    int months = random.nextInt(4);
                    int days = random.nextInt(30);
                    term = term.extended(by(today, months, days), 1_000);
                    expected = later(expected, months).plusDays(days);
                }
            }
            assertThat(end(term)).as("run %d of %s", run, term).isEqualTo(expected);
            assertThat(term.pauses()).isSortedAccordingTo((a, b) -> a.from().compareTo(b.from()));
            assertThat(ChronoUnit.DAYS.between(first, end(term))).isNotNegative();
        }
    }

    /** A month later by the calendar of months: the same day, or the last one. */
    private static LocalDate later(LocalDate end, int months) {
        var month = YearMonth.from(end);
        var target = month.plusMonths(months);
        return end.getDayOfMonth() == month.lengthOfMonth()
                ? target.atEndOfMonth()
                : target.atDay(Math.min(end.getDayOfMonth(), target.lengthOfMonth()));
    }
}
