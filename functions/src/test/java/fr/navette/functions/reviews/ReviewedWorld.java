package fr.navette.functions.reviews;

import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;

/** The demo call with monthly reviews of its incubator; Ada's project is in its cohort. */
public final class ReviewedWorld extends World {
    private static final String COHORT = """
        {"cohort": {"tracks": [{"id": "incubator", "review": {"every": "P1M", "dueDay": 31, "questions": [
          {"id": "progress", "kind": "paragraph", "label": {"fr": "Vos avancées ?", "en": "Your progress?"},
           "required": true},
          {"id": "needs", "kind": "paragraph", "label": {"fr": "Vos besoins ?", "en": "Your needs?"}}]}}]}}
        """;

    public ReviewedWorld() {
        adaIsInACohort(COHORT);
    }

    /** The review of November is open, and Léa is a reviewer. */
    public ReviewedWorld opened() {
        Event.of("open-review/demo").confirmed().toStaff(new OpenReviewFunction(this));
        return this;
    }
}
