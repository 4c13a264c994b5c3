package fr.navette.reviews;

/** The outcome of a review. A project has one at most, so that it never leaves and graduates at once. */
public enum ReviewOutcome {
    STAY,
    WATCH,
    /** A proposal, which staff confirm or take back once the founders could answer. */
    LEAVE,
    GRADUATE
}
