package fr.navette.functions.cohorts;

import fr.navette.cohorts.ChangePlace;
import fr.navette.cohorts.Place;
import fr.navette.functions.staff.Field;
import fr.navette.input.Values;
import fr.navette.text.Texts;
import java.time.LocalDate;
import java.util.Optional;

/** The fields of the commands about one project, and the reports on its place. */
final class ProjectReport {
    static final Field<Optional<LocalDate>> ON = Field.optionalDate(
            "on",
            new Texts(
                    "Le jour, dans le fuseau de l'appel ; par défaut aujourd'hui",
                    "The day, in the call's zone; by default today"));
    static final Field<String> REASON =
            Field.paragraph("reason", new Texts("Motif, pour l'équipe", "The reason, for the staff"), 2_000);

    private ProjectReport() {}

    /** The place after a change, with what of it is different. */
    static Values of(ChangePlace.Changed changed) {
        var before = changed.before();
        return of(changed.place())
                .with("siteNames", changed.call().siteNames())
                .with("before", before.state())
                .with("siteBefore", before.site().equals(changed.place().site()) ? null : before.site())
                .with("endsOnBefore", before.term().endsOn())
                .with("mails", changed.mails().size());
    }

    static Values of(Place place) {
        return Values.of("cohort", place.cohort())
                .with("zone", place.zone())
                .with("project", place.project())
                .with("application", place.application())
                .with("startup", place.startup())
                .with("site", place.site())
                .with("track", place.track())
                .with("state", place.state())
                .with("since", place.since())
                .with("holds", place.holds())
                .with("startsOn", place.term().startsOn())
                .with("endsOn", place.term().endsOn())
                .with("lastDay", place.departure().map(departure -> departure.lastDay()));
    }
}
