package fr.navette.offers;

import fr.navette.applications.Application;
import fr.navette.storage.Storable;
import java.time.Instant;

/** Creates the cohort place for an accepted offer. */
public interface Enrolment {
    Storable place(Application enrolled, Instant since);
}
