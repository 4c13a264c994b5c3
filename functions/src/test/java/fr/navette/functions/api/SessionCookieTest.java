package fr.navette.functions.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.identity.Session;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionCookieTest {
    private static final String ID = "0123456789abcdef".repeat(4);

    @Test
    void it_holds_the_secret_and_names_the_person() {
        var ada = Given.email("ada@example.org");
        var session = Session.opened("hash", ada, "", true, List.of(), World.NOW);
        var sent = SessionCookie.of("secret", session, World.NOW).split(";")[0];
        assertThat(SessionCookie.secret(sent)).contains("secret");
        assertThat(SessionCookie.person(sent)).contains(ada.person());
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"secret", "secret.", "secret.short", "secret.%sff", "secret.%s.", "secret.x.%s", "secret.É%s"})
    void a_name_that_is_none_changes_nothing(String value) {
        var cookies = "other=1; __Host-navette=" + value.formatted(ID);
        assertThat(SessionCookie.secret(cookies)).contains("secret");
        assertThat(SessionCookie.person(cookies)).isEmpty();
    }

    @Test
    void a_secret_alone_names_nobody() {
        assertThat(SessionCookie.secret("__Host-navette=" + ID)).contains(ID);
        assertThat(SessionCookie.person("__Host-navette=" + ID)).isEmpty();
    }

    @Test
    void without_a_cookie_there_is_nobody() {
        assertThat(SessionCookie.secret("other=1")).isEmpty();
        assertThat(SessionCookie.person("other=" + ID)).isEmpty();
    }
}
