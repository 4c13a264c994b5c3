package fr.navette.cohorts;

import fr.navette.calls.CallId;
import java.util.List;

/** Those who accepted their offers. */
public interface Cohorts {
    List<Place> places(CallId cohort);
}
