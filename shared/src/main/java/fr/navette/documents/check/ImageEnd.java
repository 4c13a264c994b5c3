package fr.navette.documents.check;

/**
 * The size and the end of an image. Pixels are never decoded.
 *
 * @param pixels width times height, as the image declares
 * @param end the position after the image's last byte
 */
record ImageEnd(long pixels, int end) {
    // An A3 sheet at 600 dpi has 70 million pixels; more could exhaust a reader's memory.
    private static final long MAX_PIXELS = 100_000_000;

    Verdict verdict(byte[] bytes) {
        if (pixels > MAX_PIXELS) return Verdict.TOO_MANY_PIXELS;
        return Polyglot.hidesInImage(bytes, end) ? Verdict.POLYGLOT : Verdict.FINE;
    }
}
