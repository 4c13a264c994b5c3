package fr.navette.documents.check;

import java.util.Optional;

/** Checks that a JPEG is complete: segment by segment, through its scans, to its end marker. */
final class JpegCheck {
    static final byte[] START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;

    private JpegCheck() {}

    static Verdict verdict(byte[] bytes) {
        return parsed(bytes).map(image -> image.verdict(bytes)).orElse(Verdict.BROKEN);
    }

    private static Optional<ImageEnd> parsed(byte[] bytes) {
        long pixels = 0;
        boolean hasPixels = false;
        int at = 2;
        while (at < bytes.length - 1 && bytes[at] == (byte) 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            at += 2;
            if (marker == END)
                return hasPixels && pixels > 0 ? Optional.of(new ImageEnd(pixels, at)) : Optional.empty();
            if (isStandalone(marker)) continue;
            if (bytes.length - at < 2) return Optional.empty();
            int length = (int) Bytes.big(bytes, at, 2);
            if (length < 2 || length > bytes.length - at) return Optional.empty();
            if (isFrame(marker) && length >= 8) pixels = Bytes.big(bytes, at + 3, 2) * Bytes.big(bytes, at + 5, 2);
            at += length;
            if (marker == SCAN) {
                hasPixels = true;
                at = afterScan(bytes, at);
            }
        }
        return Optional.empty();
    }

    /** The position after a scan. Inside it, FF followed by zero is data, and FF with a restart marker is skipped. */
    private static int afterScan(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length - 1) {
            int next = bytes[at + 1] & 0xFF;
            if (bytes[at] == (byte) 0xFF && next != 0 && !isResync(next)) return at;
            at++;
        }
        return bytes.length;
    }

    /** Whether the marker has no segment. */
    private static boolean isStandalone(int marker) {
        return marker <= 1 || isResync(marker);
    }

    private static boolean isResync(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    /** Three markers in the frame range are not frames. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
