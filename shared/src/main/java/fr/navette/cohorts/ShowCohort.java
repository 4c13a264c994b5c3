package fr.navette.cohorts;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.offers.PlaceLedger;
import fr.navette.offers.SitePlaces;
import fr.navette.text.Language;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists the places of a cohort by start-up name, in French dictionary order. Changes nothing. */
public record ShowCohort(Calls calls, Applications applications, Cohorts cohorts, PlaceLedger ledger) {
    private static final int DAYS_AHEAD = 60;

    /** A place with the person to write to: the applicant, or else the first who joined the project in another way. */
    public record Listed(Place place, String contact, String email) {}

    /**
     * @param ends the present projects whose last day is within 60 days or past, the first to end first
     */
    public record Shown(Call call, List<Listed> places, List<SitePlaces> sites, List<Place> ends) {
        /** The number of signatures of each version of the agreement, the oldest text first. */
        public Map<String, Long> signatures() {
            return places.stream()
                    .flatMap(listed -> listed.place().papers().signatures().stream())
                    .sorted(Comparator.comparing(Papers.Signature::at))
                    .collect(Collectors.groupingBy(
                            Papers.Signature::version, LinkedHashMap::new, Collectors.counting()));
        }

        public List<Place> alumni() {
            return places.stream()
                    .map(Listed::place)
                    .filter(place -> place.state() == Place.State.GRADUATED)
                    .toList();
        }
    }

    /**
     * @throws Refusal {@code COHORT_UNKNOWN}
     */
    public Shown show(CallId cohort, Instant now) {
        var call = calls.find(cohort).orElseThrow(() -> Refusal.of(Reason.COHORT_UNKNOWN));
        var french = Collator.getInstance(Language.FR.locale());
        var places = cohorts.places(cohort).stream()
                .sorted(Comparator.comparing(Place::startup, french))
                .toList();
        var until = call.dayOf(now).plusDays(DAYS_AHEAD);
        var ends = places.stream()
                .filter(place -> end(place).filter(day -> !day.isAfter(until)).isPresent())
                .sorted(Comparator.comparing(place -> end(place).orElseThrow()))
                .toList();
        return new Shown(call, listed(cohort, places), ledger.of(call).now(), ends);
    }

    private static Optional<LocalDate> end(Place place) {
        if (place.state().isOver()) return Optional.empty();
        return place.departure().map(Departure::lastDay).or(() -> place.term().endsOn());
    }

    private List<Listed> listed(CallId cohort, List<Place> places) {
        Map<ApplicationId, Summary> summaries = applications.summaries(cohort).stream()
                .collect(Collectors.toMap(Summary::application, Function.identity()));
        return places.stream()
                .map(place -> listed(place, Optional.ofNullable(summaries.get(place.application()))))
                .toList();
    }

    private Listed listed(Place place, Optional<Summary> summary) {
        var project = cohorts.project(place.project());
        var applicant =
                summary.filter(s -> project.filter(p -> p.formerApplicants().contains(s.application()))
                        .isEmpty());
        if (applicant.isPresent())
            return new Listed(
                    place,
                    applicant.get().contact(),
                    applicant.get().email().map(email -> email.address()).orElse(""));
        var person = project.flatMap(p -> p.people().stream().findFirst());
        return new Listed(
                place,
                person.map(Project.Representative::name).orElse(""),
                person.map(p -> p.email().address()).orElse(""));
    }
}
