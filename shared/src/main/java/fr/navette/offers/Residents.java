package fr.navette.offers;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import java.util.List;
import java.util.Optional;

/** The projects that have entered a cohort, as holders of places: they decide, whatever their applications say. */
public interface Residents {
    /**
     * @param holder the id under which it holds a place in {@link SitePlaces}
     * @param holds whether it holds a place now
     */
    record Resident(ApplicationId holder, String site, Optional<String> track, boolean holds) {}

    List<Resident> residents(CallId cohort);
}
