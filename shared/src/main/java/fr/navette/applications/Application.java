package fr.navette.applications;

import fr.navette.applications.HistoryEntry.Actor;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.offers.Offer;
import fr.navette.people.Email;
import fr.navette.people.PersonId;
import fr.navette.search.index.SearchEntry;
import fr.navette.storage.Storable;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A candidate's application to a call: a draft and, once sent, a submission.
 *
 * @param submission empty until the application is submitted for the first time
 * @param correction the latest correction request
 * @param offer the latest offer, answered or not
 * @param move a pending offer of a place at a site that the founder prefers, besides the place held or offered
 * @param offersMade number of offers so far, moves included
 * @param version number of the last write; 1 is the first
 */
public record Application(
        ApplicationId id,
        CallId call,
        Email email,
        Language language,
        Instant startedAt,
        Status status,
        Draft draft,
        Optional<Submission> submission,
        Optional<Correction> correction,
        Optional<Offer> offer,
        Optional<Offer> move,
        int offersMade,
        long version)
        implements Storable {
    /**
     * @param formVersion version of the call that the applicant's form shows
     */
    public static Change started(
            ApplicationId id, CallId call, Email email, Language language, long formVersion, Instant at) {
        var draft = new Draft(Content.NOTHING, at, formVersion);
        var application = new Application(
                id,
                call,
                email,
                language,
                at,
                Status.DRAFT,
                draft,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                1);
        return new Change(application, new HistoryEntry(id, at, HistoryEvent.STARTED, Actor.APPLICANT));
    }

    public PersonId person() {
        return email.person();
    }

    /**
     * The content for lists, greetings and summaries: the submission's, or the draft's before the first submission.
     */
    public Content current() {
        return submission.map(Submission::content).orElse(draft.content());
    }

    /** The newest receipt. */
    public Optional<Receipt> receipt() {
        return submission.map(Submission::receipt);
    }

    /** The start-up's name; may be empty in a draft. */
    public String startup() {
        return current().text("startup");
    }

    /** The contact person's name; may be empty in a draft. */
    public String contact() {
        return current().text("contact");
    }

    /** The site of the offer, or the first choice without one; may be empty in a draft. */
    public String site() {
        var sites = current().sites();
        return offer.map(Offer::site).orElse(sites.isEmpty() ? "" : sites.getFirst());
    }

    /** The status as of {@code now}: an offer expires on time, even before the sweep has come by. */
    public Status statusAt(Instant now) {
        boolean expired = status == Status.OFFERED
                && offer.orElseThrow().isExpiredAt(now)
                && pendingMove(now).isEmpty();
        return expired ? Status.EXPIRED : status;
    }

    /** The offered move that may still be accepted. */
    public Optional<Offer> pendingMove(Instant now) {
        return move.filter(offered -> !offered.isExpiredAt(now));
    }

    /** Whether a place in the next cohort is asked for, and staff have not answered. */
    public boolean isDeferralAsked() {
        return status == Status.OFFERED
                && offer.filter(o -> o.deferral() == Offer.Deferral.ASKED).isPresent();
    }

    /** The sites at which it holds a place: offered or taken, a pending move included. */
    public List<String> heldSites() {
        boolean holds = status == Status.OFFERED || status == Status.ENROLLED;
        return Stream.concat(
                        holds ? Stream.of(site()) : Stream.empty(),
                        move.stream().map(Offer::site))
                .toList();
    }

    /** The last instant at which the sweep has nothing to do for its unanswered offers; empty if there are none. */
    public Optional<Instant> offersQuietUntil() {
        var pending = status == Status.OFFERED ? offer : Optional.<Offer>empty();
        return Stream.concat(pending.stream(), move.stream())
                .map(Offer::quietUntil)
                .min(Comparator.naturalOrder());
    }

    /** Whether the founder prefers the first of two sites to the other; any choice comes before a site not chosen. */
    public boolean prefers(String site, String other) {
        return preference(site) < preference(other);
    }

    private int preference(String site) {
        int choice = current().sites().indexOf(site);
        return choice < 0 ? Integer.MAX_VALUE : choice;
    }

    /** Whether a place at this site can be offered: it waits, or it holds or is offered only sites preferred less. */
    public boolean waitsFor(String site, Instant now) {
        return switch (statusAt(now)) {
            case WAITLISTED -> true;
            case OFFERED, ENROLLED -> heldSites().stream().allMatch(held -> prefers(site, held));
            case DRAFT, SUBMITTED, WITHDRAWN, INELIGIBLE, DECLINED, REFUSED, EXPIRED, DEFERRED, LEFT -> false;
        };
    }

    /** The row that keeps this person's other applications to the call out. */
    public ApplicationClaim claim() {
        return new ApplicationClaim(person(), call, id);
    }

    /** Another address of the same person. */
    public Change movedTo(Email address, Instant at) {
        var moved = new Application(
                id,
                call,
                address,
                language,
                startedAt,
                status,
                draft,
                submission,
                correction,
                offer,
                move,
                offersMade,
                version + 1);
        return new Change(moved, new HistoryEntry(id, at, HistoryEvent.ADDRESS_CHANGED, Actor.STAFF));
    }

    /** The changes of the search index that turn {@code before} into this; {@code before} is empty at the start. */
    public List<Write> indexedAfter(Optional<Application> before) {
        return SearchEntry.changes(
                before.map(Summary::of).map(Summary::entries).orElse(Set.of()),
                Summary.of(this).entries());
    }

    /**
     * @throws Refusal {@code NOT_SUBMITTED}, {@code WITHDRAWN}, {@code DECIDED}
     */
    public void requireSubmitted() {
        switch (status) {
            case SUBMITTED -> {}
            case DRAFT -> throw Refusal.of(Reason.NOT_SUBMITTED);
            case WITHDRAWN -> throw Refusal.of(Reason.WITHDRAWN);
            case INELIGIBLE, OFFERED, WAITLISTED, DECLINED, ENROLLED, REFUSED, EXPIRED, DEFERRED, LEFT ->
                throw Refusal.of(Reason.DECIDED);
        }
    }

    /** The fields that may be changed by a request that arrives at {@code at}. */
    public Editable editable(Call call, Instant at) {
        if (status == Status.WITHDRAWN) return new Editable.Nothing(Reason.WITHDRAWN);
        if (status.isDecided()) return new Editable.Nothing(Reason.DECIDED);
        return switch (call.stateAt(at)) {
            case NOT_OPEN -> new Editable.Nothing(Reason.CALL_NOT_OPEN);
            case OPEN -> new Editable.Everything(call.lastArrival());
            case CLOSED ->
                correction
                        .filter(c -> !at.isAfter(c.until()))
                        .<Editable>map(c -> new Editable.OnlyFields(c.fields(), c.until()))
                        .orElse(new Editable.Nothing(Reason.CALL_CLOSED));
        };
    }

    /** The last instant at which {@link #editable} allows any change, unless another correction is requested. */
    public Instant editableUntil(Call call) {
        var closing = call.lastArrival();
        return correction.map(Correction::until).filter(closing::isBefore).orElse(closing);
    }

    /**
     * @param formVersion version of the call that the content answers
     */
    public Application saved(Content content, long formVersion, Instant at) {
        return with(status, new Draft(content, at, formVersion), submission, correction, offer);
    }

    /** Replaces the submission; the draft stays as it is. */
    public Change submitted(Submission sent, Instant at) {
        return become(
                Status.SUBMITTED,
                submission.isEmpty() ? HistoryEvent.SUBMITTED : HistoryEvent.RESUBMITTED,
                Actor.APPLICANT,
                "",
                at,
                with(Status.SUBMITTED, draft, Optional.of(sent), correction, offer));
    }

    /** Replaces documents by others with the same content: the newest receipt covers them too. */
    Application resubmitted(Submission same) {
        return with(status, draft, Optional.of(same), correction, offer);
    }

    public Change correctionRequested(Correction request, Instant at) {
        return new Change(
                with(status, draft, submission, Optional.of(request), offer),
                new HistoryEntry(id, at, HistoryEvent.CORRECTION_ASKED, Actor.STAFF));
    }

    /**
     * @throws Refusal 409 {@code DECIDED} if a decision other than the waiting list was announced
     */
    public Change withdrawn(Instant at) {
        if (!status.canBecome(Status.WITHDRAWN)) throw Refusal.of(Reason.DECIDED);
        return become(Status.WITHDRAWN, HistoryEvent.WITHDRAWN, Actor.APPLICANT, "", at);
    }

    /** Publishes a decision. */
    public Change announced(Status decision, Optional<Offer> offer, Instant at) {
        return announced(decision, offer, "", at);
    }

    /**
     * Publishes a decision.
     *
     * @param note for staff; may be empty
     */
    public Change announced(Status decision, Optional<Offer> offer, String note, Instant at) {
        return become(
                decision,
                HistoryEvent.valueOf(decision.name()),
                Actor.STAFF,
                note,
                at,
                with(decision, draft, submission, correction, offer, Optional.empty(), made(offer)));
    }

    private int made(Optional<Offer> offer) {
        return offersMade + (offer.isPresent() ? 1 : 0);
    }

    /**
     * Offers a place that came free: to somebody on the waiting list, or as a move to a site preferred more.
     *
     * @param siteName the name that the site has now
     */
    public Change promoted(Offer promotion, String siteName, Actor who, Instant at) {
        if (!waitsFor(promotion.site(), at)) throw new IllegalStateException("waits no longer for " + promotion.site());
        return status == Status.WAITLISTED
                ? become(
                        Status.OFFERED,
                        HistoryEvent.OFFERED,
                        who,
                        "",
                        at,
                        with(
                                Status.OFFERED,
                                draft,
                                submission,
                                correction,
                                Optional.of(promotion),
                                move,
                                offersMade + 1))
                : new Change(
                        with(status, draft, submission, correction, offer, Optional.of(promotion), offersMade + 1),
                        new HistoryEntry(id, at, HistoryEvent.MOVE_OFFERED, who, siteName));
    }

    /**
     * Declares a draft or a submission ineligible.
     *
     * @param reason for the applicant
     * @throws Refusal 409 {@code WITHDRAWN}, {@code DECIDED}
     */
    public Change ineligible(String reason, Instant at) {
        if (status == Status.WITHDRAWN) throw Refusal.of(Reason.WITHDRAWN);
        if (!status.canBecome(Status.INELIGIBLE)) throw Refusal.of(Reason.DECIDED);
        return become(Status.INELIGIBLE, HistoryEvent.INELIGIBLE, Actor.STAFF, reason, at);
    }

    /** Replaces an announced decision by another, which the normal course would not allow. */
    public Change corrected(Status decision, Optional<Offer> offer, Instant at) {
        return new Change(
                with(decision, draft, submission, correction, offer, Optional.empty(), made(offer)),
                new HistoryEntry(id, at, HistoryEvent.valueOf(decision.name()), Actor.STAFF));
    }

    /** The application of a project that staff have moved, or whose place is free; an offered move ends. */
    public Application stayingAt(String site) {
        return with(status, offer.map(o -> o.at(site)), Optional.empty());
    }

    /** Leaves the cohort; a pending move falls with it. */
    public Change left(String reason, Instant at) {
        return become(
                Status.LEFT, HistoryEvent.LEFT, Actor.STAFF, reason, at, with(Status.LEFT, offer, Optional.empty()));
    }

    /**
     * @throws Refusal 409 {@code NO_OFFER}, {@code OFFER_EXPIRED}
     */
    public Change accepted(Instant arrived) {
        requireOffer(Status.ENROLLED, arrived);
        return become(Status.ENROLLED, HistoryEvent.ENROLLED, Actor.APPLICANT, "", arrived);
    }

    /**
     * Refuses the offer; a pending move to another site becomes the offer.
     *
     * @param reason in the founder's own words; may be empty
     * @throws Refusal 409 {@code NO_OFFER}, {@code OFFER_EXPIRED}
     */
    public Change refused(String reason, Instant arrived) {
        requireOffer(Status.REFUSED, arrived);
        return over(Status.REFUSED, HistoryEvent.REFUSED, Actor.APPLICANT, reason, arrived);
    }

    /** The end of the offer without an acceptance. */
    private Change over(Status next, HistoryEvent event, Actor who, String note, Instant at) {
        return move.isPresent()
                ? new Change(with(Status.OFFERED, move, Optional.empty()), new HistoryEntry(id, at, event, who, note))
                : become(next, event, who, note, at);
    }

    /**
     * Accepts the offered move: the place held or offered so far is given up for it.
     *
     * @param way both sites, by the names that they have now
     * @throws Refusal 409 {@code NO_OFFER}, {@code OFFER_EXPIRED}
     */
    public Change moveAccepted(String way, Instant arrived) {
        requireMove(arrived);
        return new Change(
                with(Status.ENROLLED, move, Optional.empty()),
                new HistoryEntry(id, arrived, HistoryEvent.MOVED, Actor.APPLICANT, way));
    }

    /**
     * Refuses the offered move and keeps what is held or offered.
     *
     * @param reason in the founder's own words; may be empty
     * @throws Refusal 409 {@code NO_OFFER}, {@code OFFER_EXPIRED}
     */
    public Change moveRefused(String reason, Instant arrived) {
        requireMove(arrived);
        return new Change(
                with(status, offer, Optional.empty()),
                new HistoryEntry(id, arrived, HistoryEvent.MOVE_REFUSED, Actor.APPLICANT, reason));
    }

    /** Ends an unanswered move; what is held or offered stays. */
    public Change moveExpired(Instant at) {
        return new Change(
                with(status, offer, Optional.empty()),
                new HistoryEntry(id, at, HistoryEvent.MOVE_EXPIRED, Actor.NAVETTE));
    }

    private void requireMove(Instant arrived) {
        var offered = move.orElseThrow(() -> Refusal.of(Reason.NO_OFFER));
        if (offered.isExpiredAt(arrived)) throw Refusal.of(Reason.OFFER_EXPIRED);
    }

    private void requireOffer(Status answer, Instant arrived) {
        if (!status.canBecome(answer)) throw Refusal.of(Reason.NO_OFFER);
        if (offer.orElseThrow().isExpiredAt(arrived)) throw Refusal.of(Reason.OFFER_EXPIRED);
    }

    /** Keeps a pending offer open for longer. */
    public Change offerExtended(Instant until, Instant at) {
        var longer = Offer.until(offer.orElseThrow().site(), until, at);
        return new Change(
                with(status, draft, submission, correction, Optional.of(longer)),
                new HistoryEntry(id, at, HistoryEvent.OFFER_EXTENDED, Actor.STAFF));
    }

    /** Keeps an offered move open for longer. */
    public Change moveExtended(Instant until, Instant at) {
        var longer = Offer.until(move.orElseThrow().site(), until, at);
        return new Change(
                with(status, offer, Optional.of(longer)),
                new HistoryEntry(id, at, HistoryEvent.OFFER_EXTENDED, Actor.STAFF));
    }

    /** The founder has been reminded of the offer. */
    public Application offerReminded() {
        return with(status, draft, submission, correction, offer.map(Offer::reminded));
    }

    /** The founder has been reminded of the offered move. */
    public Application moveReminded() {
        return with(status, offer, move.map(Offer::reminded));
    }

    /** Expires an unanswered offer; a pending move to another site becomes the offer. */
    public Change expired(Instant at) {
        return over(Status.EXPIRED, HistoryEvent.EXPIRED, Actor.NAVETTE, "", at);
    }

    /** The founder asks for a place in the next cohort instead of this offer. */
    public Change deferralAsked(String sentence, Instant arrived) {
        requireOffer(Status.DEFERRED, arrived);
        return new Change(
                with(status, offer.map(Offer::deferralAsked), move),
                new HistoryEntry(id, arrived, HistoryEvent.DEFERRAL_ASKED, Actor.APPLICANT, sentence));
    }

    /** Staff defer the founder to the next cohort; every offer ends. */
    public Change deferred(Instant at) {
        return become(
                Status.DEFERRED,
                HistoryEvent.DEFERRED,
                Actor.STAFF,
                "",
                at,
                with(Status.DEFERRED, offer, Optional.empty()));
    }

    /** Staff do not defer the founder; the offer stays as it is. */
    public Change deferralRefused(String reason, Instant at) {
        return new Change(
                with(status, offer.map(Offer::deferralAnswered), move),
                new HistoryEntry(id, at, HistoryEvent.DEFERRAL_REFUSED, Actor.STAFF, reason));
    }

    private Change become(Status next, HistoryEvent event, Actor who, String note, Instant at) {
        return become(next, event, who, note, at, with(next, draft, submission, correction, offer));
    }

    private Change become(Status next, HistoryEvent event, Actor who, String note, Instant at, Application changed) {
        if (!status.canBecome(next)) throw new IllegalStateException(status + " cannot become " + next);
        return new Change(changed, new HistoryEntry(id, at, event, who, note));
    }

    private Application with(
            Status status,
            Draft draft,
            Optional<Submission> submission,
            Optional<Correction> correction,
            Optional<Offer> offer) {
        return with(status, draft, submission, correction, offer, move, offersMade);
    }

    private Application with(
            Status status,
            Draft draft,
            Optional<Submission> submission,
            Optional<Correction> correction,
            Optional<Offer> offer,
            Optional<Offer> move,
            int offersMade) {
        return new Application(
                id,
                call,
                email,
                language,
                startedAt,
                status,
                draft,
                submission,
                correction,
                offer,
                move,
                offersMade,
                version + 1);
    }

    /** The application with other offers. */
    private Application with(Status status, Optional<Offer> offer, Optional<Offer> move) {
        return with(status, draft, submission, correction, offer, move, offersMade);
    }
}
