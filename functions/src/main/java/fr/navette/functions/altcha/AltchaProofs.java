package fr.navette.functions.altcha;

import fr.navette.functions.api.Json;
import fr.navette.identity.Proofs;
import fr.navette.identity.SolvedChallenge;
import fr.navette.input.Fields;
import fr.navette.input.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Proofs of work in version 2 of ALTCHA: a counter that, appended to a nonce, derives a key with the required prefix.
 * The challenge carries its action and its expiry, and is signed.
 *
 * @param secret signs challenges
 * @param action the request that a solved proof lets through
 * @see <a href="https://altcha.org/docs/v2/proof-of-work-captcha">ALTCHA's own description</a>
 */
public record AltchaProofs(Supplier<String> secret, String action) implements Proofs {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final String ALGORITHM = "PBKDF2/SHA-256";
    // One key in 256 has the prefix: some tenths of a second on a laptop, some seconds on an old phone.
    private static final String PREFIX = "00";
    private static final int ROUNDS_PER_KEY = 5000;
    private static final int NONCE_BYTES = 16;
    private static final int MAX_CHARS = 2000;
    private static final HexFormat HEX = HexFormat.of();
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public Map<String, Object> challenge(Instant now) {
        var asked = new TreeMap<String, Object>();
        asked.put("algorithm", ALGORITHM);
        asked.put("cost", ROUNDS_PER_KEY);
        asked.put("data", Map.of("action", action));
        asked.put("expiresAt", now.plus(LIFE).getEpochSecond());
        asked.put("keyLength", Pbkdf2.KEY_BYTES);
        asked.put("keyPrefix", PREFIX);
        asked.put("nonce", random());
        asked.put("salt", random());
        return Map.of("parameters", asked, "signature", signature(asked));
    }

    private static String random() {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return HEX.formatHex(bytes);
    }

    /** Accepts base64 of {@code {"challenge": as issued, "solution": {"counter", "derivedKey"}}}. */
    @Override
    public Optional<SolvedChallenge> solved(String proof, Instant now) {
        if (proof.length() > MAX_CHARS) return Optional.empty();
        try {
            var payload = Fields.of(Json.object(Base64.getDecoder().decode(proof)));
            return payload.object("challenge", this::signedParameters)
                    .filter(asked -> payload.object("solution", solution -> solves(asked, solution)))
                    .map(AltchaProofs::solved)
                    .filter(solved -> now.isBefore(solved.expiresAt()));
        } catch (Refusal | IllegalArgumentException notAProof) {
            return Optional.empty();
        }
    }

    /** The parameters of a challenge that we signed, which need no further check. */
    private Optional<Fields> signedParameters(Fields challenge) {
        var asked = new TreeMap<>(challenge.map("parameters"));
        if (!isSame(signature(asked), challenge.text("signature"))) return Optional.empty();
        var fields = Fields.of(asked);
        return fields.object("data", data -> data.text("action")).equals(action)
                ? Optional.of(fields)
                : Optional.empty();
    }

    /** Signs the parameters as JSON without spaces, sorted by name. */
    private String signature(TreeMap<String, Object> asked) {
        var key = secret.get().getBytes(StandardCharsets.UTF_8);
        return HEX.formatHex(Pbkdf2.hmac(key).doFinal(Json.text(asked).getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean solves(Fields asked, Fields solution) {
        var counter = solution.whole("counter", 0, Integer.MAX_VALUE);
        var key = HEX.formatHex(key(asked, counter));
        return key.startsWith(asked.text("keyPrefix")) && isSame(key, solution.text("derivedKey"));
    }

    private static byte[] key(Fields asked, int counter) {
        var password = HEX.parseHex(asked.text("nonce") + HEX.toHexDigits(counter));
        var rounds = asked.whole("cost", 1, ROUNDS_PER_KEY);
        return Pbkdf2.key(password, HEX.parseHex(asked.text("salt")), rounds);
    }

    private static SolvedChallenge solved(Fields asked) {
        var expires = asked.optionalNumber("expiresAt").orElseThrow().longValueExact();
        return new SolvedChallenge(asked.text("nonce"), Instant.ofEpochSecond(expires));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
