package fr.navette.identity;

import java.time.Instant;

/** How fast the whole stack is asked for codes. */
public interface CodeRequestRate {
    /** Counts one more and says how many this minute has seen, this one among them. */
    long count(Instant now);
}
