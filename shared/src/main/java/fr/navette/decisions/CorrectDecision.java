package fr.navette.decisions;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.mail.Mail;
import fr.navette.offers.FillPlaces;
import fr.navette.offers.LedgerPage;
import fr.navette.offers.Offer;
import fr.navette.offers.PlaceLedger;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replaces an announced decision by another and tells the founder what was said, what is said now, and why. */
public record CorrectDecision(
        Calls calls,
        Applications applications,
        Decisions decisions,
        PlaceLedger ledger,
        FillPlaces fill,
        Transactions transactions) {
    /**
     * @param site the site of the place; empty means that of the earlier offer, or the first choice
     * @param reason for the founder
     * @param because why the site may get more start-ups than it has places; empty if it may not
     */
    public record Request(
            CallId call,
            ApplicationId application,
            Outcome outcome,
            Optional<String> site,
            String reason,
            Optional<String> because) {}

    /**
     * @param before the status that the founder was told
     * @param perSite the places once the decision is corrected
     * @param notAskedFor the application, if it is accepted at a site that is none of its choices
     */
    public record Corrected(
            Application application,
            Status before,
            Decision decision,
            Mail mail,
            List<SiteUse> perSite,
            List<Summary> notAskedFor) {}

    private record Stored(Corrected corrected, LedgerPage page) {}

    /**
     * @throws Refusal {@code APPLICATION_UNKNOWN}; 409 {@code NO_PLACE}, {@code NOT_ANNOUNCED}, {@code NOT_SUBMITTED},
     *     {@code WITHDRAWN}, {@code ENROLLED}; {@code INVALID} if the call has no such site, or if the decision stays
     *     the same
     */
    public Corrected correct(Request request, Instant now, boolean confirmed) {
        var call = calls.get(request.call());
        var stored = Conflict.retry(() -> {
            var application = applications
                    .find(request.application())
                    .filter(a -> a.call().equals(call.id()))
                    .orElseThrow(() -> Refusal.of(Reason.APPLICATION_UNKNOWN, "application", FieldCode.NOT_KNOWN));
            var before = application.statusAt(now);
            requireAnnounced(application, before);
            var known = decisions.of(call.id());
            var decision = decision(request, application, call, known, now);
            requireOther(application, before, decision);
            var change = application.corrected(decision.outcome().status(), offer(decision, call, now), now);
            var after = change.application();
            var mail = DecisionMails.corrected(after, before, call, request.reason(), now);
            var page = places(ledger.of(call), application, decision, request, now, confirmed);
            var writes = new ArrayList<>(
                    change.with(Write.put(entry(after, request, now)), Write.put(decision), Write.put(mail)));
            writes.addAll(page.writes());
            if (confirmed) transactions.commit(writes);
            var report = new Corrected(
                    after,
                    before,
                    decision,
                    mail,
                    perSite(page, after, known, now),
                    Decide.notAskedFor(List.of(Summary.of(after)), List.of(decision)));
            return new Stored(report, page);
        });
        if (confirmed) fill.refill(stored.page(), now);
        return stored.corrected();
    }

    /** The places after the correction: an earlier offer frees its own, a new one takes another. */
    private static LedgerPage places(
            LedgerPage page,
            Application application,
            Decision decision,
            Request request,
            Instant now,
            boolean confirmed) {
        return switch (decision.outcome()) {
            case ACCEPT -> {
                var site = decision.site();
                // A dry run shows everything, and what is over capacity in its report.
                var because = confirmed ? request.because() : Optional.of("");
                yield page.releaseOthers(site, application, now)
                        .take(site, application, because)
                        .stopWaiting(application.id());
            }
            case WAITLIST -> {
                var waiting = page.releaseAll(application, now);
                for (var site : decision.waitingLists(application.current().sites()))
                    waiting = waiting.await(site, application, Integer.MAX_VALUE);
                yield waiting;
            }
            case DECLINE -> page.releaseAll(application, now).stopWaiting(application.id());
        };
    }

    private static void requireAnnounced(Application application, Status told) {
        switch (told) {
            case DRAFT, SUBMITTED -> throw Refusal.of(Reason.NOT_ANNOUNCED);
            case WITHDRAWN -> throw Refusal.of(Reason.WITHDRAWN);
            case ENROLLED, LEFT -> throw Refusal.of(Reason.ENROLLED);
            case INELIGIBLE -> {
                if (application.submission().isEmpty()) throw Refusal.of(Reason.NOT_SUBMITTED);
            }
            case OFFERED, WAITLISTED, DECLINED, REFUSED, EXPIRED, DEFERRED -> {}
        }
    }

    private static Decision decision(
            Request request, Application application, Call call, List<Decision> known, Instant now) {
        boolean accepted = request.outcome() == Outcome.ACCEPT;
        var site = accepted
                ? request.site().orElse(application.site())
                : request.site().orElse("");
        if (!site.isEmpty() && call.site(site).isEmpty() || accepted && site.isEmpty())
            throw Refusal.of(Reason.INVALID, "site", FieldCode.NOT_AN_OPTION);
        long version = known.stream()
                .filter(d -> d.application().equals(application.id()))
                .mapToLong(Decision::version)
                .findFirst()
                .orElse(0);
        return new Decision(
                call.id(),
                application.id(),
                request.outcome(),
                request.outcome() == Outcome.DECLINE ? "" : site,
                List.of(),
                request.reason(),
                now,
                Optional.of(now),
                version + 1);
    }

    /** A place at another site is another decision. */
    private static void requireOther(Application application, Status told, Decision decision) {
        boolean sameSite = application
                .offer()
                .filter(offer -> !offer.site().equals(decision.site()))
                .isEmpty();
        if (told == decision.outcome().status() && sameSite)
            throw Refusal.of(Reason.INVALID, "outcome", FieldCode.SAME);
    }

    private static Optional<Offer> offer(Decision decision, Call call, Instant now) {
        return decision.outcome() == Outcome.ACCEPT
                ? Optional.of(Offer.made(decision.site(), call, now))
                : Optional.empty();
    }

    private static HistoryEntry entry(Application corrected, Request request, Instant now) {
        return new HistoryEntry(
                corrected.id(), now, HistoryEvent.DECISION_CORRECTED, HistoryEntry.Actor.STAFF, request.reason());
    }

    private List<SiteUse> perSite(LedgerPage page, Application corrected, List<Decision> known, Instant now) {
        var summaries = applications.summaries(page.call().id(), now).stream()
                .map(s -> s.application().equals(corrected.id()) ? Summary.of(corrected) : s)
                .toList();
        var others = known.stream()
                .filter(d -> !d.application().equals(corrected.id()))
                .toList();
        return SiteUse.of(page, summaries, others);
    }
}
