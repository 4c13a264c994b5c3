package fr.navette.identity;

import java.time.Instant;

/** The rate of code requests over the whole stack. */
public interface CodeRequestRate {
    /** Counts a request and returns the number in this minute, this request included. */
    long count(Instant now);
}
