package fr.navette.calls;

import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.storage.Storable;
import fr.navette.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call for applications.
 *
 * @param opensAt local time in {@code zone}
 * @param closesAt local time in {@code zone}
 * @param grace added to {@code closesAt} for drafts that already exist
 * @param offerDays how long an offer is valid, in days of {@code zone}
 * @param decisionBy last day for the answer to applicants, in {@code zone}; empty if none is promised
 * @param exports named selections for exports
 * @param filling the rules for places that come free
 * @param jury how its committee reads
 * @param cohort the rules of its cohort; empty if the call gives none
 * @param closedAt when staff closed the call by hand; removes the grace
 */
public record Call(
        CallId id,
        Texts title,
        LocalDateTime opensAt,
        LocalDateTime closesAt,
        ZoneId zone,
        Duration grace,
        List<Track> tracks,
        List<Site> sites,
        List<Question> questions,
        List<Slot> documents,
        List<Criterion> criteria,
        int readsPerApplication,
        int quorum,
        int offerDays,
        Optional<LocalDate> decisionBy,
        List<ExportTemplate> exports,
        Filling filling,
        Jury jury,
        Optional<CohortRules> cohort,
        Optional<Instant> closedAt,
        long version)
        implements Storable {

    public Call {
        tracks = List.copyOf(tracks);
        sites = List.copyOf(sites);
        questions = List.copyOf(questions);
        documents = List.copyOf(documents);
        criteria = List.copyOf(criteria);
        exports = List.copyOf(exports);
    }

    public Instant opens() {
        return opensAt.atZone(zone).toInstant();
    }

    /** The closing time that is published. */
    public Instant closes() {
        return closedAt.orElseGet(() -> closesAt.atZone(zone).toInstant());
    }

    /** The last instant at which an existing draft may be saved and submitted. */
    public Instant lastArrival() {
        return closedAt.orElseGet(() -> closes().plus(grace));
    }

    /** The days until the closing, on the calendar of the zone: 0 on its day; empty once it is past. */
    public Optional<Long> daysLeft(Instant now) {
        if (!closesAfter(now)) return Optional.empty();
        return Optional.of(
                ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), LocalDate.ofInstant(closes(), zone)));
    }

    /** Whether the closing is still ahead, so that it can be named as a deadline. */
    public boolean closesAfter(Instant now) {
        return now.isBefore(closes());
    }

    /**
     * Refuses a new application before the opening and after the closing; there is no grace for it.
     *
     * @throws Refusal 409 {@code CALL_NOT_OPEN}, {@code CALL_CLOSED}
     */
    public void requireOpenForNew(Instant arrived) {
        if (arrived.isBefore(opens())) throw Refusal.of(Reason.CALL_NOT_OPEN);
        if (arrived.isAfter(closes()) || stateAt(arrived) == State.CLOSED) throw Refusal.of(Reason.CALL_CLOSED);
    }

    /**
     * @throws Refusal 409 {@code CALL_STILL_OPEN}
     */
    public void requireClosed(Instant now) {
        if (stateAt(now) != State.CLOSED) throw Refusal.of(Reason.CALL_STILL_OPEN);
    }

    /** The state for existing applications, grace included. */
    public enum State {
        NOT_OPEN,
        OPEN,
        CLOSED
    }

    public State stateAt(Instant now) {
        if (now.isBefore(opens())) return State.NOT_OPEN;
        return now.isAfter(lastArrival()) ? State.CLOSED : State.OPEN;
    }

    public Optional<Site> site(String site) {
        return sites.stream().filter(s -> s.id().equals(site)).findFirst();
    }

    /** The name of a site; its id if the call has no such site. */
    public String siteName(String site) {
        return site(site).map(Site::name).orElse(site);
    }

    /** The way from one site to another, by their names. */
    public String way(String from, String to) {
        return siteName(from) + " → " + siteName(to);
    }

    /** The name of each site, by its id. */
    public Map<String, String> siteNames() {
        var names = new LinkedHashMap<String, String>();
        sites.forEach(site -> names.put(site.id(), site.name()));
        return names;
    }

    public Optional<Slot> slot(String slot) {
        return documents.stream().filter(s -> s.id().equals(slot)).findFirst();
    }

    public Optional<ExportTemplate> export(String id) {
        return exports.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    public Optional<Track> track(String id) {
        return tracks.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /** The end of the committee's work; empty if it is open. */
    public Optional<Instant> juryEnds() {
        return jury.end(zone);
    }

    /** Whether waiting lists still get offers at that time. */
    public boolean fillsAt(Instant now) {
        return filling.isOpen(now, zone);
    }

    /** The rules for the projects of a track in the cohort: those of the call, or the usual ones. */
    public TrackRules cohortRules(String track) {
        return cohort.orElse(CohortRules.USUAL).of(track);
    }

    /** Days before its end by which a project is told, and days left to it once its departure is confirmed. */
    public int noticeDays() {
        return cohort.orElse(CohortRules.USUAL).noticeDays();
    }

    /** The longest time that the call lets a project stay in its cohort, in months; 0 if it gives no rules. */
    public int cohortMonths() {
        return cohort.map(CohortRules::maxMonths).orElse(0);
    }

    /** Every agreement of the cohort, by its version. */
    Map<String, Agreement> agreements() {
        return cohort.orElse(CohortRules.USUAL).agreements();
    }

    /** The day that it is in the call's zone. */
    public LocalDate dayOf(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /** A new call like this one, but for the dates that hold only once. */
    Call copied(CallId id, Texts title, LocalDateTime opensAt, LocalDateTime closesAt) {
        return new Call(
                id,
                title,
                opensAt,
                closesAt,
                zone,
                grace,
                tracks,
                sites,
                questions,
                documents,
                criteria,
                readsPerApplication,
                quorum,
                offerDays,
                Optional.empty(),
                exports,
                filling.withoutEnd(),
                jury.withoutEnd(),
                cohort.map(CohortRules::withoutStart),
                Optional.empty(),
                0);
    }

    public Call withVersion(long version) {
        return with(closesAt, closedAt, version);
    }

    /** Closes the call by hand: the published closing and the last arrival are then the same instant. */
    public Call closedAt(Instant at) {
        return with(closesAt, Optional.of(at), version + 1);
    }

    /** The call as it is for somebody whom staff let come late: it closes for them at that instant, without grace. */
    public Call lateUntil(Instant until) {
        return with(closesAt, Optional.of(until), version);
    }

    /** Moves the closing; a call closed by hand then follows the new time too. */
    public Call closingAt(LocalDateTime local) {
        return with(local, Optional.empty(), version + 1);
    }

    private Call with(LocalDateTime closesAt, Optional<Instant> closedAt, long version) {
        return new Call(
                id,
                title,
                opensAt,
                closesAt,
                zone,
                grace,
                tracks,
                sites,
                questions,
                documents,
                criteria,
                readsPerApplication,
                quorum,
                offerDays,
                decisionBy,
                exports,
                filling,
                jury,
                cohort,
                closedAt,
                version);
    }
}
