package fr.navette.identity;

import fr.navette.Fields;
import fr.navette.Refusal;
import fr.navette.api.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.altcha.altcha.Altcha;

/**
 * Proofs of work as ALTCHA has them: a number whose SHA-256, after a salt, is the challenge's. The
 * salt says for which action and until when; the signature says that it is ours.
 *
 * @param secret signs challenges
 * @param action what the request that is let through does
 */
public record AltchaProofs(Supplier<String> secret, String action) implements Proofs {
  private static final Duration LIFE = Duration.ofMinutes(5);
  // A second or two of a laptop's time, several of an old telephone's.
  private static final long GREATEST = 100_000;
  private static final int MOST_CHARACTERS = 2000;

  @Override
  public Map<String, Object> challenge(Instant now) {
    try {
      var made =
          Altcha.createChallenge(
              new Altcha.ChallengeOptions()
                  .setAlgorithm(Altcha.Algorithm.SHA256)
                  .setMaxNumber(GREATEST)
                  .setSecureRandomNumber(true)
                  .setHmacKey(secret.get())
                  .setExpires(now.plus(LIFE).getEpochSecond())
                  .addParam("action", action));
      var shown = new LinkedHashMap<String, Object>();
      shown.put("algorithm", made.algorithm);
      shown.put("challenge", made.challenge);
      shown.put("maxnumber", made.maxnumber);
      shown.put("salt", made.salt);
      shown.put("signature", made.signature);
      return shown;
    } catch (Exception e) {
      throw new IllegalStateException("no challenge can be made", e);
    }
  }

  @Override
  public Optional<SolvedChallenge> solved(String proof, Instant now) {
    if (proof.length() > MOST_CHARACTERS) return Optional.empty();
    return payload(proof)
        .filter(this::isOurs)
        .map(AltchaProofs::challenge)
        .filter(solved -> now.isBefore(solved.expiresAt()));
  }

  /** Base64 of a JSON object: the challenge without its range, and the number. */
  private static Optional<Altcha.Payload> payload(String proof) {
    try {
      var fields = Fields.of(Json.object(Base64.getDecoder().decode(proof)));
      var payload = new Altcha.Payload();
      payload.algorithm = fields.text("algorithm");
      payload.challenge = fields.text("challenge");
      payload.number = (long) fields.whole("number", 0, (int) GREATEST);
      payload.salt = fields.text("salt");
      payload.signature = fields.text("signature");
      return Optional.of(payload);
    } catch (Refusal | IllegalArgumentException nonsense) {
      return Optional.empty();
    }
  }

  /** Without the library's own look at the clock: the time is an argument here. */
  private boolean isOurs(Altcha.Payload payload) {
    var key = secret.get();
    try {
      return payload.algorithm.equals(Altcha.Algorithm.SHA256.getName())
          && Altcha.verifySolution(payload, key, false)
          && action.equals(Altcha.extractParams(payload.salt).get("action"));
    } catch (Exception e) {
      // The library reads a salt before it knows whose it is, and throws where it can't.
      return false;
    }
  }

  private static SolvedChallenge challenge(Altcha.Payload ours) {
    try {
      var expires = Altcha.extractParams(ours.salt).get("expires");
      return new SolvedChallenge(ours.challenge, Instant.ofEpochSecond(Long.parseLong(expires)));
    } catch (Exception e) {
      throw new IllegalStateException("a challenge of ours says no time", e);
    }
  }
}
