package fr.navette.mail;

import fr.navette.calls.CallId;
import fr.navette.people.PersonId;
import java.util.Set;

/** The calls in which a person takes part, as an applicant or on the committee. */
public interface CallsOfPerson {
    Set<CallId> of(PersonId person);
}
