package fr.navette.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Calculations that a browser does before its request goes on: seconds for a person, dear for a
 * machine that asks thousands of times.
 */
public interface Proofs {
    /** What the browser is to solve, as the answer shows it. */
    Map<String, Object> challenge(Instant now);

    /** The challenge that this proof solves; empty where it solves none of ours that still stands. */
    Optional<SolvedChallenge> solved(String proof, Instant now);
}
