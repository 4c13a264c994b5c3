package fr.navette.people;

import static fr.navette.Given.email;
import static fr.navette.Given.map;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import fr.navette.input.Reason;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
    @Test
    void an_apostrophe_and_a_plus_stay_as_typed() {
        assertThat(email("o'brien+navette@example.org").address()).isEqualTo("o'brien+navette@example.org");
    }

    @Test
    void two_spellings_of_one_address_are_one_person() {
        var typed = email(" Lea.Martin@Example.org\u00A0");
        assertThat(typed.address()).isEqualTo("Lea.Martin@example.org");
        assertThat(typed.person()).isEqualTo(email("lea.martin@example.org").person());
    }

    @Test
    void two_tags_are_two_people() {
        assertThat(email("lea+a@example.org").person())
                .isNotEqualTo(email("lea+b@example.org").person());
    }

    @ParameterizedTest
    @CsvSource({
        "lea@bücher.example, lea@xn--bcher-kva.example",
        "lea@BÜCHER.example, lea@xn--bcher-kva.example",
        "lea@bu\u0308cher.example, lea@xn--bcher-kva.example",
        "lea@straße.example, lea@xn--strae-oqa.example",
        "lea@société.example, lea@xn--socit-esab.example",
        "lea@例え。テスト, lea@xn--r8jz45g.xn--zckzah",
        "lea@παράδειγμα.example, lea@xn--hxajbheg2az3al.example",
        "lea@пример.испытание, lea@xn--e1afmkfd.xn--80akhbyknj4f",
        "lea@\uD83D\uDE80x.example, ''"
    })
    void mail_goes_to_the_domain_in_ascii(String typed, String address) {
        assertThat(Email.parse(typed).map(Email::address).orElse("")).isEqualTo(address);
    }

    @Test
    void both_spellings_of_a_domain_are_one_person() {
        assertThat(email("lea@bücher.example").person())
                .isEqualTo(email("Lea@XN--bcher-kva.example").person());
    }

    // Other texts that no mail can reach.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "léa@example.org",
                "lea@example.org\r\nBcc: tous@example.org",
                "lea@example.org\nbcc.example",
                "lea@exa\u00A0mple.org",
                "lea@example.org\u2029bcc.example",
                "lea@example.org，bob.example",
                "",
                "lea",
                "@example.org",
                "lea@",
                "lea@example",
                "lea@example.123",
                "lea@-example.org",
                "lea@example..org",
                "lea..martin@example.org",
                ".lea@example.org",
                "lea martin@example.org",
                "<lea@example.org>",
                "\"lea martin\"@example.org",
                "lea@[192.0.2.1]",
                "lea@example.org,bob@example.org"
            })
    void a_text_that_no_mail_can_reach_is_not_an_address(String typed) {
        assertThat(Email.parse(typed)).isEmpty();
    }

    @Test
    void the_longest_possible_text_is_refused_without_parsing() {
        var endless = new StringBuilder("lea@");
        for (int c = 0x4E00; endless.length() < 85_000; c = c == 0x9FFF ? 0x4E00 : c + 1) endless.appendCodePoint(c);
        assertThat(Email.parse(endless + ".example")).isEmpty();
        assertThat(Email.parse(" ".repeat(900) + "lea@example.org")).isPresent();
    }

    @Test
    void no_part_exceeds_the_limits_of_mail() {
        assertThat(Email.parse("a".repeat(64) + "@example.org")).isPresent();
        assertThat(Email.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(Email.parse("a@" + "b".repeat(64) + ".org")).isEmpty();
        assertThat(Email.parse("a@" + "b123456789.".repeat(24) + "org")).isEmpty();
    }

    @Test
    void a_pasted_invisible_space_is_removed() {
        assertThat(email("lea\u200B@example.org").address()).isEqualTo("lea@example.org");
    }

    @Test
    void a_turkish_locale_identifies_the_same_people() {
        var before = Locale.getDefault();
        var usual = email("titi@example.org").person();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(email("TITI@EXAMPLE.ORG").person()).isEqualTo(usual);
            assertThat(email("TITI@IİI.EXAMPLE.ORG".replace("İ", "I")).address())
                    .isEqualTo("TITI@iii.example.org");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void an_invalid_address_in_a_body_is_refused_by_name() {
        var refusal = refusal(() -> Email.read(Fields.of(map("email", "léa@example.org")), "email"));
        assertThat(refusal.reason()).isEqualTo(Reason.EMAIL_INVALID);
        assertThat(refusal.fields()).isEqualTo(Map.of("email", FieldCode.NOT_AN_EMAIL));
        assertThat(Email.read(Fields.of(map("email", "lea@example.org")), "email"))
                .isEqualTo(email("lea@example.org"));
    }

    @Test
    void an_address_does_not_appear_in_a_log() {
        assertThat(email("lea@example.org")).hasToString("an address");
    }
}
