package fr.navette.decisions;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Status;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.mail.Mail;
import fr.navette.offers.Offer;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import fr.navette.text.Folded;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Announces staged decisions: applicants see them and get one mail each. A second run announces only what is new. */
public record Announce(Calls calls, Applications applications, Decisions decisions, Transactions transactions) {
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
     * @param undecided number of submitted applications without a decision
     */
    public record Announced(
            List<Announcement> announcements, List<Application> withdrawn, List<SiteUse> perSite, int undecided) {
        public long count(Outcome outcome) {
            return announcements.stream()
                    .filter(t -> t.decision().outcome() == outcome)
                    .count();
        }
    }

    public Announced announce(CallId callId, Instant now, boolean confirmed) {
        var call = calls.get(callId);
        call.requireClosed(now);
        var summaries = applications.summaries(callId, now);
        var all = decisions.of(callId);
        var withdrawn = new LinkedHashSet<Application>();
        var announced = new TreeSet<>(BY_OUTCOME);
        Conflict.retry(() -> {
            boolean conflicted = false;
            var staged =
                    decisions.of(callId).stream().filter(Decision::isStaged).toList();
            var found = found(staged);
            for (var decision : staged) {
                try {
                    var application = found.get(decision.application());
                    if (application.status() == Status.WITHDRAWN) withdrawn.add(application);
                    else announced.add(announced(application, decision, call, now, confirmed));
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
                SiteUse.of(call, summaries, all),
                SiteUse.undecided(summaries, all).size());
    }

    private Map<ApplicationId, Application> found(List<Decision> staged) {
        return applications.find(staged.stream().map(Decision::application).toList()).stream()
                .collect(Collectors.toMap(Application::id, Function.identity()));
    }

    /** Publishes in one transaction, so a second run finds all of it or nothing. */
    private Announcement announced(
            Application application, Decision decision, Call call, Instant now, boolean confirmed) {
        var offer = decision.outcome() == Outcome.ACCEPT
                ? Optional.of(Offer.made(decision.site(), call, now))
                : Optional.<Offer>empty();
        // The decision has been announced by somebody else since it was read.
        if (!application.status().canBecome(decision.outcome().status())) throw new Conflict();
        var change = application.announced(decision.outcome().status(), offer, now);
        var mail = DecisionMails.announced(change.application(), decision, call, now);
        if (confirmed) transactions.commit(change.with(Write.put(decision.announced(now)), Write.put(mail)));
        return new Announcement(application, decision, mail);
    }
}
