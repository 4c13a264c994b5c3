package fr.navette.projects;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEntry.Actor;
import fr.navette.applications.HistoryEvent;
import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectPlaces;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.PersonId;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets people leave the alumni by the lasting address that they gave, also once they no longer see the project. */
public record LeaveAlumni(Calls calls, ProjectPlaces places, Transactions transactions) {
    /** A cohort of whose alumni somebody is. */
    public record Alumnus(Place place, Call call) {}

    /** Where the person at a lasting address is among the alumni. */
    public List<Alumnus> of(PersonId lasting) {
        return places.leftBehind(lasting).stream()
                .filter(place -> !place.papers().alumni(lasting).isEmpty())
                .map(place -> new Alumnus(place, calls.get(place.cohort())))
                .toList();
    }

    /**
     * Leaving twice changes nothing.
     *
     * @throws Refusal 404 {@code PROJECT_UNKNOWN} if nobody has left this address behind there
     */
    public void leave(PersonId lasting, ApplicationId project, Instant now) {
        Conflict.retry(() -> {
            var left = places.leftBehind(lasting).stream()
                    .filter(place -> place.project().value().equals(project.value()))
                    .toList();
            if (left.isEmpty()) throw Refusal.of(Reason.PROJECT_UNKNOWN);
            var writes = new ArrayList<Write>();
            for (var place : left) writes.addAll(writes(place, lasting, now));
            if (!writes.isEmpty()) transactions.commit(writes);
            return left;
        });
    }

    /**
     * The same by the secret in the mail to the alumni (RFC 8058), which does nothing else.
     *
     * @throws Refusal 401 {@code LINK_WRONG} if no mail of this project holds it
     */
    public void byMail(ApplicationId project, String secret, Instant now) {
        var hash = Sha256.hex(secret);
        var form = places.find(project).stream()
                .flatMap(place -> place.papers().exitForms().stream())
                .filter(sent -> sent.wayOut().equals(hash))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Reason.LINK_WRONG));
        leave(form.lasting().person(), project, now);
    }

    private static List<Write> writes(Place place, PersonId lasting, Instant now) {
        var forms = place.papers().alumni(lasting);
        if (forms.isEmpty()) return List.of();
        var writes =
                new ArrayList<Write>(List.of(Write.put(place.with(place.papers().withoutAlumni(lasting, now)))));
        for (var form : forms)
            // The time is part of the key.
            writes.add(Write.put(new HistoryEntry(
                    place.application(),
                    now.plusNanos(writes.size()),
                    HistoryEvent.ALUMNI_LEFT,
                    Actor.REPRESENTATIVE,
                    "",
                    Optional.of(form.by()),
                    Optional.empty())));
        return writes;
    }
}
