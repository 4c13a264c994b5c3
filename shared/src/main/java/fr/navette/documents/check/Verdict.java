package fr.navette.documents.check;

/** The verdict of a check. The names are part of the API: add, never rename. */
public enum Verdict {
    FINE(DocumentState.CHECKED),
    NOT_YET(DocumentState.WAITING),
    OTHER_SIZE(DocumentState.REJECTED),
    OTHER_CONTENT(DocumentState.REJECTED),
    OTHER_TYPE(DocumentState.REJECTED),
    BROKEN(DocumentState.REJECTED),
    PASSWORD(DocumentState.REJECTED),
    TOO_MANY_PAGES(DocumentState.REJECTED),
    TOO_MANY_PIXELS(DocumentState.REJECTED),
    /** Expands, repeats or nests beyond the budget. */
    TOO_COMPLEX(DocumentState.REJECTED),
    MALWARE(DocumentState.UNSAFE),
    /** A second file of another kind in the same bytes. */
    POLYGLOT(DocumentState.UNSAFE),
    PDF_SCRIPT(DocumentState.UNSAFE),
    /** Starts a program, or opens or reads another file. */
    PDF_LAUNCH(DocumentState.UNSAFE),
    /** A form that sends its input somewhere. */
    PDF_SENDS(DocumentState.UNSAFE),
    /** A file inside that is more than data, text or a picture. */
    PDF_EMBEDDED_FILES(DocumentState.UNSAFE),
    PDF_MEDIA(DocumentState.UNSAFE),
    PDF_XFA(DocumentState.UNSAFE),
    /** A link to a file, a network share or a program. */
    PDF_ODD_LINK(DocumentState.UNSAFE);

    private final DocumentState state;

    Verdict(DocumentState state) {
        this.state = state;
    }

    public DocumentState state() {
        return state;
    }
}
