package fr.navette.cohorts;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEntry.Actor;
import fr.navette.applications.HistoryEvent;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.mail.MailTemplate;
import fr.navette.people.PersonId;
import fr.navette.storage.Storable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A project's place in a cohort.
 *
 * @param cohort the id of the call
 * @param zone the zone of the call; all dates of the place are days there
 * @param application the id under which the project holds the place: that of its application, or its own without one
 * @param stays where it is and was, the present one last
 * @param since start of the current state
 * @param departure how it leaves or left before its time
 * @param papers what its representatives have done, signed and left behind here
 */
public record Place(
        CallId cohort,
        ZoneId zone,
        ProjectId project,
        ApplicationId application,
        String startup,
        List<Stay> stays,
        State state,
        Instant since,
        Term term,
        Optional<Departure> departure,
        Papers papers,
        long version)
        implements Storable {
    public enum State {
        /** It holds the place and has not started yet. */
        ENTERED,
        ACTIVE,
        PAUSED,
        LEFT,
        GRADUATED;

        /** Whether the transition to the next state is allowed. */
        public boolean canBecome(State next) {
            return successors().contains(next);
        }

        private Set<State> successors() {
            return switch (this) {
                case ENTERED -> Set.of(ACTIVE, LEFT);
                case ACTIVE -> Set.of(PAUSED, LEFT, GRADUATED);
                case PAUSED -> Set.of(ACTIVE, LEFT);
                case LEFT, GRADUATED -> Set.of();
            };
        }

        /** Whether the project's time in the cohort is over. */
        public boolean isOver() {
            return successors().isEmpty();
        }
    }

    public Place {
        stays = List.copyOf(stays);
    }

    /** A place after a change, together with the history entry about it and the letter that tells of it. */
    public record Change(Place place, HistoryEntry entry, MailTemplate letter) {}

    /** The place of a start-up that has just accepted its offer; it starts later where the call has cohort rules. */
    public static Place of(Application enrolled, ProjectId project, Call call, Instant at) {
        var day = call.dayOf(at);
        var startsOn = call.cohort().isEmpty()
                ? Optional.of(day)
                : call.cohort().flatMap(rules -> rules.startsOn()).map(first -> first.isBefore(day) ? day : first);
        var stay = Stay.at(enrolled.site(), enrolled.current().track().orElse(""), call, startsOn.orElse(day));
        return new Place(
                call.id(),
                call.zone(),
                project,
                enrolled.id(),
                enrolled.startup(),
                List.of(stay),
                call.cohort().isEmpty() ? State.ACTIVE : State.ENTERED,
                at,
                Term.of(call.cohortRules(stay.track()), startsOn),
                Optional.empty(),
                Papers.NONE,
                1);
    }

    /** The place of a project that enters by hand under its own id. */
    static Place byHand(Project project, Stay stay, Call call, Instant at) {
        return new Place(
                call.id(),
                call.zone(),
                project.id(),
                project.id().asHolder(),
                project.name(),
                List.of(stay),
                State.ENTERED,
                at,
                Term.of(call.cohortRules(stay.track()), Optional.of(stay.since())),
                Optional.empty(),
                Papers.NONE,
                1);
    }

    /** The present stay. */
    public Stay stay() {
        return stays.getLast();
    }

    public String site() {
        return stay().site();
    }

    /** Empty if the project has none. */
    public String track() {
        return stay().track();
    }

    /** The track whose places the project takes. */
    Optional<String> trackOfPlaces() {
        return Optional.of(track()).filter(track -> !track.isEmpty());
    }

    /** Whether the project holds a place at its site: a pause may have freed it. */
    public boolean holds() {
        return switch (state) {
            case ENTERED, ACTIVE -> true;
            case PAUSED -> term.openPause().filter(pause -> !pause.holdsPlace()).isEmpty();
            case LEFT, GRADUATED -> false;
        };
    }

    /** The instant at which the sweep starts the project, or lets it leave; empty if it has nothing to do. */
    public Optional<Instant> dueAt() {
        var start = state == State.ENTERED ? term.startsOn() : Optional.<LocalDate>empty();
        var leaves = departure
                .filter(planned -> !state.isOver())
                .map(planned -> planned.lastDay().plusDays(1));
        return Stream.concat(start.stream(), leaves.stream())
                .min(LocalDate::compareTo)
                .map(day -> day.atStartOfDay(zone).toInstant());
    }

    /** The place after its representatives have done or signed something. */
    public Place with(Papers changed) {
        return new Place(
                cohort,
                zone,
                project,
                application,
                startup,
                stays,
                state,
                since,
                term,
                departure,
                changed,
                version + 1);
    }

    /** The same without a person who is erased, at the same version. */
    public Place without(PersonId person) {
        var unnamed = departure.map(d -> new Departure(
                d.lastDay(), d.askedBy().filter(email -> !email.person().equals(person)), d.reason()));
        return new Place(
                cohort,
                zone,
                project,
                application,
                startup,
                stays,
                state,
                since,
                term,
                unnamed,
                papers.without(person),
                version);
    }

    public Place withVersion(long version) {
        return new Place(
                cohort, zone, project, application, startup, stays, state, since, term, departure, papers, version);
    }

    /** Whether its time in the cohort is over, or its departure is planned. */
    public boolean isEnding() {
        return state.isOver() || departure.isPresent();
    }

    /** The place at the site of another offer that has been accepted. */
    Place movedTo(Stay another) {
        return with(stayed(another), state, since, term, departure);
    }

    private List<Stay> stayed(Stay another) {
        var more = new ArrayList<>(stays);
        more.add(another);
        return more;
    }

    /** The place with another first day, which is still ahead or today. */
    Change planned(LocalDate startsOn, String reason, Instant at) {
        if (state != State.ENTERED) throw Refusal.of(Reason.TRANSITION_IMPOSSIBLE);
        var now = stay();
        var stay = new Stay(now.site(), now.siteName(), now.track(), startsOn);
        var place = with(List.of(stay), state, since, term.startingOn(startsOn), departure);
        return changed(
                place,
                HistoryEvent.ENTERED,
                MailTemplate.PROJECT_ENTERED,
                Actor.STAFF,
                noted(startsOn.toString(), reason),
                at);
    }

    /** Starts the project on a day. */
    Change started(LocalDate day, Actor who, Instant at) {
        if (state != State.ENTERED) throw Refusal.of(Reason.TRANSITION_IMPOSSIBLE);
        return changed(
                become(State.ACTIVE, term.startingOn(day), at),
                HistoryEvent.PROJECT_STARTED,
                MailTemplate.PROJECT_STARTED,
                who,
                day.toString(),
                at);
    }

    /**
     * @param holdsPlace whether the project keeps its place meanwhile
     */
    Change paused(LocalDate from, boolean holdsPlace, String reason, Instant at) {
        requireCanBecome(State.PAUSED);
        var place = become(State.PAUSED, term.paused(from, holdsPlace, reason), at);
        return changed(place, HistoryEvent.PAUSED, MailTemplate.PROJECT_PAUSED, Actor.STAFF, reason, at);
    }

    Change resumed(LocalDate day, Instant at) {
        if (state != State.PAUSED) throw Refusal.of(Reason.TRANSITION_IMPOSSIBLE);
        var place = become(State.ACTIVE, term.resumed(day), at);
        return changed(place, HistoryEvent.RESUMED, MailTemplate.PROJECT_RESUMED, Actor.STAFF, day.toString(), at);
    }

    /**
     * @param maxMonths how long the project may stay at most, pauses not counted
     */
    Change extended(Term.Extension extension, int maxMonths, Instant at) {
        requireStarted();
        var place = with(stays, state, since, term.extended(extension, maxMonths), departure);
        return changed(
                place,
                HistoryEvent.EXTENDED,
                MailTemplate.PROJECT_EXTENDED,
                Actor.STAFF,
                noted(extension.by().toString(), extension.reason()),
                at);
    }

    /** Moves the project to another site or track; both sites are kept by the names that they have now. */
    Change moved(Stay another, String reason, Instant at) {
        if (state.isOver()) throw Refusal.of(Reason.TRANSITION_IMPOSSIBLE);
        var way = stay().siteName() + " → " + another.siteName();
        return changed(
                movedTo(another), HistoryEvent.MOVED, MailTemplate.PROJECT_MOVED, Actor.STAFF, noted(way, reason), at);
    }

    /** Plans that the project leaves after a day that is not over yet. */
    Change leaving(Departure planned, Instant at) {
        requireCanBecome(State.LEFT);
        var place = with(stays, state, since, term, Optional.of(planned));
        var note = noted(planned.lastDay().toString(), planned.reason());
        return changed(place, HistoryEvent.LEAVING, MailTemplate.PROJECT_LEAVING, Actor.STAFF, note, at);
    }

    Change left(Departure departure, Actor who, Instant at) {
        requireCanBecome(State.LEFT);
        var place = with(stays, State.LEFT, at, term, Optional.of(departure));
        return changed(place, HistoryEvent.LEFT, MailTemplate.PROJECT_LEFT, who, departure.reason(), at);
    }

    /**
     * @param note for staff; may be empty
     */
    Change graduated(String note, Instant at) {
        if (departure.isPresent()) throw Refusal.of(Reason.TRANSITION_IMPOSSIBLE);
        return changed(
                become(State.GRADUATED, term, at),
                HistoryEvent.GRADUATED,
                MailTemplate.PROJECT_GRADUATED,
                Actor.STAFF,
                note,
                at);
    }

    private static String noted(String fact, String reason) {
        return reason.isEmpty() ? fact : fact + " · " + reason;
    }

    private void requireStarted() {
        if (state != State.ACTIVE && state != State.PAUSED) throw Refusal.of(Reason.TRANSITION_IMPOSSIBLE);
    }

    private void requireCanBecome(State next) {
        if (!state.canBecome(next)) throw Refusal.of(Reason.TRANSITION_IMPOSSIBLE);
    }

    private Place become(State next, Term changed, Instant at) {
        requireCanBecome(next);
        return with(stays, next, at, changed, departure);
    }

    private Change changed(Place place, HistoryEvent event, MailTemplate letter, Actor who, String note, Instant at) {
        return new Change(place, new HistoryEntry(application, at, event, who, note), letter);
    }

    private Place with(List<Stay> stays, State state, Instant since, Term term, Optional<Departure> departure) {
        return new Place(
                cohort, zone, project, application, startup, stays, state, since, term, departure, papers, version + 1);
    }
}
