package fr.navette.documents.check;

import java.util.List;

/**
 * The result of a check.
 *
 * @param attachments names of the passive files inside, as the file spells them; none unless the verdict is fine
 */
public record Finding(Verdict verdict, List<String> attachments) {
    public Finding {
        attachments = List.copyOf(attachments);
    }

    public static Finding of(Verdict verdict) {
        return new Finding(verdict, List.of());
    }
}
