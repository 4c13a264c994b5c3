package fr.navette.exports;

import fr.navette.documents.Document;
import fr.navette.documents.check.DocumentState;
import fr.navette.exports.Export.Packed;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import java.util.List;

/** The checked files of applications, in one folder each. */
final class Archived {
    private Archived() {}

    /** As much as the function reads and writes in its fifteen minutes, with a margin. */
    static final long MAX_BYTES = 5_000_000_000L;

    /**
     * @throws Refusal 413 {@code EXPORT_TOO_LARGE}
     */
    static Export.Archive of(List<ExportedApplication> applications) {
        var names = new PathName();
        var files = applications.stream()
                .flatMap(application -> application.documents().stream()
                        .filter(Archived::isReadable)
                        .map(document -> new Packed(names.once(path(application, document)), document)))
                .toList();
        long bytes = files.stream().mapToLong(file -> file.document().size()).sum();
        if (bytes > MAX_BYTES) throw Refusal.of(Reason.EXPORT_TOO_LARGE);
        return new Export.Archive(files);
    }

    private static boolean isReadable(Document document) {
        return document.state() == DocumentState.CHECKED
                && !document.fileVersion().isEmpty();
    }

    private static String path(ExportedApplication application, Document document) {
        return application.pathName() + "/" + PathName.safe(document.slot() + " " + document.name());
    }
}
