package fr.navette.documents;

import fr.navette.Sha256;

/** Whether a file is what it says, and nothing more: size, content, type, structure. */
final class FileCheck {
    // ISO 32000 lets bytes stand before the header; readers look in the first 1,024.
    private static final int PDF_HEADER_WITHIN = 1_024;
    // The harmless test file that every scanner reports, published by EICAR; split so that none
    // reports this class.
    private static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-" + "TEST-FILE!$H+H*";

    private FileCheck() {}

    static Verdict verdict(Document document, byte[] bytes) {
        if (bytes.length != document.size()) return Verdict.OTHER_SIZE;
        if (!Sha256.base64(bytes).equals(document.sha256())) return Verdict.OTHER_CONTENT;
        if (Bytes.contains(bytes, EICAR, 0, bytes.length)) return Verdict.MALWARE;
        return switch (document.type()) {
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
