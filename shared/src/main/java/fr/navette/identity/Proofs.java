package fr.navette.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Proofs of work: seconds for one person, expensive for a bot that asks thousands of times. */
public interface Proofs {
    /** The challenge for the browser, as it appears in the answer. */
    Map<String, Object> challenge(Instant now);

    /** The challenge that the proof solves; empty if it solves none of ours, or an expired one. */
    Optional<SolvedChallenge> solved(String proof, Instant now);
}
