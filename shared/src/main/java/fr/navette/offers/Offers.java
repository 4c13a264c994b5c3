package fr.navette.offers;

import fr.navette.applications.Application;
import java.time.Instant;
import java.util.List;

/** The offers that applicants have not answered yet. */
public interface Offers {
    /** The applications whose offer ended before {@code now}. */
    List<Application> due(Instant now);
}
