package fr.navette.committee;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A member's review of an application.
 *
 * @param scores criterion id to value on its scale, without trailing zeros
 * @param note for the member alone
 * @param comment for the committee and staff
 * @param done whether the member has finished; only finished reviews count
 * @param version the number of saves; 0 before the first
 */
public record Review(Map<String, BigDecimal> scores, String note, String comment, boolean done, long version) {
    public static final Review NONE = new Review(Map.of(), "", "", false, 0);

    public Review {
        scores = Map.copyOf(scores);
    }
}
