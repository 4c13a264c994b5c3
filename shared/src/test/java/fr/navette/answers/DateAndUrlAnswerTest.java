package fr.navette.answers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.answers.AnswerRules.Parsed;
import fr.navette.input.FieldCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateAndUrlAnswerTest {
    @Test
    void the_29th_of_february_exists_in_leap_years_only() {
        assertThat(DateAnswer.read("2028-02-29")).isEqualTo(Parsed.valid("2028-02-29"));
        assertThat(DateAnswer.read("2027-02-29")).isEqualTo(Parsed.invalid(FieldCode.NOT_A_DATE));
    }

    @Test
    void a_year_has_four_digits() {
        assertThat(DateAnswer.read("0027-01-15")).isEqualTo(Parsed.invalid(FieldCode.YEAR_TOO_SHORT));
        assertThat(DateAnswer.read("1900-01-01")).isEqualTo(Parsed.valid("1900-01-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15/01/2027", "27-01-15", "2027-1-15", "2027-13-01", "+12027-01-15", "demain"})
    void other_ways_to_write_a_date_are_refused(String typed) {
        assertThat(DateAnswer.read(typed)).isEqualTo(Parsed.invalid(FieldCode.NOT_A_DATE));
    }

    @ParameterizedTest
    @CsvSource({
        "www.example.org, https://www.example.org",
        "https://société.example/à-propos, https://société.example/à-propos",
        "http://example.org, http://example.org",
        "HTTPS://Example.org/A, https://Example.org/A",
        "example.org:8080/x?y=1#z, https://example.org:8080/x?y=1#z",
        "www.example.org?a=http://b, https://www.example.org?a=http://b"
    })
    void the_scheme_may_be_left_out_and_letters_may_have_accents(String typed, String stored) {
        assertThat(UrlAnswer.read(typed)).isEqualTo(Parsed.valid(stored));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)//example.org",
                "javascript:1",
                "javascript://example.org/%0aalert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://example.org",
                "mailto:lea@example.org",
                "https://",
                "https://example",
                "https://lea@example.org",
                "https://exa mple.org",
                "https://-example.org",
                "bientôt",
                "//example.org"
            })
    void an_address_that_is_not_a_web_page_is_refused(String typed) {
        assertThat(UrlAnswer.read(typed)).isEqualTo(Parsed.invalid(FieldCode.NOT_A_URL));
    }

    @Test
    void reading_a_stored_address_again_changes_nothing() {
        assertThat(UrlAnswer.read(UrlAnswer.read("www.example.org").value()))
                .isEqualTo(Parsed.valid("https://www.example.org"));
    }
}
