package fr.navette.cohorts;

import fr.navette.applications.Application;
import fr.navette.calls.Call;
import fr.navette.offers.Enrolment;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.List;

/** Puts a start-up that has accepted an offer into the cohort of its call. */
public record EnterCohort(ProjectPlaces places) implements Enrolment {
    @Override
    public List<Write> entered(Application enrolled, Call call, Instant at) {
        var held = places.in(call.id(), enrolled.id());
        if (held.isPresent()) {
            var stay = Stay.at(enrolled.site(), held.get().track(), call, call.dayOf(at));
            return List.of(Write.put(held.get().movedTo(stay)));
        }
        var project = places.appliedBefore(enrolled)
                .map(known -> known.entering(call.id()))
                .orElseGet(() -> Project.of(enrolled));
        return List.of(Write.put(Place.of(enrolled, project.id(), call, at)), Write.put(project));
    }
}
