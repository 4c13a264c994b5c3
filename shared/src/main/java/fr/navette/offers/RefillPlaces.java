package fr.navette.offers;

import fr.navette.calls.Calls;
import fr.navette.housekeeping.Chore;
import java.time.Instant;
import java.util.List;

/** Offers the places that came free, in case nobody did when they came free, and those of expired offers. */
public record RefillPlaces(Calls calls, Places places, FillPlaces fill) implements Chore {
    @Override
    public String name() {
        return "places";
    }

    @Override
    public List<Runnable> due(Instant now) {
        return places.toFill(now).stream()
                .map(SitePlaces::call)
                .distinct()
                .<Runnable>map(call -> () -> fill.refill(calls.get(call), now))
                .toList();
    }
}
