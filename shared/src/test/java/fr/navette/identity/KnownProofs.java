package fr.navette.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Challenges named after their instant and solved by their name, for five minutes. */
final class KnownProofs implements Proofs {
    @Override
    public Map<String, Object> challenge(Instant now) {
        return Map.of("solve", proof(now));
    }

    @Override
    public Optional<SolvedChallenge> solved(String proof, Instant now) {
        if (!proof.startsWith("solved ")) return Optional.empty();
        var expires = Instant.parse(proof.substring(7)).plus(Duration.ofMinutes(5));
        return now.isBefore(expires) ? Optional.of(new SolvedChallenge(proof, expires)) : Optional.empty();
    }

    static String proof(Instant challenged) {
        return "solved " + challenged;
    }
}
