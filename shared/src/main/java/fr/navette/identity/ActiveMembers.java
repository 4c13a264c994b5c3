package fr.navette.identity;

import fr.navette.people.Email;
import fr.navette.people.PersonId;
import java.util.List;
import java.util.Optional;

/** The people who sit in committees now; members who were withdrawn are not among them. */
public interface ActiveMembers {
    record ActiveMember(Membership membership, Email email, String name) {}

    /** Every committee that a person sits in, the newest invitation first. */
    List<ActiveMember> of(PersonId person);

    Optional<ActiveMember> find(Membership membership);
}
