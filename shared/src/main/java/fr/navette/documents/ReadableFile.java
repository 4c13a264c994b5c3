package fr.navette.documents;

import fr.navette.documents.check.DocumentState;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import java.util.Optional;

/** Gives short-lived URLs to files that passed their check, and to no others. */
public record ReadableFile(Files files) {
    /**
     * @throws Refusal 409 {@code NOT_CHECKED_YET}, 403 {@code UNSAFE}, 410 {@code DOCUMENT_GONE}
     */
    public String url(Document document) {
        return switch (document.state()) {
            case CHECKED -> find(document).orElseThrow(() -> Refusal.of(Reason.DOCUMENT_GONE));
            case WAITING -> throw Refusal.of(Reason.NOT_CHECKED_YET);
            case UNSAFE, REJECTED -> throw Refusal.of(Reason.UNSAFE);
        };
    }

    /** Empty if the file did not pass, or is deleted. */
    public Optional<String> find(Document document) {
        return Optional.of(document)
                .filter(d -> d.state() == DocumentState.CHECKED && files.hasChecked(d))
                .map(files::readingUrl);
    }
}
