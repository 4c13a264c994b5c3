package fr.navette.documents.check;

import java.nio.charset.StandardCharsets;

/** Finds texts and numbers in the bytes of a file. */
final class Bytes {
    private Bytes() {}

    static boolean contains(byte[] bytes, String text, int from, int to) {
        return indexOf(bytes, text, from, to) >= 0;
    }

    /** The first position of the ASCII {@code text} between {@code from} and {@code to}; -1 if there is none. */
    static int indexOf(byte[] bytes, String text, int from, int to) {
        var sought = text.getBytes(StandardCharsets.US_ASCII);
        for (int i = from; i <= Math.min(to, bytes.length) - sought.length; i++)
            if (startsWith(bytes, sought, i)) return i;
        return -1;
    }

    static int lastIndexOf(byte[] bytes, String text, int from) {
        var sought = text.getBytes(StandardCharsets.US_ASCII);
        for (int i = bytes.length - sought.length; i >= from; i--) if (startsWith(bytes, sought, i)) return i;
        return -1;
    }

    static boolean startsWith(byte[] bytes, byte[] start, int at) {
        if (at < 0 || bytes.length - at < start.length) return false;
        for (int i = 0; i < start.length; i++) if (bytes[at + i] != start[i]) return false;
        return true;
    }

    static boolean startsWith(byte[] bytes, String start, int at) {
        return startsWith(bytes, start.getBytes(StandardCharsets.ISO_8859_1), at);
    }

    /** Big-endian, as in images. */
    static long big(byte[] bytes, int at, int count) {
        long number = 0;
        for (int i = 0; i < count; i++) number = number << 8 | bytes[at + i] & 0xFF;
        return number;
    }

    /** Little-endian, as in ZIP and Windows programs. */
    static long little(byte[] bytes, int at, int count) {
        long number = 0;
        for (int i = count - 1; i >= 0; i--) number = number << 8 | bytes[at + i] & 0xFF;
        return number;
    }
}
