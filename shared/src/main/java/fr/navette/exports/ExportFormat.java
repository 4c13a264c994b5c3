package fr.navette.exports;

import fr.navette.text.Texts;

/** The kinds of file that a call is exported to. */
public enum ExportFormat {
    /** The applications as text with commas. */
    CSV("csv", "text/csv; charset=utf-8", new Texts("candidatures", "applications")),
    /** The applications as a spreadsheet. */
    XLSX("xlsx", Type.SPREADSHEET, new Texts("candidatures", "applications")),
    /** One PDF with all applications. */
    BOOK("pdf", "application/pdf", new Texts("recueil", "book")),
    /** The applicants' files, in one folder per application. */
    DOCUMENTS("zip", Type.ARCHIVE, new Texts("documents", "documents")),
    /** One PDF per application. */
    DOSSIERS("zip", Type.ARCHIVE, new Texts("dossiers", "dossiers")),
    /** The committee's readings as a spreadsheet. */
    READINGS("xlsx", Type.SPREADSHEET, new Texts("lectures", "readings"));

    private static final class Type {
        static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        static final String ARCHIVE = "application/zip";
    }

    private final String extension;
    private final String mediaType;
    private final Texts content;

    ExportFormat(String extension, String mediaType, Texts content) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.content = content;
    }

    /** The extension of the file, without a dot. */
    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    /** The content in the name of the file. */
    Texts content() {
        return content;
    }
}
