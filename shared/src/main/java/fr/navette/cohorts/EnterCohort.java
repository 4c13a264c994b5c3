package fr.navette.cohorts;

import fr.navette.applications.Application;
import fr.navette.offers.Enrolment;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.List;

/** Puts a start-up that has accepted an offer into the cohort of its call. */
public record EnterCohort(Cohorts cohorts) implements Enrolment {
    @Override
    public List<Write> entered(Application enrolled, Instant at) {
        var held = cohorts.places(enrolled.call()).stream()
                .filter(place -> place.application().equals(enrolled.id()))
                .findFirst();
        return List.of(
                Write.put(held.map(place -> place.movedTo(enrolled.site())).orElseGet(() -> Place.of(enrolled, at))));
    }
}
