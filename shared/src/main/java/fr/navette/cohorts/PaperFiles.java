package fr.navette.cohorts;

import fr.navette.calls.OnboardingItem;
import fr.navette.documents.Document;
import fr.navette.documents.Documents;
import java.util.Comparator;
import java.util.List;

/** The files that a project has sent in one cohort, without those removed, the oldest first. */
public record PaperFiles(List<Document> documents) {
    public PaperFiles {
        documents = List.copyOf(documents);
    }

    public static PaperFiles of(Place place, Documents documents) {
        return new PaperFiles(all(place, documents).stream()
                .filter(document -> !document.isRemoved())
                .toList());
    }

    /** Also those removed, whose files are deleted later. */
    public static List<Document> all(Place place, Documents documents) {
        return documents.of(place.application()).stream()
                .filter(document -> document.isPaper() && document.call().equals(place.cohort()))
                .sorted(Comparator.comparing(Document::requestedAt))
                .toList();
    }

    /** Whether the file of an item is there and no check has refused it. */
    public boolean isSent(OnboardingItem item) {
        return item.slot()
                .filter(slot -> documents.stream()
                        .anyMatch(document -> document.slot().equals(slot.id())
                                && document.state().isUsable()))
                .isPresent();
    }
}
