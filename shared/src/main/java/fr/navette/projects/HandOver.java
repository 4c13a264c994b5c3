package fr.navette.projects;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEvent;
import fr.navette.calls.Calls;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ProjectClaim;
import fr.navette.cohorts.ProjectPlaces;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.mail.Mail;
import fr.navette.people.Email;
import fr.navette.people.NamedPerson;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts another representative in the place of one whose address is dead, for staff; both are told. */
public record HandOver(Calls calls, ProjectPlaces places, Transactions transactions) {
    /**
     * @param from the representative before
     * @param people afterwards
     */
    public record HandedOver(
            Place place,
            Project.Representative from,
            Project.Representative to,
            List<Project.Representative> people,
            List<Mail> mails) {}

    /**
     * @param reason for staff
     * @throws Refusal {@code PROJECT_UNKNOWN}; 409 {@code NOT_REPRESENTATIVE} if {@code from} does not speak for the
     *     project; {@code INVALID} if {@code to} does already, or is the same
     */
    public HandedOver handOver(
            ApplicationId id, Email from, Project.Representative to, String reason, Instant now, boolean confirmed) {
        return Conflict.retry(() -> {
            var place = places.named(id);
            var before = places.representative(place, from, "from");
            requireNew(place, from, to);
            var change = new ProjectChange(places.project(place), place, Optional.empty(), now);
            change.project(project -> project.without(before.person(), places.applied(place, before.person()))
                    .joinedBy(to));
            change.entry(HistoryEvent.HANDED_OVER, reason, Optional.of(named(to)));
            change.entry(HistoryEvent.REMOVED, "", Optional.of(named(before)));
            change.put(new ProjectClaim(to.person(), place.project()));
            var letters = new PeopleMails(change.projectAfter(), place, calls.get(place.cohort()), now);
            var mails = List.of(letters.named(to), letters.removed(before));
            mails.forEach(change::put);
            if (confirmed) transactions.commit(change.writes());
            var people = places.representatives(place, change.projectAfter());
            return new HandedOver(place, before, to, people, mails);
        });
    }

    private void requireNew(Place place, Email from, Project.Representative to) {
        if (to.person().equals(from.person())) throw Refusal.of(Reason.INVALID, "to", FieldCode.SAME);
        if (places.isSpokenForBy(place, to.person())) throw Refusal.of(Reason.INVALID, "to", FieldCode.ADDRESS_TAKEN);
    }

    private static NamedPerson named(Project.Representative person) {
        return new NamedPerson(person.person(), person.name());
    }
}
