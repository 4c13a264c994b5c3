package fr.navette.cohorts;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEntry.Actor;
import fr.navette.applications.HistoryEvent;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.mail.Mail;
import fr.navette.offers.PlaceLedger;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a project into a cohort without an application: a new one, or one that was in an earlier cohort. */
public record EnterByHand(
        Calls calls, Cohorts cohorts, ProjectPlaces places, PlaceLedger ledger, Transactions transactions) {
    /**
     * @param representative at least one person speaks for a project
     * @param startsOn its first day, in the call's zone; empty means today
     */
    public record Newcomer(
            String name,
            Project.Representative representative,
            String site,
            Optional<String> track,
            Optional<LocalDate> startsOn) {}

    /**
     * @param mails to its representatives
     */
    public record Entered(Call call, Project project, Place place, List<Mail> mails) {}

    /**
     * @param known the id of a project that was in an earlier cohort; empty for a new one
     * @param reason for staff
     * @throws Refusal {@code COHORT_UNKNOWN}, {@code PROJECT_UNKNOWN}; 409 {@code NO_PLACE}; 409 {@code
     *     TRANSITION_IMPOSSIBLE} if it has a place in this cohort; {@code INVALID} if the call has no such site or
     *     track
     */
    public Entered enter(
            CallId cohort,
            Optional<ApplicationId> known,
            Newcomer newcomer,
            String reason,
            Instant now,
            boolean confirmed) {
        var call = calls.find(cohort).orElseThrow(() -> Refusal.of(Reason.COHORT_UNKNOWN));
        MoveProject.requireKnown(call, Optional.of(newcomer.site()), newcomer.track());
        return Conflict.retry(() -> {
            var before = known.map(id -> known(call, id));
            var project = before.map(p -> p.entering(call.id(), newcomer.representative()))
                    .orElseGet(() -> created(call, newcomer));
            var stay = Stay.at(
                    newcomer.site(),
                    newcomer.track().orElse(""),
                    call,
                    newcomer.startsOn().orElse(call.dayOf(now)));
            var place = Place.byHand(project, stay, call, now);
            var page = ledger.of(call).take(place.site(), newcomer.track(), place.application());
            var mails = ProjectMails.entered(place, project.people(), call, now);
            var writes = new ArrayList<>(List.of(
                    Write.put(place),
                    Write.put(new ProjectClaim(newcomer.representative().email().person(), project.id())),
                    Write.put(new HistoryEntry(place.application(), now, HistoryEvent.ENTERED, Actor.STAFF, reason))));
            writes.addAll(project.writes(before));
            writes.addAll(page.writes());
            mails.forEach(mail -> writes.add(Write.put(mail)));
            if (confirmed) transactions.commit(writes);
            return new Entered(call, project, place, mails);
        });
    }

    private Project created(Call call, Newcomer newcomer) {
        var person = newcomer.representative().email().person();
        var id = ProjectId.of(call.id(), person, newcomer.name());
        if (cohorts.project(id).isPresent()) throw Refusal.of(Reason.TRANSITION_IMPOSSIBLE);
        return Project.byHand(id, newcomer.name(), newcomer.representative(), call.id());
    }

    private Project known(Call call, ApplicationId id) {
        var before = cohorts.project(new ProjectId(id.value()))
                .orElseThrow(() -> Refusal.of(Reason.PROJECT_UNKNOWN, "project", FieldCode.NOT_KNOWN));
        if (places.in(call.id(), id).isPresent()) throw Refusal.of(Reason.TRANSITION_IMPOSSIBLE);
        return before;
    }
}
