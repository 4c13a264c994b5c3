package fr.navette.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LocalizedNumberTest {
    private static Stream<BigDecimal> numbers() {
        var random = new Random(17);
        var edges = Stream.of(
                "0", "0.00", "-1", "999", "1000", "-1000", "999999.5", "1e6", "1.20e3", "5e-11", "15e-11", "-1e-11");
        return Stream.concat(
                edges.map(BigDecimal::new),
                random.longs(2000)
                        .mapToObj(value -> BigDecimal.valueOf(value >> random.nextInt(64), random.nextInt(16) - 2)));
    }

    /** A number that rounds to nothing has no sign. */
    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(10, RoundingMode.HALF_EVEN);
    }

    @ParameterizedTest
    @EnumSource
    void numbers_are_those_of_the_jdk(Language language) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(10);
        assertThat(numbers())
                .allSatisfy(number ->
                        assertThat(LocalizedNumber.of(number, language)).isEqualTo(format.format(rounded(number))));
    }

    @ParameterizedTest
    @EnumSource
    void amounts_are_those_of_the_jdk(Language language) {
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Currency.getInstance("EUR"));
        format.setMaximumFractionDigits(10);
        assertThat(numbers()).allSatisfy(amount -> {
            boolean whole = rounded(amount).stripTrailingZeros().scale() <= 0;
            format.setMinimumFractionDigits(whole ? 0 : 2);
            assertThat(LocalizedNumber.euros(amount, language)).isEqualTo(format.format(rounded(amount)));
        });
    }

    @Test
    void a_number_is_written_in_the_style_of_each_language() {
        assertThat(LocalizedNumber.of(new BigDecimal("12345.50"), Language.FR)).isEqualTo("12\u202F345,5");
        assertThat(LocalizedNumber.of(new BigDecimal("-12345.50"), Language.EN)).isEqualTo("-12,345.5");
    }

    @Test
    void an_amount_has_cents_only_if_there_are_any() {
        assertThat(LocalizedNumber.euros(new BigDecimal("78000.00"), Language.FR))
                .isEqualTo("78\u202F000\u00A0€");
        assertThat(LocalizedNumber.euros(new BigDecimal("78000.5"), Language.FR))
                .isEqualTo("78\u202F000,50\u00A0€");
        assertThat(LocalizedNumber.euros(new BigDecimal("-78000.5"), Language.EN))
                .isEqualTo("-€78,000.50");
    }
}
