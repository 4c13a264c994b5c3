package fr.navette.privacy;

import fr.navette.calls.CallId;
import fr.navette.committee.AddressChange;
import fr.navette.people.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The addresses of one person, by their hashes.
 *
 * @param asked the address that staff named; it counts in every call
 * @param perCall the addresses of each call in which staff have moved the person, {@code asked} included
 * @param changes the moves between them
 */
record KnownAddresses(PersonId asked, Map<CallId, Set<PersonId>> perCall, List<AddressChange> changes) {
    Set<PersonId> in(CallId call) {
        return perCall.getOrDefault(call, Set.of(asked));
    }

    Set<PersonId> all() {
        var all = new HashSet<>(Set.of(asked));
        perCall.values().forEach(all::addAll);
        return all;
    }
}
