package fr.navette.identity;

import fr.navette.people.Email;
import fr.navette.people.PersonId;
import java.util.List;
import java.util.Optional;

/** The current committee members; withdrawn members are excluded. */
public interface ActiveMembers {
    record ActiveMember(Membership membership, Email email, String name) {}

    /** A person's committee memberships, newest invitation first. */
    List<ActiveMember> of(PersonId person);

    Optional<ActiveMember> find(Membership membership);
}
