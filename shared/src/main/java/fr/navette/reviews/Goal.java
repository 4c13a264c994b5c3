package fr.navette.reviews;

import java.time.LocalDate;

/**
 * Something that a project wants to reach within three months.
 *
 * @param id unique within the project and its cohort
 * @param setOn the day from which the three months run, in the call's zone
 */
public record Goal(String id, String text, LocalDate setOn, Source source) {
    static final int MONTHS = 3;

    /** The number of goals that a project has at most. */
    static final int MAX = 3;

    /** The length of a goal, and of a note on it, in code points. */
    static final int MAX_CHARS = 400;

    public enum Source {
        FOUNDERS,
        /** A remark of the committee that staff released. */
        COMMITTEE
    }

    /**
     * How far a goal is.
     *
     * @param note in the founders' words; may be empty
     */
    public record Progress(State state, String note) {
        static final Progress NONE = new Progress(State.NOT_STARTED, "");

        public enum State {
            NOT_STARTED,
            UNDER_WAY,
            REACHED,
            DROPPED;

            /** Whether the goal is no longer asked about. */
            public boolean isOver() {
                return this == REACHED || this == DROPPED;
            }
        }
    }
}
