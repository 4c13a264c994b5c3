package fr.navette.committee;

/**
 * A conflict of interest between a member and an application.
 *
 * @param what what both have in common, such as a domain or a company; empty if the reason says it all
 */
public record FoundConflict(ConflictOfInterest reason, String what) {
    public boolean isSure() {
        return reason.isSure();
    }
}
