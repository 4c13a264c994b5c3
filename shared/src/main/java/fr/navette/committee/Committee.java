package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.identity.Membership;
import fr.navette.people.PersonId;
import java.util.List;
import java.util.Optional;

/** The members of every call's committee and what they read. */
public interface Committee {
    Optional<Member> member(Membership membership);

    /** Those who were ever invited, the withdrawn too. */
    List<Member> members(CallId call);

    /** In which committees a person sits, the newest invitation first. */
    List<Membership> memberships(PersonId person);

    Optional<Reading> reading(Membership membership, ApplicationId application);

    List<Reading> readings(Membership membership);

    List<Reading> readings(CallId call);
}
