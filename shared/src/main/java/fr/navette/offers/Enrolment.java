package fr.navette.offers;

import fr.navette.applications.Application;
import fr.navette.storage.Storable;
import java.time.Instant;

/** Makes the place in a cohort that belongs to an accepted offer. */
public interface Enrolment {
    Storable place(Application enrolled, Instant since);
}
