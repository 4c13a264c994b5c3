package fr.navette.functions.reviews;

import fr.navette.calls.CallForm;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectId;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.Json;
import fr.navette.functions.api.World;
import fr.navette.input.Fields;
import fr.navette.storage.Write;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The demo call with monthly reviews of its incubator; Ada's project is in its cohort. */
final class ReviewedWorld extends World {
    private static final String COHORT = """
        {"cohort": {"tracks": [{"id": "incubator", "review": {"every": "P1M", "dueDay": 31, "questions": [
          {"id": "progress", "kind": "paragraph", "label": {"fr": "Vos avancées ?", "en": "Your progress?"},
           "required": true},
          {"id": "needs", "kind": "paragraph", "label": {"fr": "Vos besoins ?", "en": "Your needs?"}}]}}]}}
        """;

    ReviewedWorld() {
        var cohort = Json.object(COHORT.getBytes(StandardCharsets.UTF_8));
        var written = new LinkedHashMap<>(
                Fields.of(Event.of("open-call/demo").fields()).map("call"));
        written.putAll(cohort);
        var call = Fields.read(Map.of("call", written), e -> e.object("call", CallForm::read));
        memory.commit(Write.put(call.withVersion(2)));
        var enrolled = adaHasAnOffer().accepted(NOW);
        memory.commit(enrolled.with(Write.put(Place.of(enrolled.application(), ProjectId.of(ADAS), demo(), NOW))));
    }

    /** The review of November is open, and Léa is a reviewer. */
    ReviewedWorld opened() {
        Event.of("open-review/demo").confirmed().toStaff(new OpenReviewFunction(this));
        return this;
    }
}
