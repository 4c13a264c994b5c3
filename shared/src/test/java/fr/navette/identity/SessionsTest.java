package fr.navette.identity;

import static fr.navette.Given.NOW;
import static fr.navette.Given.email;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.input.Reason;
import fr.navette.secrets.Sha256;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final Optional<String> SECRET = Optional.of("s3cret");
    private final InMemory memory = new InMemory();
    private final Sessions sessions = new Sessions(memory.tokens());
    private final Session session =
            new Session(Sha256.hex("s3cret"), email("lea@example.org"), "Léa", true, List.of(), NOW.plus(Session.IDLE));

    @BeforeEach
    void signedIn() {
        memory.tokens().save(session);
    }

    @Test
    void the_cookie_finds_the_session() {
        assertThat(sessions.of(SECRET, NOW)).isEqualTo(session);
    }

    @Test
    void without_the_right_cookie_nobody_is_signed_in() {
        assertThat(reason(() -> sessions.of(Optional.empty(), NOW))).isEqualTo(Reason.NOT_SIGNED_IN);
        assertThat(reason(() -> sessions.of(Optional.of("other"), NOW))).isEqualTo(Reason.NOT_SIGNED_IN);
    }

    @Test
    void use_within_the_first_hour_writes_nothing() {
        assertThat(sessions.of(SECRET, NOW.plus(Duration.ofHours(1)))).isEqualTo(session);
        assertThat(memory.tokens().session(session.hash())).contains(session);
    }

    @Test
    void later_use_renews_the_session() {
        var later = NOW.plus(Duration.ofHours(1)).plusSeconds(1);
        var renewed = session.renewed(later);
        assertThat(sessions.of(SECRET, later)).isEqualTo(renewed);
        assertThat(memory.tokens().session(session.hash())).contains(renewed);
        assertThat(renewed.expiresAt()).isEqualTo(later.plus(Duration.ofHours(12)));
    }

    @Test
    void a_session_expires_after_twelve_idle_hours() {
        assertThat(reason(() -> sessions.of(SECRET, session.expiresAt()))).isEqualTo(Reason.NOT_SIGNED_IN);
    }

    @Test
    void signing_out_ends_the_session() {
        sessions.end(Optional.empty());
        assertThat(sessions.of(SECRET, NOW)).isEqualTo(session);
        sessions.end(SECRET);
        assertThat(reason(() -> sessions.of(SECRET, NOW))).isEqualTo(Reason.NOT_SIGNED_IN);
    }
}
