package fr.navette.functions.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AddressHeaderTest {
    private static final String ADDRESS = "lea@example.org";

    private static String decoded(String header) {
        return Arrays.stream(header.substring(0, header.indexOf(" <")).split(" "))
                .map(word -> word.replace("=?UTF-8?B?", "").replace("?=", ""))
                .map(base64 -> new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    @Test
    void a_header_without_a_name_is_the_address() {
        assertThat(AddressHeader.of("", ADDRESS)).isEqualTo(ADDRESS);
        assertThat(AddressHeader.of(" ", ADDRESS)).isEqualTo(ADDRESS);
    }

    @Test
    void a_name_with_a_comma_and_brackets_is_one_addressee() {
        assertThat(AddressHeader.of("Martin, Lea (CEO)", ADDRESS)).isEqualTo("\"Martin, Lea (CEO)\" <lea@example.org>");
        assertThat(decoded(AddressHeader.of("Martin, Léa (CEO)", ADDRESS))).isEqualTo("Martin, Léa (CEO)");
    }

    @Test
    void a_vietnamese_name_is_encoded_in_words_of_75_characters_at_most() {
        var name = "Nguyễn Thị Ánh ".repeat(8).strip();
        var header = AddressHeader.of(name, ADDRESS);
        assertThat(header).isPrintable();
        assertThat(decoded(header)).isEqualTo(name);
        assertThat(header.substring(0, header.indexOf(" <")).split(" "))
                .allSatisfy(word -> assertThat(word.length()).isLessThanOrEqualTo(75));
    }

    @Test
    void a_line_break_in_a_name_starts_no_header() {
        assertThat(AddressHeader.of("Lea\r\nBcc: tous@example.org", ADDRESS))
                .isEqualTo("\"Lea Bcc: tous@example.org\" <lea@example.org>");
        assertThat(AddressHeader.of("say \"hi\" \\", ADDRESS)).isEqualTo("\"say \\\"hi\\\" \\\\\" <lea@example.org>");
    }

    /** SES refuses an address header of more than 320 characters. */
    @Test
    void a_long_name_is_shortened_and_the_address_is_not() {
        var header = AddressHeader.of("é".repeat(200), ADDRESS);
        assertThat(header.length()).isLessThanOrEqualTo(320);
        assertThat(header).endsWith(" <" + ADDRESS + ">");
        assertThat(decoded(header)).matches("é{20,199}…?");
        var longest = "a".repeat(64) + "@" + "b".repeat(185) + ".org";
        assertThat(AddressHeader.of("é".repeat(200), longest)).contains(longest);
        assertThat(AddressHeader.of("é".repeat(200), longest).length()).isLessThanOrEqualTo(320);
    }
}
