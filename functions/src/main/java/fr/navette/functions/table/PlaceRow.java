package fr.navette.functions.table;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.calls.LocalTimes;
import fr.navette.cohorts.Departure;
import fr.navette.cohorts.Papers;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectId;
import fr.navette.cohorts.Stay;
import fr.navette.cohorts.Term;
import fr.navette.functions.table.Row.Stored;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.people.Email;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The row of a place in a cohort; due when the project starts, or leaves. */
final class PlaceRow {
    // The length of a place that was stored without one: the usual one of a call that gives none.
    private static final int USUAL_MONTHS = 12;
    private static final int MAX_MONTHS = 1_000;

    private PlaceRow() {}

    static Row row(Place place) {
        var data = new Values()
                .with("cohort", place.cohort().value())
                .with("zone", place.zone())
                .with("project", place.project().value())
                .with("application", place.application().value())
                .with("startup", place.startup())
                .with("stays", place.stays().stream().map(PlaceRow::stay).toList())
                .with("state", place.state().name())
                .with("since", place.since())
                .with("startsOn", place.term().startsOn())
                .with("months", place.term().months())
                .with(
                        "pauses",
                        place.term().pauses().stream().map(PlaceRow::pause).toList())
                .with(
                        "extensions",
                        place.term().extensions().stream()
                                .map(PlaceRow::extension)
                                .toList())
                .with("departure", place.departure().map(PlaceRow::departure))
                .with("papers", PapersRow.values(place.papers()));
        var row = Row.of(Key.place(place.cohort(), place.application()), data, place.version());
        return place.dueAt().map(at -> row.due(Row.Kind.COHORT, at)).orElse(row);
    }

    private static Values stay(Stay stay) {
        return Values.of("site", stay.site())
                .with("siteName", stay.siteName())
                .with("track", stay.track())
                .with("since", stay.since());
    }

    private static Values pause(Term.Pause pause) {
        return Values.of("from", pause.from())
                .with("resumedOn", pause.resumedOn())
                .with("holdsPlace", pause.holdsPlace())
                .with("reason", pause.reason());
    }

    private static Values extension(Term.Extension extension) {
        return Values.of("givenOn", extension.givenOn())
                .with("by", extension.by())
                .with("reason", extension.reason());
    }

    private static Values departure(Departure departure) {
        return Values.of("lastDay", departure.lastDay())
                .with("askedBy", departure.askedBy().map(Email::address))
                .with("reason", departure.reason());
    }

    static Place place(Stored stored) {
        var fields = stored.data();
        var zone = fields.optionalText("zone").map(ZoneId::of).orElse(ZoneOffset.UTC);
        var application = new ApplicationId(fields.text("application"));
        return new Place(
                new CallId(fields.text("cohort")),
                zone,
                fields.optionalText("project").map(ProjectId::new).orElseGet(() -> ProjectId.of(application)),
                application,
                fields.text("startup"),
                stays(fields, zone),
                Place.State.valueOf(fields.text("state")),
                fields.instant("since"),
                new Term(
                        startsOn(fields, zone),
                        fields.optionalWhole("months", 0, MAX_MONTHS).orElse(USUAL_MONTHS),
                        fields.list("pauses", PlaceRow::pause),
                        fields.list("extensions", PlaceRow::extension)),
                fields.optionalObject("departure", PlaceRow::departure),
                fields.optionalObject("papers", PapersRow::papers).orElse(Papers.NONE),
                stored.version());
    }

    /** A row without stays is older than moves: the project has been at one site. */
    private static List<Stay> stays(Fields fields, ZoneId zone) {
        if (fields.has("stays")) return fields.list("stays", PlaceRow::stay);
        var site = fields.optionalText("site").orElse("");
        var track = fields.optionalText("track").orElse("");
        return List.of(new Stay(site, site, track, LocalDate.ofInstant(fields.instant("since"), zone)));
    }

    /** A row without stays has no dates either: the project started when it accepted. */
    private static Optional<LocalDate> startsOn(Fields fields, ZoneId zone) {
        return fields.has("stays")
                ? LocalTimes.optionalDate(fields, "startsOn")
                : Optional.of(LocalDate.ofInstant(fields.instant("since"), zone));
    }

    private static Stay stay(Fields fields) {
        return new Stay(
                fields.optionalText("site").orElse(""),
                fields.optionalText("siteName").orElse(""),
                fields.optionalText("track").orElse(""),
                day(fields, "since"));
    }

    private static Term.Pause pause(Fields fields) {
        return new Term.Pause(
                day(fields, "from"),
                LocalTimes.optionalDate(fields, "resumedOn"),
                fields.flag("holdsPlace"),
                fields.optionalText("reason").orElse(""));
    }

    private static Term.Extension extension(Fields fields) {
        return new Term.Extension(
                day(fields, "givenOn"),
                Period.parse(fields.text("by")),
                fields.optionalText("reason").orElse(""));
    }

    private static Departure departure(Fields fields) {
        return new Departure(
                day(fields, "lastDay"),
                fields.optionalText("askedBy").map(Email::new),
                fields.optionalText("reason").orElse(""));
    }

    private static LocalDate day(Fields fields, String name) {
        return LocalTimes.optionalDate(fields, name).orElseThrow();
    }
}
