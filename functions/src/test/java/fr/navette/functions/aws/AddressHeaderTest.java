package fr.navette.functions.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AddressHeaderTest {
    private static final String ADDRESS = "lea@example.org";

    private static String decoded(String mailbox) {
        return Arrays.stream(mailbox.substring(0, mailbox.indexOf(" <")).split(" "))
                .map(word -> word.replace("=?UTF-8?B?", "").replace("?=", ""))
                .map(base64 -> new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    @Test
    void without_a_name_it_is_the_address() {
        assertThat(AddressHeader.of("", ADDRESS)).isEqualTo(ADDRESS);
        assertThat(AddressHeader.of(" ", ADDRESS)).isEqualTo(ADDRESS);
    }

    // M2
    @Test
    void a_name_with_a_comma_and_brackets_is_one_recipient() {
        assertThat(AddressHeader.of("Martin, Lea (CEO)", ADDRESS)).isEqualTo("\"Martin, Lea (CEO)\" <lea@example.org>");
        assertThat(decoded(AddressHeader.of("Martin, Léa (CEO)", ADDRESS))).isEqualTo("Martin, Léa (CEO)");
    }

    // N2
    @Test
    void a_vietnamese_name_is_encoded_in_words_of_75_characters_at_most() {
        var name = "Nguyễn Thị Ánh ".repeat(8).strip();
        var mailbox = AddressHeader.of(name, ADDRESS);
        assertThat(mailbox).isPrintable();
        assertThat(decoded(mailbox)).isEqualTo(name);
        assertThat(mailbox.substring(0, mailbox.indexOf(" <")).split(" "))
                .allSatisfy(word -> assertThat(word.length()).isLessThanOrEqualTo(75));
    }

    // M1
    @Test
    void a_line_break_in_a_name_makes_no_header() {
        assertThat(AddressHeader.of("Lea\r\nBcc: tous@example.org", ADDRESS))
                .isEqualTo("\"Lea Bcc: tous@example.org\" <lea@example.org>");
        assertThat(AddressHeader.of("say \"hi\" \\", ADDRESS)).isEqualTo("\"say \\\"hi\\\" \\\\\" <lea@example.org>");
    }
}
