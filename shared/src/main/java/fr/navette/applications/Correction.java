package fr.navette.applications;

import java.time.Instant;
import java.util.List;

/**
 * What staff asked an applicant to correct, and until when that is possible although the call may
 * be closed.
 *
 * @param message of the staff to the applicant
 * @param fields what may be corrected, by the paths of refusals: {@code answers.siren}, {@code
 *     documents.kbis}, {@code sites}, {@code track}
 */
public record Correction(String message, List<String> fields, Instant until) {
    public Correction {
        fields = List.copyOf(fields);
    }

    boolean covers(String path) {
        return fields.stream()
                .anyMatch(field -> path.equals(field) || path.startsWith(field + "[") || path.startsWith(field + "."));
    }

    boolean isOpenAt(Instant arrived) {
        return !arrived.isAfter(until);
    }
}
