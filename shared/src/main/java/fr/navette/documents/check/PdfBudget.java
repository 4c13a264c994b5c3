package fr.navette.documents.check;

/**
 * The budget for parsing one PDF. It is counted, not timed: a file gets the same verdict on a slow machine, and one
 * that repeats or expands endlessly is stopped.
 */
final class PdfBudget {
    // Repairing a damaged cross-reference table reads the file about ten times, three calls per byte.
    private static final long READS_PER_BYTE = 40;
    private static final long MIN_READS = 10_000_000;
    // Numbers, names, arrays and so on, about 200 bytes of memory each. A tagged deck of a hundred pages has some
    // 200,000.
    private static final long MAX_OBJECTS = 2_000_000;
    // Compressed input and decoded output of object streams.
    private static final long MAX_DECODED_BYTES = 64_000_000;
    // Streams do not overlap, so each byte belongs to one; a repair reads them again.
    private static final long STREAM_BYTES_PER_BYTE = 4;

    private long reads;
    private long objects = MAX_OBJECTS;
    private long decoded = MAX_DECODED_BYTES;
    private long streamed;

    PdfBudget(long size) {
        reads = Math.max(MIN_READS, READS_PER_BYTE * size);
        streamed = STREAM_BYTES_PER_BYTE * size;
    }

    /** The budget is exhausted. Not an {@code IOException}, which PDFBox would try to repair. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Spent() {
            super("more than a file may cost", null, false, false);
        }
    }

    void read(long bytes) {
        reads = left(reads, bytes);
    }

    void found(long count) {
        objects = left(objects, count);
    }

    void decoded(long bytes) {
        decoded = left(decoded, bytes);
    }

    void streamed(long bytes) {
        streamed = left(streamed, bytes);
    }

    private static long left(long budget, long cost) {
        if (cost > budget) throw new Spent();
        return budget - cost;
    }
}
