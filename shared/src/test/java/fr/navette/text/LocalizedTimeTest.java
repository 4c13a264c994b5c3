package fr.navette.text;

import static fr.navette.Given.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LocalizedTimeTest {
    private static final Instant FIRST_OF_MARCH = Instant.parse("2027-03-01T16:05:09Z");

    @Test
    void a_day_is_written_in_the_style_of_each_language() {
        assertThat(LocalizedTime.day(FIRST_OF_MARCH, PARIS, Language.FR)).isEqualTo("lundi 1er mars 2027");
        assertThat(LocalizedTime.day(FIRST_OF_MARCH, PARIS, Language.EN)).isEqualTo("Monday 1 March 2027");
        assertThat(LocalizedTime.day(Instant.parse("2027-03-11T00:00:00Z"), PARIS, Language.FR))
                .isEqualTo("jeudi 11 mars 2027");
    }

    @Test
    void an_instant_is_written_with_its_zone() {
        assertThat(LocalizedTime.minutes(FIRST_OF_MARCH, PARIS, Language.FR))
                .isEqualTo("lundi 1er mars 2027 à 17:05, heure de Paris");
        assertThat(LocalizedTime.seconds(FIRST_OF_MARCH, ZoneId.of("America/New_York"), Language.EN))
                .isEqualTo("Monday 1 March 2027 at 11:05:09, New York time");
    }

    @ParameterizedTest
    @EnumSource
    void weekdays_and_months_are_those_of_the_jdk(Language language) {
        var inWords = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", language.locale());
        IntStream.range(0, 366).mapToObj(LocalDate.of(2028, 1, 1)::plusDays).forEach(day -> {
            assertThat(LocalizedTime.day(day, language).replace(" 1er ", " 1 ")).isEqualTo(inWords.format(day));
            assertThat(inWords.format(day)).endsWith(LocalizedTime.month(YearMonth.from(day), language));
        });
    }

    @Test
    void only_the_first_of_a_month_has_an_ending_in_french() {
        assertThat(LocalizedTime.day(LocalDate.of(2027, 2, 1), Language.FR)).isEqualTo("lundi 1er février 2027");
        assertThat(LocalizedTime.day(LocalDate.of(2027, 2, 21), Language.FR)).isEqualTo("dimanche 21 février 2027");
    }
}
