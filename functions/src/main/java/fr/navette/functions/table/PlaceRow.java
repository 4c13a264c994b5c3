package fr.navette.functions.table;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.cohorts.Place;
import fr.navette.functions.table.Row.Stored;
import fr.navette.input.Values;

/** The row of a place in a cohort. */
final class PlaceRow {
    private PlaceRow() {}

    static Row row(Place place) {
        var data = new Values()
                .with("cohort", place.cohort().value())
                .with("application", place.application().value())
                .with("startup", place.startup())
                .with("site", place.site())
                .with("track", place.track())
                .with("state", place.state().name())
                .with("since", place.since());
        return Row.of(Key.place(place.cohort(), place.application()), data, place.version());
    }

    static Place place(Stored stored) {
        var fields = stored.data();
        return new Place(
                new CallId(fields.text("cohort")),
                new ApplicationId(fields.text("application")),
                fields.text("startup"),
                fields.text("site"),
                fields.optionalText("track").orElse(""),
                Place.State.valueOf(fields.text("state")),
                fields.instant("since"),
                stored.version());
    }
}
