package fr.navette.functions.altcha;

import static fr.navette.functions.api.World.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.functions.api.Json;
import fr.navette.identity.Proofs;
import fr.navette.identity.SolvedChallenge;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AltchaProofsTest {
    private final Proofs proofs = new AltchaProofs(() -> "a secret", "ask-for-code");
    private final Map<String, Object> challenge = proofs.challenge(NOW);
    private final int counter = Solver.counter(challenge);
    private final SolvedChallenge solved =
            new SolvedChallenge(asked().get("nonce").toString(), NOW.plus(Duration.ofMinutes(5)));

    private Map<String, Object> asked() {
        var asked = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) challenge.get("parameters")).forEach((name, v) -> asked.put(name.toString(), v));
        return asked;
    }

    private Map<String, Object> changed(String name, Object value) {
        var changed = asked();
        changed.put(name, value);
        return Map.of("parameters", changed, "signature", challenge.get("signature"));
    }

    private void isRefused(String proof) {
        assertThat(proofs.solved(proof, NOW)).isEmpty();
    }

    @Test
    void the_right_counter_solves_the_challenge() {
        assertThat(proofs.solved(Solver.encoded(challenge, counter), NOW)).contains(solved);
    }

    /** A proof signed with "a secret" and solved by altcha-lib 2.8.0: {@code altcha-proof.json}. */
    @Test
    void a_proof_made_and_solved_by_the_library_is_accepted() throws IOException {
        var made = AltchaProofsTest.class.getResourceAsStream("altcha-proof.json");
        var proof = Solver.base64(text(made));
        var end = Instant.parse("2027-01-10T10:05:00Z");
        assertThat(proofs.solved(proof, end.minusSeconds(1)))
                .contains(new SolvedChallenge("9b0320c55a7e10c7380fb679cf4d804b", end));
        assertThat(proofs.solved(proof, end)).isEmpty();
    }

    private static String text(InputStream in) throws IOException {
        try (in) {
            return Json.text(Json.object(in.readAllBytes()));
        }
    }

    @Test
    void another_counter_does_not_solve_the_challenge() {
        isRefused(Solver.encoded(challenge, counter + 1));
        isRefused(Solver.encoded(challenge, -1));
    }

    @Test
    void a_key_that_only_has_the_prefix_does_not_solve_the_challenge() {
        isRefused(Solver.encoded(challenge, counter, "00".repeat(Pbkdf2.KEY_BYTES)));
        isRefused(Solver.encoded(challenge, counter, "00"));
    }

    @Test
    void a_proof_is_refused_after_five_minutes() {
        var proof = Solver.encoded(challenge, counter);
        assertThat(proofs.solved(proof, solved.expiresAt().minusSeconds(1))).contains(solved);
        assertThat(proofs.solved(proof, solved.expiresAt())).isEmpty();
    }

    @Test
    void a_changed_challenge_is_refused() {
        var later = solved.expiresAt().getEpochSecond() + 3600;
        isRefused(Solver.encoded(changed("expiresAt", later), counter));
        isRefused(Solver.proof(changed("cost", 1)));
        isRefused(Solver.proof(changed("nonce", "00".repeat(16))));
        isRefused(Solver.encoded(changed("data", Map.of("action", "something-else")), counter));
    }

    @Test
    void a_proof_for_another_action_is_refused() {
        var other = new AltchaProofs(() -> "a secret", "something-else").challenge(NOW);
        isRefused(Solver.proof(other));
    }

    @Test
    void a_challenge_that_somebody_else_signed_is_refused() {
        isRefused(Solver.proof(new AltchaProofs(() -> "a guess", "ask-for-code").challenge(NOW)));
    }

    @Test
    void nonsense_is_refused_and_is_not_a_bug() {
        isRefused("");
        isRefused("%%%");
        isRefused(Solver.base64("[]"));
        isRefused(Solver.base64("{}"));
        isRefused(Solver.base64("{\"challenge\": 12, \"solution\": null}"));
        isRefused(Solver.base64("{\"challenge\": {\"parameters\": {\"cost\": 1e400}}}"));
        isRefused("A".repeat(100_000));
        isRefused(Solver.encoded(changed("algorithm", "ROT13"), counter));
        isRefused(Solver.encoded(Map.of("parameters", asked(), "signature", ""), counter));
        isRefused(Solver.base64(Json.text(Map.of("challenge", challenge))));
        isRefused(Solver.base64(Json.text(Map.of("challenge", challenge, "solution", Map.of()))));
    }

    @Test
    void no_two_challenges_are_the_same() {
        assertThat(proofs.challenge(NOW)).isNotEqualTo(challenge);
        assertThat(challenge).containsOnlyKeys("parameters", "signature");
    }
}
