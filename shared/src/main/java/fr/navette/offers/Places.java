package fr.navette.offers;

import fr.navette.calls.CallId;
import java.time.Instant;
import java.util.List;

/** The places of the sites, as far as they are stored; see {@link PlaceLedger}. */
public interface Places {
    List<SitePlaces> of(CallId call);

    /** The places that came free and are to be offered to a waiting list at {@code now}. */
    List<SitePlaces> toFill(Instant now);
}
