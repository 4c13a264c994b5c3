package fr.navette.identity;

import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.secrets.Sha256;
import java.time.Instant;
import java.util.Optional;

/** Finds, renews and ends the session of a cookie. */
public record Sessions(Tokens tokens) {
    /**
     * @throws Refusal 401 {@code NOT_SIGNED_IN}
     */
    public Session of(Optional<String> secret, Instant now) {
        var session = secret.flatMap(s -> tokens.session(Sha256.hex(s)))
                .filter(s -> s.isOpenAt(now))
                .orElseThrow(() -> Refusal.of(Reason.NOT_SIGNED_IN));
        if (!session.isWorthRenewing(now)) return session;
        var renewed = session.renewed(now);
        tokens.save(renewed);
        return renewed;
    }

    public void end(Optional<String> secret) {
        secret.flatMap(s -> tokens.session(Sha256.hex(s))).ifPresent(tokens::delete);
    }
}
