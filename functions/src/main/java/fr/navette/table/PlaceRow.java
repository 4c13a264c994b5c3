package fr.navette.table;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.cohorts.Place;
import fr.navette.table.Row.Stored;
import java.util.LinkedHashMap;

/** A place in a cohort as it is stored. */
final class PlaceRow {
    private PlaceRow() {}

    static Row row(Place place) {
        var data = new LinkedHashMap<String, Object>();
        data.put("cohort", place.cohort().value());
        data.put("application", place.application().value());
        data.put("startup", place.startup());
        data.put("site", place.site());
        data.put("track", place.track());
        data.put("state", place.state().name());
        data.put("since", place.since());
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
