package fr.navette.identity;

import static fr.navette.Given.NOW;
import static fr.navette.Given.aMember;
import static fr.navette.Given.aSessionOf;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.committee.CommitteeAccess;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.secrets.RandomSecrets;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Guessed, cut, extended and mistyped secrets open nothing. */
class ForgedTokensTest {
    /** Ten million with {@code make test-tokens}. */
    private static final int FORGERIES = Integer.getInteger("tokens.forged", 5_000);

    private static final long SEED = 4_731;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final Random random = new Random(SEED);
    private final InMemory memory = new InMemory();
    private final RandomSecrets secrets = new RandomSecrets();
    private final String link = secrets.token();
    private final String cookie = secrets.token();
    private final OpenSession open =
            new OpenSession(memory.tokens(), new CommitteeAccess(memory.committee()), memory.calls(), memory, secrets);
    private final Sessions sessions = new Sessions(memory.tokens());

    ForgedTokensTest() {
        var lea = aMember("lea@example.org");
        memory.commit(Write.put(lea), Write.put(Link.to(lea.membership(), link, NOW)));
        var session = aSessionOf(lea);
        memory.tokens()
                .save(Session.opened(
                        Sha256.hex(cookie), session.email(), session.name(), false, session.memberships(), NOW));
    }

    @Test
    void no_forged_secret_is_accepted() {
        var before = memory.everything();
        int accepted = 0;
        for (int i = 0; i < FORGERIES; i++) {
            if (isAccepted(forged(i, link))) accepted++;
            if (isSession(forged(i, cookie))) accepted++;
        }
        assertThat(accepted).isZero();
        assertThat(memory.everything()).isEqualTo(before);
        // The secrets themselves do work, each for what it is.
        assertThat(open.byLink(link, Optional.empty(), NOW).session().person())
                .isEqualTo(aMember("lea@example.org").email().person());
        assertThat(sessions.of(Optional.of(cookie), NOW).session().memberships())
                .hasSize(1);
        assertThat(reason(() -> open.byLink(cookie, Optional.empty(), NOW))).isEqualTo(Reason.LINK_WRONG);
        assertThat(reason(() -> sessions.of(Optional.of(link), NOW))).isEqualTo(Reason.NOT_SIGNED_IN);
    }

    private boolean isAccepted(String token) {
        try {
            open.byLink(token, Optional.empty(), NOW);
            return true;
        } catch (Refusal refused) {
            return refused.reason() != Reason.LINK_WRONG;
        }
    }

    private boolean isSession(String secret) {
        try {
            sessions.of(Optional.of(secret), NOW);
            return true;
        } catch (Refusal refused) {
            return refused.reason() != Reason.NOT_SIGNED_IN;
        }
    }

    /** One of eight kinds of forgery, never the secret itself. */
    private String forged(int i, String secret) {
        int at = random.nextInt(secret.length());
        return switch (i % 8) {
            case 0 -> secrets.token();
            case 1 -> secret.substring(0, at) + other(secret.charAt(at)) + secret.substring(at + 1);
            case 2 -> secret.substring(0, at);
            case 3 -> secret + letter();
            case 4 -> secret.substring(0, at) + letter() + secret.substring(at);
            case 5 -> secret.substring(0, at) + secret.substring(at + 1);
            case 6 -> secret + "=".repeat(1 + random.nextInt(3));
            default -> "%" + Integer.toHexString(0x10 + random.nextInt(0xEF)) + secret;
        };
    }

    private char letter() {
        return ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    }

    private char other(char letter) {
        char other = letter();
        return other == letter ? other(letter) : other;
    }
}
