package fr.navette.privacy;

import fr.navette.applications.Applications;
import fr.navette.calls.CallId;
import fr.navette.committee.AddressChange;
import fr.navette.committee.AddressChanges;
import fr.navette.committee.Committee;
import fr.navette.people.PersonId;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Follows the moves between addresses, call by call: on to the address that the person has now, and back to the former
 * ones. An address that somebody has now is theirs, whoever had it before.
 */
record FollowAddresses(AddressChanges changes, Applications applications, Committee committee) {
    KnownAddresses from(PersonId asked) {
        Map<CallId, Set<PersonId>> perCall = new HashMap<>();
        changes.of(asked).stream()
                .map(AddressChange::call)
                .distinct()
                .forEach(call -> perCall.put(call, addresses(asked, call)));
        var followed = perCall.entrySet().stream()
                .flatMap(entry -> between(entry.getValue(), entry.getKey()))
                .distinct()
                .toList();
        return new KnownAddresses(asked, perCall, followed);
    }

    private Set<PersonId> addresses(PersonId asked, CallId call) {
        var addresses = onwards(asked, call);
        var ahead = new ArrayDeque<>(addresses);
        while (!ahead.isEmpty()) {
            var address = ahead.pop();
            in(call, address)
                    .filter(change -> change.to().equals(address))
                    .map(AddressChange::from)
                    .filter(former -> !isHeld(former, call) && addresses.add(former))
                    .forEach(ahead::add);
        }
        return addresses;
    }

    /** The address and those after it, up to the one that is in use. */
    private LinkedHashSet<PersonId> onwards(PersonId asked, CallId call) {
        var path = new LinkedHashSet<>(List.of(asked));
        while (!isHeld(path.getLast(), call)) {
            var last = path.getLast();
            var next = in(call, last)
                    .filter(change -> change.from().equals(last))
                    .max(Comparator.comparing(AddressChange::at))
                    .map(AddressChange::to);
            if (next.isEmpty() || !path.add(next.get())) break;
        }
        return path;
    }

    private Stream<AddressChange> between(Set<PersonId> addresses, CallId call) {
        return addresses.stream()
                .flatMap(address -> in(call, address))
                .filter(change -> addresses.contains(change.from()) && addresses.contains(change.to()));
    }

    private Stream<AddressChange> in(CallId call, PersonId address) {
        return changes.of(address).stream().filter(change -> change.call().equals(call));
    }

    private boolean isHeld(PersonId address, CallId call) {
        return applications.of(address, call).isPresent()
                || committee.member(call, address).isPresent();
    }
}
