package fr.navette.identity;

import fr.navette.people.Email;
import fr.navette.people.PersonId;
import fr.navette.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The current committee members; withdrawn members are excluded. */
public interface ActiveMembers {
    /**
     * @param invitedAt when this address was invited; links mailed before lead nowhere
     */
    record ActiveMember(Membership membership, Email email, String name, Language language, Instant invitedAt) {
        /** Whether a session is the member's: one of a former address is not. */
        boolean owns(Session session) {
            return email.person().equals(session.person());
        }
    }

    /** A person's committee memberships, newest invitation first. */
    List<ActiveMember> of(PersonId person);

    Optional<ActiveMember> find(Membership membership);
}
