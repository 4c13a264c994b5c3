package fr.navette.projects;

import fr.navette.applications.HistoryEvent;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ProjectClaim;
import fr.navette.cohorts.ProjectPlaces;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.NamedPerson;
import fr.navette.people.PersonId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Invites co-founders and removes representatives, for a representative who says who is to speak for the project. */
record ChangePeople(ProjectPlaces places) {
    private static final int MAX_PEOPLE = 10;
    // Each has up to three rows besides the entries of the search index: DynamoDB takes 100 in a transaction.
    private static final int MAX_CHANGES = 4;

    /**
     * @throws Refusal 409 {@code TRANSITION_IMPOSSIBLE} if no representative would be left; {@code INVALID}
     */
    void apply(List<Wanted.Person> wanted, ProjectView view, ProjectChange change, Instant now) {
        requireDistinct(wanted);
        var byPerson = wanted.stream().collect(Collectors.toMap(Wanted.Person::person, Function.identity()));
        if (view.people().stream().noneMatch(person -> byPerson.containsKey(person.person())))
            throw Refusal.of(Reason.TRANSITION_IMPOSSIBLE, "people", FieldCode.TOO_FEW);
        requireFew(view, byPerson.keySet());
        view.people().stream()
                .filter(person -> !byPerson.containsKey(person.person()))
                .forEach(person -> remove(person, view, change, now));
        view.project().invitations().stream()
                .map(Project.Invitation::person)
                .filter(person -> !byPerson.containsKey(person.person()))
                .forEach(person -> withdraw(person, change));
        wanted.stream()
                .filter(person -> !isKnown(person.person(), view))
                .forEach(person -> invite(person, view, change, now));
    }

    private static void requireDistinct(List<Wanted.Person> wanted) {
        if (wanted.size() > MAX_PEOPLE) throw Refusal.of(Reason.INVALID, "people", FieldCode.TOO_MANY);
        var seen = new HashSet<PersonId>();
        for (int i = 0; i < wanted.size(); i++)
            if (!seen.add(wanted.get(i).person()))
                throw Refusal.of(Reason.INVALID, "people[" + i + "].email", FieldCode.TWICE);
    }

    private static void requireFew(ProjectView view, Set<PersonId> wanted) {
        var removed = Stream.concat(
                        view.people().stream().map(Project.Representative::person),
                        view.project().invitations().stream().map(Project.Invitation::person))
                .collect(Collectors.toSet());
        var added = new HashSet<>(wanted);
        added.removeAll(removed);
        removed.removeAll(wanted);
        if (removed.size() + added.size() > MAX_CHANGES) throw Refusal.of(Reason.INVALID, "people", FieldCode.TOO_MANY);
    }

    private static boolean isKnown(PersonId person, ProjectView view) {
        return view.people().stream().anyMatch(known -> known.person().equals(person))
                || view.project().invitation(person).isPresent();
    }

    private void remove(Project.Representative person, ProjectView view, ProjectChange change, Instant now) {
        change.project(project -> project.without(person.person(), places.applied(view.place(), person.person())));
        change.entry(HistoryEvent.REMOVED, "", named(person));
        change.put(mails(view, change, now).removed(person));
    }

    private static void withdraw(Project.Representative person, ProjectChange change) {
        change.project(project -> project.without(person.person()));
        change.entry(HistoryEvent.INVITATION_WITHDRAWN, "", named(person));
    }

    private static void invite(Wanted.Person wanted, ProjectView view, ProjectChange change, Instant now) {
        var person = new Project.Representative(wanted.name(), wanted.email(), wanted.language());
        var replaces = Optional.of(view.me().person()).filter(me -> wanted.replacesMe());
        change.project(project -> project.inviting(new Project.Invitation(person, now, replaces)));
        change.entry(HistoryEvent.INVITED, "", named(person));
        change.put(new ProjectClaim(person.person(), view.project().id()));
        change.put(mails(view, change, now).invited(person, view.me()));
    }

    private static PeopleMails mails(ProjectView view, ProjectChange change, Instant now) {
        return new PeopleMails(change.projectAfter(), view.place(), view.call(), now);
    }

    private static Optional<NamedPerson> named(Project.Representative person) {
        return Optional.of(new NamedPerson(person.person(), person.name()));
    }
}
