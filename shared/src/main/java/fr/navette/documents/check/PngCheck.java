package fr.navette.documents.check;

import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Checks that a PNG is complete: chunk by chunk to its end, with valid CRCs. The last chunk, which is empty, may be
 * cut.
 */
final class PngCheck {
    static final byte[] START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    // Length and type before a chunk's content, the CRC after it.
    private static final int CHUNK_OVERHEAD = 12;

    private PngCheck() {}

    static Verdict verdict(byte[] bytes) {
        return parsed(bytes).map(image -> image.verdict(bytes)).orElse(Verdict.BROKEN);
    }

    private static Optional<ImageEnd> parsed(byte[] bytes) {
        if (!Bytes.startsWith(bytes, "\0\0\0\rIHDR", START.length)) return Optional.empty();
        if (bytes.length < START.length + CHUNK_OVERHEAD + 13) return Optional.empty();
        long pixels = Bytes.big(bytes, 16, 4) * Bytes.big(bytes, 20, 4);
        if (pixels <= 0) return Optional.empty();
        boolean hasPixels = false;
        int at = START.length;
        while (bytes.length - at >= CHUNK_OVERHEAD) {
            long length = Bytes.big(bytes, at, 4);
            if (length > bytes.length - at - CHUNK_OVERHEAD) return Optional.empty();
            if (isCritical(bytes[at + 4]) && !hasValidCrc(bytes, at + 4, (int) length + 4)) return Optional.empty();
            int next = at + CHUNK_OVERHEAD + (int) length;
            if (Bytes.startsWith(bytes, "IDAT", at + 4)) hasPixels = true;
            if (Bytes.startsWith(bytes, "IEND", at + 4))
                return hasPixels ? Optional.of(new ImageEnd(pixels, next)) : Optional.empty();
            at = next;
        }
        return hasPixels ? Optional.of(new ImageEnd(pixels, at)) : Optional.empty();
    }

    /** A critical chunk, without which the image can't be shown, begins with a capital letter. */
    private static boolean isCritical(byte first) {
        return (first & 0x20) == 0;
    }

    private static boolean hasValidCrc(byte[] bytes, int from, int length) {
        var crc = new CRC32();
        crc.update(bytes, from, length);
        return crc.getValue() == Bytes.big(bytes, from + length, 4);
    }
}
