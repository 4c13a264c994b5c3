package fr.navette.committee;

import fr.navette.applications.Application;
import fr.navette.applications.Applications;
import fr.navette.calls.CallId;
import fr.navette.identity.Membership;
import fr.navette.mail.CallsOfPerson;
import fr.navette.people.PersonId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls of a person's applications and memberships. */
public record Participation(Applications applications, Committee committee) implements CallsOfPerson {
    @Override
    public Set<CallId> of(PersonId person) {
        var applied = applications.of(person).stream()
                .map(id -> applications.find(id))
                .flatMap(Optional::stream)
                .map(Application::call);
        var read = committee.memberships(person).stream().map(Membership::call);
        return Stream.concat(applied, read).collect(Collectors.toSet());
    }
}
