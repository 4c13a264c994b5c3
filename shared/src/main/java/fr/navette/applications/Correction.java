package fr.navette.applications;

import java.time.Instant;
import java.util.List;

/**
 * A request by staff to correct some fields, which stay editable until an instant even if the call is closed.
 *
 * @param message from staff to the applicant
 * @param fields paths as in refusals: {@code answers.siren}, {@code documents.kbis}, {@code sites}, {@code track}
 */
public record Correction(String message, List<String> fields, Instant until) {
    public Correction {
        fields = List.copyOf(fields);
    }
}
