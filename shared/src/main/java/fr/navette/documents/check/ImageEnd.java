package fr.navette.documents.check;

/**
 * What walking through an image found. Pixels are never decoded.
 *
 * @param pixels width times height, as the image says
 * @param end where it is over and anything behind it begins
 */
record ImageEnd(long pixels, int end) {
    // A sheet of A3 at 600 dots an inch has 70 million; more fills the memory of who looks at it.
    private static final long MAX_PIXELS = 100_000_000;

    Verdict verdict(byte[] bytes) {
        if (pixels > MAX_PIXELS) return Verdict.TOO_MANY_PIXELS;
        return Polyglot.hidesInImage(bytes, end) ? Verdict.POLYGLOT : Verdict.FINE;
    }
}
