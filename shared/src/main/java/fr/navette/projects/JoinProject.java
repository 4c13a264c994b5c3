package fr.navette.projects;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEvent;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.NamedPerson;
import fr.navette.people.PersonId;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import java.time.Instant;
import java.util.Optional;

/** Lets a co-founder who is invited join a project; whoever hands over to the co-founder leaves. */
public record JoinProject(ShowProjects show, Transactions transactions) {
    /**
     * Joining twice changes nothing.
     *
     * @throws Refusal 404 {@code PROJECT_UNKNOWN}, also where nobody has invited the person
     */
    public ProjectView join(PersonId person, ApplicationId id, Instant now) {
        Conflict.retry(() -> {
            var invitedTo = show.places().inviting(person).stream()
                    .filter(place -> place.project().value().equals(id.value())
                            || place.application().equals(id))
                    .findFirst();
            invitedTo.ifPresent(place -> join(place, person, now));
            return invitedTo;
        });
        return show.one(person, id);
    }

    private void join(Place place, PersonId person, Instant now) {
        var project = show.places().project(place);
        var call = show.calls().get(place.cohort());
        var invitation = project.invitation(person).orElseThrow(() -> Refusal.of(Reason.PROJECT_UNKNOWN));
        var joining = invitation.person();
        var before = show.places().representatives(place);
        var change = new ProjectChange(project, place, Optional.of(named(joining)), now);
        change.project(p -> p.joinedBy(joining));
        change.entry(HistoryEvent.JOINED, "", Optional.empty());
        before.stream().filter(other -> isReplaced(other, invitation)).forEach(replaced -> {
            change.project(p -> p.without(replaced.person(), show.places().applied(place, replaced.person())));
            change.entry(HistoryEvent.REMOVED, "", Optional.of(named(replaced)));
        });
        var mails = new PeopleMails(change.projectAfter(), place, call, now);
        before.forEach(other -> change.put(mails.joined(other, joining, isReplaced(other, invitation))));
        transactions.commit(change.writes());
    }

    private static boolean isReplaced(Project.Representative other, Project.Invitation invitation) {
        return invitation.replaces().filter(other.person()::equals).isPresent();
    }

    private static NamedPerson named(Project.Representative person) {
        return new NamedPerson(person.person(), person.name());
    }
}
