package fr.navette.functions.table;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.functions.table.Row.Stored;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.offers.SitePlaces;
import java.util.Map;

/** The row of the places of a site; due while places that came free are to be offered. */
final class SitePlacesRow {
    private SitePlacesRow() {}

    static Row row(SitePlaces places) {
        var data = new Values()
                .with("call", places.call().value())
                .with("site", places.site())
                .with("track", places.pool())
                .with("places", places.places())
                .with("held", places.held())
                .with(
                        "holders",
                        places.holders().stream().map(ApplicationId::value).toList())
                .with(
                        "waiting",
                        places.waiting().stream().map(SitePlacesRow::waiting).toList())
                .with("overReason", places.overReason())
                .with("freed", places.freed())
                .with("fillAt", places.fillAt());
        var row = Row.of(Key.places(places), data, places.version());
        return places.fillAt().map(at -> row.due(Row.Kind.PLACES, at)).orElse(row);
    }

    private static Map<String, Object> waiting(SitePlaces.Waiting waiting) {
        return Map.of("application", waiting.application().value(), "rank", waiting.rank());
    }

    private static SitePlaces.Waiting waiting(Fields fields) {
        return new SitePlaces.Waiting(
                new ApplicationId(fields.text("application")), fields.whole("rank", 0, Integer.MAX_VALUE));
    }

    static SitePlaces places(Stored stored) {
        var fields = stored.data();
        return new SitePlaces(
                new CallId(fields.text("call")),
                fields.text("site"),
                fields.optionalText("track").orElse(""),
                fields.whole("places", 0, Integer.MAX_VALUE),
                fields.texts("holders").stream().map(ApplicationId::new).toList(),
                fields.list("waiting", SitePlacesRow::waiting),
                fields.optionalText("overReason"),
                fields.whole("freed", 0, Integer.MAX_VALUE),
                fields.optionalInstant("fillAt"),
                stored.version());
    }
}
