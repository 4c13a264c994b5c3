package fr.navette.cohorts;

import fr.navette.calls.CallId;
import java.util.List;

/** The start-ups that accepted their offers. */
public interface Cohorts {
    List<Place> places(CallId cohort);
}
