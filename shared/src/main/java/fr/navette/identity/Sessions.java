package fr.navette.identity;

import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.secrets.Sha256;
import java.time.Instant;
import java.util.Optional;

/** Finds, renews and ends the session of a cookie. */
public record Sessions(Tokens tokens) {
    /**
     * @param renewed whether the browser's cookie must last longer, too
     */
    public record Found(Session session, boolean renewed) {}

    /**
     * @throws Refusal 401 {@code NOT_SIGNED_IN}, also if the session is ended at this moment
     */
    public Found of(Optional<String> secret, Instant now) {
        var session = secret.flatMap(s -> tokens.session(Sha256.hex(s)))
                .filter(s -> s.isOpenAt(now))
                .orElseThrow(() -> Refusal.of(Reason.NOT_SIGNED_IN));
        if (!session.isWorthRenewing(now)) return new Found(session, false);
        var renewed = session.renewed(now);
        if (!tokens.renew(renewed)) throw Refusal.of(Reason.NOT_SIGNED_IN);
        return new Found(renewed, true);
    }

    public void end(Optional<String> secret) {
        secret.flatMap(s -> tokens.session(Sha256.hex(s))).ifPresent(tokens::delete);
    }
}
