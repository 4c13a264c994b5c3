package fr.navette.cohorts;

import fr.navette.applications.Application;
import fr.navette.calls.CallId;
import fr.navette.people.Email;
import fr.navette.people.PersonId;
import fr.navette.storage.Storable;
import fr.navette.text.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * A project, which may enter one cohort after the other.
 *
 * @param people those who were entered by hand; applicants are known by their applications
 * @param cohorts those that it entered, the newest last
 */
public record Project(ProjectId id, String name, List<Representative> people, List<CallId> cohorts, long version)
        implements Storable {
    /** A person who speaks for a project. */
    public record Representative(String name, Email email, Language language) {}

    public Project {
        people = List.copyOf(people);
        cohorts = List.copyOf(cohorts);
    }

    /** The project of a start-up that enters its first cohort by an application. */
    static Project of(Application first) {
        return new Project(ProjectId.of(first.id()), first.startup(), List.of(), List.of(first.call()), 1);
    }

    /** The project of a place that is older than projects are stored. */
    static Project unstored(Application first) {
        return new Project(ProjectId.of(first.id()), first.startup(), List.of(), List.of(first.call()), 0);
    }

    /** A project that enters its first cohort by hand. */
    static Project byHand(ProjectId id, String name, Representative representative, CallId cohort) {
        return new Project(id, name, List.of(representative), List.of(cohort), 1);
    }

    CallId lastCohort() {
        return cohorts.getLast();
    }

    /** The project in another cohort besides. */
    Project entering(CallId cohort) {
        if (cohorts.contains(cohort)) return this;
        var more = new ArrayList<>(cohorts);
        more.add(cohort);
        return new Project(id, name, people, more, version + 1);
    }

    /** The project in another cohort, with a representative whom it may not have had. */
    Project entering(CallId cohort, Representative representative) {
        var all = new ArrayList<>(people);
        if (!all.contains(representative)) all.add(representative);
        var entered = entering(cohort);
        return new Project(id, name, all, entered.cohorts, entered.version);
    }

    /** The project without a person who is erased. */
    public Project without(PersonId person) {
        var rest =
                people.stream().filter(p -> !p.email().person().equals(person)).toList();
        return new Project(id, name, rest, cohorts, version + 1);
    }
}
