package fr.navette.decisions;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.committee.Committee;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.mail.Mail;
import fr.navette.offers.LedgerPage;
import fr.navette.offers.Offer;
import fr.navette.offers.PlaceLedger;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import fr.navette.text.Folded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Announces staged decisions: applicants see them and get one mail each. A second run announces only what is new. */
public record Announce(
        Calls calls,
        Applications applications,
        Committee committee,
        Decisions decisions,
        PlaceLedger ledger,
        Transactions transactions) {
    private static final Comparator<Announcement> BY_OUTCOME = Comparator.comparing(
                    (Announcement a) -> a.decision().outcome())
            .thenComparing(a -> a.decision().site())
            .thenComparing(a -> Folded.name(a.application().startup()))
            .thenComparing(a -> a.application().id().value());

    /** A decision announced to an applicant by this mail. */
    public record Announcement(Application application, Decision decision, Mail mail) {}

    /**
     * @param announcements by outcome, site and start-up
     * @param withdrawn applications withdrawn after their decision was staged; they get no mail
     * @param awaiting applications that one site declined while another has not decided: nobody is told yet
     * @param undecided number of submitted applications without a decision
     */
    public record Announced(
            List<Announcement> announcements,
            List<Application> withdrawn,
            List<Application> awaiting,
            List<SiteUse> perSite,
            int undecided) {
        public long count(Outcome outcome) {
            return announcements.stream()
                    .filter(t -> t.decision().outcome() == outcome)
                    .count();
        }
    }

    /**
     * @param because why sites may get more start-ups than they have places; empty if they may not
     * @throws Refusal 409 {@code CALL_STILL_OPEN}; {@code NO_PLACE} naming the sites, before anything is announced
     */
    public Announced announce(CallId callId, Optional<String> because, Instant now, boolean confirmed) {
        var call = calls.get(callId);
        call.requireClosed(now);
        var summaries = applications.summaries(callId, now);
        var all = decisions.of(callId);
        var perSite = SiteUse.of(ledger.of(call), summaries, all);
        if (confirmed && because.isEmpty()) requirePlaces(perSite, all);
        var ranks = all.stream().anyMatch(Announce::joinsWaitingList)
                ? ranks(call, summaries)
                : Map.<ApplicationId, Integer>of();
        var withdrawn = new LinkedHashSet<Application>();
        var awaiting = new LinkedHashSet<Application>();
        var announced = new TreeSet<>(BY_OUTCOME);
        Conflict.retry(() -> {
            boolean conflicted = false;
            var staged =
                    decisions.of(callId).stream().filter(Decision::isStaged).toList();
            var found = found(staged);
            var page = ledger.of(call);
            for (var decision : staged) {
                try {
                    var application = found.get(decision.application());
                    if (application.status() == Status.WITHDRAWN) withdrawn.add(application);
                    else if (!decision.isComplete(application.current().sites())) awaiting.add(application);
                    else {
                        var next = places(page, application, decision, because, ranks, confirmed);
                        announced.add(announced(application, decision, next, now, confirmed));
                        page = next.written();
                    }
                } catch (Conflict conflict) {
                    conflicted = true;
                }
            }
            // A concurrent write: the staged decisions are read again.
            if (conflicted) throw new Conflict();
            return announced;
        });
        return new Announced(
                List.copyOf(announced),
                List.copyOf(withdrawn),
                List.copyOf(awaiting),
                perSite,
                SiteUse.undecided(summaries, all).size());
    }

    private static void requirePlaces(List<SiteUse> perSite, List<Decision> all) {
        var sites = all.stream()
                .filter(decision -> decision.isStaged() && decision.outcome() == Outcome.ACCEPT)
                .map(Decision::site)
                .collect(Collectors.toSet());
        var problems = new LinkedHashMap<String, FieldCode>();
        for (var use : perSite)
            if (use.over() > 0 && sites.contains(use.site().id()))
                problems.put("sites." + use.site().id(), FieldCode.TOO_MANY);
        if (!problems.isEmpty()) throw Refusal.of(Reason.NO_PLACE, problems);
    }

    private static boolean joinsWaitingList(Decision decision) {
        return decision.isStaged() && decision.outcome() == Outcome.WAITLIST;
    }

    /** The ranks of the read applications; the others wait behind them. */
    private Map<ApplicationId, Integer> ranks(Call call, List<Summary> summaries) {
        var readable = summaries.stream().filter(Summary::isReadable).toList();
        return Ranking.of(call, readable, List.of(), committee.readings(call.id())).ranked().stream()
                .collect(Collectors.toMap(r -> r.summary().application(), Ranking.Ranked::rank));
    }

    private static LedgerPage places(
            LedgerPage page,
            Application application,
            Decision decision,
            Optional<String> because,
            Map<ApplicationId, Integer> ranks,
            boolean confirmed) {
        return switch (decision.outcome()) {
            // A dry run shows everything, and what is over capacity in its report.
            case ACCEPT -> page.take(decision.site(), application, confirmed ? because : Optional.of(""));
            case WAITLIST -> {
                int rank = ranks.getOrDefault(application.id(), Integer.MAX_VALUE);
                var waiting = page;
                for (var site : decision.waitingLists(application.current().sites()))
                    waiting = waiting.await(site, application, rank);
                yield waiting;
            }
            case DECLINE -> page.stopWaiting(application.id());
        };
    }

    private Map<ApplicationId, Application> found(List<Decision> staged) {
        return applications.find(staged.stream().map(Decision::application).toList()).stream()
                .collect(Collectors.toMap(Application::id, Function.identity()));
    }

    /** Publishes in one transaction, so a second run finds all of it or nothing. */
    private Announcement announced(
            Application application, Decision decision, LedgerPage page, Instant now, boolean confirmed) {
        var call = page.call();
        var offer = decision.outcome() == Outcome.ACCEPT
                ? Optional.of(Offer.made(decision.site(), call, now))
                : Optional.<Offer>empty();
        // The decision has been announced by somebody else since it was read.
        if (!application.status().canBecome(decision.outcome().status())) throw new Conflict();
        var note =
                offer.flatMap(o -> page.at(o.site(), application).overReason()).orElse("");
        var change = application.announced(decision.outcome().status(), offer, note, now);
        var mail = DecisionMails.announced(change.application(), decision, call, now);
        var writes = new ArrayList<>(change.with(Write.put(decision.announced(now)), Write.put(mail)));
        writes.addAll(page.writes());
        if (confirmed) transactions.commit(writes);
        return new Announcement(application, decision, mail);
    }
}
