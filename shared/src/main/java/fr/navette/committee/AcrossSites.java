package fr.navette.committee;

import java.util.List;
import java.util.function.Supplier;

/**
 * Plans with a share of readings across sites. Members who read for one site only would leave the sites' rankings
 * without anything in common; some of them then read one of another site's applications. No application gets fewer
 * readers for it.
 *
 * @param percent the share of all readings, in percent, by members who read for another site than the application's
 */
record AcrossSites(int percent) {
    private static final PanelNeeds NO_NEEDS = new PanelNeeds(List.of());
    private static final int WHOLE = 100;

    /**
     * The number of places for guests, as many as the share lacks or as fit.
     *
     * @param unplanned makes the same assignment again, without any new pair
     */
    int guests(Supplier<Assignment> unplanned, int reads) {
        var usual = unplanned.get();
        usual.fill(reads, NO_NEEDS);
        int lacking = usual.readings() * percent / WHOLE - usual.readingsAcrossSites();
        for (int guests = lacking; guests > 0; guests /= 2) {
            var tried = unplanned.get();
            tried.seatGuests(guests, reads);
            tried.fill(reads, NO_NEEDS);
            if (tried.readings() >= usual.readings()) return guests;
        }
        return 0;
    }
}
