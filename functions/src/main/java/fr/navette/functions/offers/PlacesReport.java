package fr.navette.functions.offers;

import fr.navette.input.Values;
import fr.navette.offers.SitePlaces;

/** The places of a site in a report; those kept for a track have a line of their own. */
public final class PlacesReport {
    private PlacesReport() {}

    public static Values of(SitePlaces places) {
        return Values.of("site", places.site())
                .with("track", places.pool())
                .with("places", places.places())
                .with("held", places.held())
                .with("free", places.free())
                .with("over", places.over())
                .with("overReason", places.overReason())
                .with("waiting", places.waiting().size());
    }
}
