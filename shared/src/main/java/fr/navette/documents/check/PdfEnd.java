package fr.navette.documents.check;

import java.util.Arrays;
import java.util.Optional;

/**
 * The end of a PDF, after which anything is something else.
 *
 * @param at the position after the end mark, or after {@code startxref} and its number if the mark is missing
 * @param isFar whether viewers that search the last bytes only may miss it, and rebuild the file from its objects
 */
record PdfEnd(int at, boolean isFar) {
    private static final int VIEWERS_SEARCH = 1_024;
    private static final String START = "startxref";
    private static final String MARK = "%%EOF";

    /** Empty if the file is cut off: without the mark, the number must lead to a cross-reference. */
    static Optional<PdfEnd> of(byte[] bytes) {
        int start = Bytes.lastIndexOf(bytes, START, 0);
        if (start < 0) return Optional.empty();
        int number = afterSpaces(bytes, start + START.length());
        int end = afterDigits(bytes, number);
        if (end == number) return Optional.empty();
        int mark = Bytes.indexOf(bytes, MARK, end, bytes.length);
        if (mark >= 0) end = mark + MARK.length();
        else if (!leadsToTable(bytes, number, end)) return Optional.empty();
        // Objects behind the end belong to an update that was cut off.
        if (Bytes.contains(bytes, " obj", end, bytes.length)) return Optional.empty();
        return Optional.of(new PdfEnd(end, mark < 0 || bytes.length - start > VIEWERS_SEARCH));
    }

    /** The file without any mark of a cross-reference. */
    static byte[] without(byte[] bytes) {
        var without = bytes.clone();
        for (int at = Bytes.indexOf(bytes, START, 0, bytes.length); at >= 0; ) {
            int next = at + START.length();
            Arrays.fill(without, at, next, (byte) ' ');
            at = Bytes.indexOf(bytes, START, next, bytes.length);
        }
        return without;
    }

    private static boolean leadsToTable(byte[] bytes, int from, int to) {
        long offset = 0;
        for (int i = from; i < to && offset < bytes.length; i++) offset = offset * 10 + bytes[i] - '0';
        int header = Math.max(0, Bytes.indexOf(bytes, "%PDF-", 0, VIEWERS_SEARCH));
        return isTable(bytes, offset) || isTable(bytes, offset + header);
    }

    private static boolean isTable(byte[] bytes, long offset) {
        if (offset >= bytes.length) return false;
        int at = afterSpaces(bytes, (int) offset);
        if (Bytes.startsWith(bytes, "xref", at)) return true;
        int generation = afterSpaces(bytes, afterDigits(bytes, at));
        return Bytes.startsWith(bytes, "obj", afterSpaces(bytes, afterDigits(bytes, generation)));
    }

    private static int afterSpaces(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] >= 0 && bytes[at] <= ' ') at++;
        return at;
    }

    private static int afterDigits(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') at++;
        return at;
    }
}
