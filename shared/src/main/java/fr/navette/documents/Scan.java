package fr.navette.documents;

/**
 * What a scanner outside of Navette says of a file, where the stack has one.
 *
 * @param fileVersion the S3 version that it looked at; empty before
 */
public record Scan(Result result, String fileVersion) {
    /** The names are stored: add, never rename. */
    public enum Result {
        NOT_WANTED,
        AWAITED,
        CLEAN,
        THREAT,
        /** It could not look: of a kind that it does not know, not allowed, broken off. */
        FAILED
    }

    public static final Scan NOT_WANTED = new Scan(Result.NOT_WANTED, "");
    public static final Scan AWAITED = new Scan(Result.AWAITED, "");

    /** Whether this very version may be read. Only "no threats" says yes. */
    boolean allowsReading(String checkedVersion) {
        return switch (result) {
            case NOT_WANTED -> true;
            case CLEAN -> fileVersion.equals(checkedVersion);
            case AWAITED, THREAT, FAILED -> false;
        };
    }
}
