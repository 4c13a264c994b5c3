package fr.navette.documents.check;

/**
 * What reading one PDF may cost. Counted, not timed: the same file gets the same verdict on a slow
 * machine, and a file that repeats or unfolds itself without end comes to one.
 */
final class PdfBudget {
    // Repairing a damaged cross-reference reads the file about ten times, three calls a byte.
    private static final long READS_PER_BYTE = 40;
    private static final long MIN_READS = 10_000_000;
    // Numbers, names, lists and so on; a tagged deck of a hundred pages has some 200,000. Each takes
    // about 200 bytes of memory.
    private static final long MAX_OBJECTS = 2_000_000;
    // Bytes that come out of compressed lists of objects, and bytes that go in.
    private static final long MAX_DECODED_BYTES = 64_000_000;
    // Streams lie beside each other, so each byte is in one; repairing reads them again.
    private static final long STREAM_BYTES_PER_BYTE = 4;

    private long reads;
    private long objects = MAX_OBJECTS;
    private long decoded = MAX_DECODED_BYTES;
    private long streamed;

    PdfBudget(long size) {
        reads = Math.max(MIN_READS, READS_PER_BYTE * size);
        streamed = STREAM_BYTES_PER_BYTE * size;
    }

    /** Says that there is no end to see; not a kind of {@code IOException}, which is repaired. */
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
