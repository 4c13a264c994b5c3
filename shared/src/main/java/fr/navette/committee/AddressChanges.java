package fr.navette.committee;

import fr.navette.people.PersonId;
import java.util.List;

/** The moves between addresses that staff have made. */
public interface AddressChanges {
    /** The moves from or to an address, in all calls. */
    List<AddressChange> of(PersonId person);
}
