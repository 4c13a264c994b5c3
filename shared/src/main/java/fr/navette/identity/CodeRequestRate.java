package fr.navette.identity;

import java.time.Instant;

/** The rate of code requests. */
public interface CodeRequestRate {
    /**
     * Counts a request and returns the number in this minute, this request included.
     *
     * @param network whose requests are counted; {@link Network#UNKNOWN} for those of the whole stack
     */
    long count(Instant now, Network network);
}
