package fr.navette.offers;

import fr.navette.applications.Application;
import fr.navette.calls.Call;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.List;

/** The entry into the cohort that follows an accepted offer. */
public interface Enrolment {
    /** The writes for a place in the cohort at the site accepted; one held at another site moves. */
    List<Write> entered(Application enrolled, Call call, Instant at);
}
