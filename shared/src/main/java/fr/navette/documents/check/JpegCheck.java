package fr.navette.documents.check;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Checks a JPEG segment by segment, through its scans, to its end marker. Browsers show an image without the marker,
 * too: it is complete if all its blocks are there.
 */
final class JpegCheck {
    static final byte[] START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;

    private JpegCheck() {}

    static Verdict verdict(byte[] bytes) {
        return parsed(bytes).map(image -> image.verdict(bytes)).orElse(Verdict.BROKEN);
    }

    private static Optional<ImageEnd> parsed(byte[] bytes) {
        var blocks = new JpegScan(bytes);
        long pixels = 0;
        int scans = 0;
        int header = 0;
        int scan = 0;
        int at = 2;
        while (at < bytes.length - 1) {
            int marker = bytes[at + 1] & 0xFF;
            if (bytes[at] != (byte) 0xFF || marker == 0xFF) {
                at++; // decoders skip what is between segments
                continue;
            }
            at += 2;
            if (marker == END) return scans == 0 ? Optional.empty() : image(pixels, at);
            if (isStandalone(marker)) continue;
            if (bytes.length - at < 2) break;
            int length = (int) Bytes.big(bytes, at, 2);
            if (length < 2 || length > bytes.length - at) break;
            if (isFrame(marker) && length >= 8)
                pixels = Math.max(pixels, Bytes.big(bytes, at + 3, 2) * Bytes.big(bytes, at + 5, 2));
            if (scans == 0) blocks.note(marker, at + 2, at + length);
            if (marker == SCAN) {
                scans++;
                header = at + 2;
                scan = at + length;
                at = afterScan(bytes, scan);
            } else at += length;
        }
        // The first of several scans holds the whole image; the last one, which may be cut, only refines it.
        if (scans > 1) return image(pixels, scan);
        var end = scans == 0 ? OptionalInt.empty() : blocks.end(header, scan);
        return end.isPresent() ? image(pixels, end.getAsInt()) : Optional.empty();
    }

    private static Optional<ImageEnd> image(long pixels, int end) {
        return pixels > 0 ? Optional.of(new ImageEnd(pixels, end)) : Optional.empty();
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
