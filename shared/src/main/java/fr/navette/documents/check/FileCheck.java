package fr.navette.documents.check;

import java.util.function.Function;
import java.util.function.Supplier;

/** The entry point of the file checks: whether a file is of its type, complete, and nothing that acts. */
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
    public static Finding of(FileType type, byte[] bytes) {
        return guarded(() -> unguarded(type, bytes));
    }

    /** Ends in a verdict whatever is thrown: without one, the document waits for ever. */
    static Finding guarded(Supplier<Finding> check) {
        try {
            return check.get();
        } catch (Throwable e) {
            // An error is a stack, a memory or a library that the file is too much for.
            return Finding.of(e instanceof Exception ? Verdict.BROKEN : Verdict.TOO_COMPLEX);
        }
    }

    static Finding unguarded(FileType type, byte[] bytes) {
        if (Bytes.contains(bytes, EICAR, 0, bytes.length)) return Finding.of(Verdict.MALWARE);
        return switch (type) {
            case PDF -> pdf(bytes);
            case PNG -> image(bytes, PngCheck.START, PngCheck::verdict);
            case JPEG -> image(bytes, JpegCheck.START, JpegCheck::verdict);
        };
    }

    private static Finding image(byte[] bytes, byte[] start, Function<byte[], Verdict> check) {
        return Finding.of(Bytes.startsWith(bytes, start, 0) ? check.apply(bytes) : Verdict.OTHER_TYPE);
    }

    private static Finding pdf(byte[] bytes) {
        int header = Bytes.indexOf(bytes, "%PDF-", 0, PDF_HEADER_WITHIN);
        if (header < 0) return Finding.of(Verdict.OTHER_TYPE);
        var end = PdfEnd.of(bytes);
        if (end.isEmpty()) return Finding.of(Verdict.BROKEN);
        var finding = PdfCheck.check(bytes, end.get());
        return finding.verdict() == Verdict.FINE
                        && Polyglot.hidesInPdf(bytes, header, end.get().at())
                ? Finding.of(Verdict.POLYGLOT)
                : finding;
    }
}
