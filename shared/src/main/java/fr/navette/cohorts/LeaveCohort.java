package fr.navette.cohorts;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.HistoryEntry.Actor;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.Email;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Records that a start-up leaves its cohort: its place is free again, and goes to the waiting list. After a last day
 * that is not over, the sweep does so.
 */
public record LeaveCohort(Calls calls, Applications applications, ProjectPlaces places, ChangePlace change) {
    /**
     * @param askedBy the representative who asked; empty if staff decided
     * @param lastDay in the call's zone; empty means that it has left already
     * @param reason for staff
     */
    public record Request(Optional<Email> askedBy, Optional<LocalDate> lastDay, String reason) {}

    /**
     * @throws Refusal {@code COHORT_UNKNOWN}, {@code APPLICATION_UNKNOWN}; 409 {@code NOT_IN_COHORT}, {@code
     *     NOT_REPRESENTATIVE}; 409 {@code TRANSITION_IMPOSSIBLE} if it has graduated; {@code INVALID} if the last day
     *     is before the first
     */
    public ChangePlace.Changed leave(CallId cohort, ApplicationId id, Request request, Instant now, boolean confirmed) {
        return leave(cohort, id, request, now, confirmed, changed -> List.of());
    }

    /**
     * @param besides what else is written in the same transaction
     */
    public ChangePlace.Changed leave(
            CallId cohort,
            ApplicationId id,
            Request request,
            Instant now,
            boolean confirmed,
            Function<ChangePlace.Changed, List<Write>> besides) {
        calls.find(cohort).orElseThrow(() -> Refusal.of(Reason.COHORT_UNKNOWN));
        return change.change(
                () -> place(cohort, id), now, confirmed, (place, call) -> left(place, call, request, now), besides);
    }

    private Place place(CallId cohort, ApplicationId id) {
        var place = places.in(cohort, id);
        if (place.isEmpty()) applications.named(id);
        return place.filter(p -> p.state() != Place.State.LEFT).orElseThrow(() -> Refusal.of(Reason.NOT_IN_COHORT));
    }

    private Place.Change left(Place place, Call call, Request request, Instant now) {
        request.askedBy().ifPresent(email -> places.representative(place, email, "askedBy"));
        var today = call.dayOf(now);
        var departure = new Departure(request.lastDay().orElse(today), request.askedBy(), request.reason());
        if (request.lastDay()
                .flatMap(day -> place.term().startsOn().filter(day::isBefore))
                .isPresent()) throw Refusal.of(Reason.INVALID, "lastDay", FieldCode.NOT_IN_ORDER);
        boolean isAhead = request.lastDay().filter(day -> !day.isBefore(today)).isPresent();
        return isAhead ? place.leaving(departure, now) : place.left(departure, Actor.STAFF, now);
    }
}
