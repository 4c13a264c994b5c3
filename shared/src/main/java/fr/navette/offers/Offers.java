package fr.navette.offers;

import fr.navette.applications.Application;
import java.time.Instant;
import java.util.List;

/** The unanswered offers. */
public interface Offers {
    /** The applications whose founder must be reminded, or whose offer expired, before {@code now}. */
    List<Application> due(Instant now);
}
