package fr.navette.committee;

import fr.navette.applications.Summary;

/** The progress of a reading as lists show it. */
public enum Progress {
    OPEN,
    DONE,
    RECUSED,
    /** Still open when the decision on the application was announced: nothing is left to do. */
    CLOSED;

    static Progress of(Reading reading, Summary summary) {
        return switch (reading.state()) {
            case OPEN -> summary.status().isDecided() ? CLOSED : OPEN;
            case DONE -> DONE;
            case RECUSED -> RECUSED;
        };
    }
}
