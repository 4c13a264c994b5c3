package fr.navette.documents;

/**
 * The result of an external malware scanner, if the stack has one.
 *
 * @param fileVersion the S3 version that was scanned; empty before the scan
 */
public record Scan(Result result, String fileVersion) {
    /** The names are stored: add, never rename. */
    public enum Result {
        NOT_WANTED,
        AWAITED,
        CLEAN,
        THREAT,
        /** Not scanned: unsupported type, no access, or aborted. */
        FAILED
    }

    public static final Scan NOT_WANTED = new Scan(Result.NOT_WANTED, "");
    public static final Scan AWAITED = new Scan(Result.AWAITED, "");

    /** Whether this version may be read: "no threats" for exactly this version, or no scanner. */
    boolean allowsReading(String checkedVersion) {
        return switch (result) {
            case NOT_WANTED -> true;
            case CLEAN -> fileVersion.equals(checkedVersion);
            case AWAITED, THREAT, FAILED -> false;
        };
    }
}
