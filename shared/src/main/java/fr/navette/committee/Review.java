package fr.navette.committee;

import java.util.Map;

/**
 * What a member thinks of an application.
 *
 * @param scores criterion id to value on its scale
 * @param note for the member alone
 * @param comment for the committee and the staff
 * @param done whether the member has finished; only then it counts
 * @param version how often it was saved; 0 before the first time
 */
public record Review(Map<String, Integer> scores, String note, String comment, boolean done, long version) {
    public static final Review NONE = new Review(Map.of(), "", "", false, 0);

    public Review {
        scores = Map.copyOf(scores);
    }
}
