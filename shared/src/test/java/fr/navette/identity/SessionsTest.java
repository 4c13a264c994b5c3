package fr.navette.identity;

import static fr.navette.Given.NOW;
import static fr.navette.Given.email;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.input.Reason;
import fr.navette.people.PersonId;
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
            Session.opened(Sha256.hex("s3cret"), email("lea@example.org"), "Léa", true, List.of(), NOW);

    @BeforeEach
    void signedIn() {
        memory.tokens().save(session);
    }

    @Test
    void the_cookie_finds_the_session() {
        assertThat(sessions.of(SECRET, NOW)).isEqualTo(new Sessions.Found(session, false));
    }

    @Test
    void without_the_right_cookie_nobody_is_signed_in() {
        assertThat(reason(() -> sessions.of(Optional.empty(), NOW))).isEqualTo(Reason.NOT_SIGNED_IN);
        assertThat(reason(() -> sessions.of(Optional.of("other"), NOW))).isEqualTo(Reason.NOT_SIGNED_IN);
    }

    @Test
    void use_within_the_first_hour_writes_nothing() {
        assertThat(sessions.of(SECRET, NOW.plus(Duration.ofHours(1)))).isEqualTo(new Sessions.Found(session, false));
        assertThat(memory.tokens().session(session.hash())).contains(session);
    }

    @Test
    void later_use_renews_the_session() {
        var later = NOW.plus(Duration.ofHours(1)).plusSeconds(1);
        var renewed = session.renewed(later);
        assertThat(sessions.of(SECRET, later)).isEqualTo(new Sessions.Found(renewed, true));
        assertThat(memory.tokens().session(session.hash())).contains(renewed);
        assertThat(renewed.expiresAt()).isEqualTo(later.plus(Duration.ofHours(12)));
    }

    @Test
    void a_session_expires_after_twelve_idle_hours() {
        assertThat(reason(() -> sessions.of(SECRET, session.expiresAt()))).isEqualTo(Reason.NOT_SIGNED_IN);
    }

    @Test
    void a_session_in_constant_use_ends_after_seven_days() {
        var last = NOW.plus(Duration.ofDays(7));
        for (var at = NOW; at.isBefore(last); at = at.plus(Duration.ofHours(2)))
            assertThat(sessions.of(SECRET, at).session().expiresAt()).isBeforeOrEqualTo(last);
        assertThat(reason(() -> sessions.of(SECRET, last))).isEqualTo(Reason.NOT_SIGNED_IN);
    }

    @Test
    void a_session_that_was_ended_is_not_revived_by_a_request_under_way() {
        var tokens = new Tokens() {
            @Override
            public SignInCodes codes(PersonId person) {
                return memory.tokens().codes(person);
            }

            @Override
            public Optional<Link> link(String hash) {
                return memory.tokens().link(hash);
            }

            /** Somebody signs out just after this. */
            @Override
            public Optional<Session> session(String hash) {
                var found = memory.tokens().session(hash);
                found.ifPresent(memory.tokens()::delete);
                return found;
            }

            @Override
            public List<Session> sessions(PersonId person) {
                return memory.tokens().sessions(person);
            }

            @Override
            public void save(Session session) {
                memory.tokens().save(session);
            }

            @Override
            public boolean renew(Session session) {
                return memory.tokens().renew(session);
            }

            @Override
            public void delete(Session session) {
                memory.tokens().delete(session);
            }
        };
        var later = NOW.plus(Duration.ofHours(2));
        assertThat(reason(() -> new Sessions(tokens).of(SECRET, later))).isEqualTo(Reason.NOT_SIGNED_IN);
        assertThat(memory.tokens().session(session.hash())).isEmpty();
    }

    @Test
    void signing_out_ends_the_session() {
        sessions.end(Optional.empty());
        assertThat(sessions.of(SECRET, NOW)).isEqualTo(new Sessions.Found(session, false));
        sessions.end(SECRET);
        assertThat(reason(() -> sessions.of(SECRET, NOW))).isEqualTo(Reason.NOT_SIGNED_IN);
    }
}
