package fr.navette.identity;

import static fr.navette.api.World.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AltchaProofsTest {
  private final Proofs proofs = new AltchaProofs(() -> "a secret", "ask-for-code");
  private final Map<String, Object> challenge = proofs.challenge(NOW);
  private final int number = Solver.number(challenge);
  private final SolvedChallenge solved =
      new SolvedChallenge(challenge.get("challenge").toString(), NOW.plus(Duration.ofMinutes(5)));

  private Map<String, Object> changed(String name, Object value) {
    var changed = new LinkedHashMap<>(challenge);
    changed.put(name, value);
    return changed;
  }

  private void isRefused(String proof) {
    assertThat(proofs.solved(proof, NOW)).isEmpty();
  }

  @Test
  void the_number_that_was_looked_for_solves_the_challenge() {
    assertThat(proofs.solved(Solver.encoded(challenge, number), NOW)).contains(solved);
  }

  @Test
  void another_number_does_not() {
    isRefused(Solver.encoded(challenge, number == 0 ? 1 : number - 1));
  }

  @Test
  void five_minutes_later_it_is_too_late() {
    var proof = Solver.encoded(challenge, number);
    assertThat(proofs.solved(proof, solved.expiresAt().minusSeconds(1))).contains(solved);
    assertThat(proofs.solved(proof, solved.expiresAt())).isEmpty();
  }

  @Test
  void nobody_moves_the_end_of_a_challenge() {
    var later = Long.toString(solved.expiresAt().getEpochSecond() + 3600);
    var salt =
        challenge
            .get("salt")
            .toString()
            .replace(Long.toString(solved.expiresAt().getEpochSecond()), later);
    isRefused(Solver.encoded(changed("salt", salt), number));
  }

  /** Salt and number are hashed as one text: where one ends and the other begins must be plain. */
  @Test
  void digits_of_the_number_are_not_taken_for_the_salts() {
    var digits = Integer.toString(number);
    for (int cut = 1; cut < digits.length(); cut++) {
      var salt = challenge.get("salt") + digits.substring(0, cut);
      isRefused(Solver.encoded(changed("salt", salt), Integer.parseInt(digits.substring(cut))));
    }
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
  void nonsense_is_refused_and_is_no_bug() {
    isRefused("");
    isRefused("%%%");
    isRefused(Solver.base64("[]"));
    isRefused(Solver.base64("{}"));
    isRefused(Solver.base64("{\"number\": 1e400}"));
    isRefused("A".repeat(100_000));
    isRefused(Solver.encoded(changed("algorithm", "SHA-1"), number));
    isRefused(Solver.encoded(changed("algorithm", "ROT13"), number));
    isRefused(Solver.encoded(changed("salt", "a?b=%zz"), number));
    isRefused(Solver.encoded(changed("salt", "a?b"), number));
    isRefused(Solver.encoded(changed("signature", ""), number));
  }

  @Test
  void no_two_challenges_are_the_same() {
    assertThat(proofs.challenge(NOW)).isNotEqualTo(challenge);
    assertThat(challenge)
        .containsOnlyKeys("algorithm", "challenge", "maxnumber", "salt", "signature");
  }
}
