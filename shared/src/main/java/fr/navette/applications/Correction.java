package fr.navette.applications;

import java.time.Instant;
import java.util.List;

/**
 * A request of staff to correct some fields, which stay open until an instant although the call may be closed.
 *
 * @param message from staff to the applicant
 * @param fields by the paths of refusals: {@code answers.siren}, {@code documents.kbis}, {@code sites}, {@code track}
 */
public record Correction(String message, List<String> fields, Instant until) {
    public Correction {
        fields = List.copyOf(fields);
    }
}
