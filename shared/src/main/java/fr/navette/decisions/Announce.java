package fr.navette.decisions;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Status;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.offers.Offer;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Announces staged decisions: applicants see them and get one mail each. A second run announces only what is new. */
public record Announce(Calls calls, Applications applications, Decisions decisions, Transactions transactions) {
    /** A decision announced to an applicant. */
    public record Announcement(Application application, Decision decision) {}

    /**
     * @param withdrawn applications withdrawn after their decision was staged; they get no mail
     */
    public record Announced(List<Announcement> announcements, List<ApplicationId> withdrawn) {
        public long count(Outcome outcome) {
            return announcements.stream()
                    .filter(t -> t.decision().outcome() == outcome)
                    .count();
        }
    }

    public Announced announce(CallId callId, Instant now, boolean confirmed) {
        var call = calls.get(callId);
        call.requireClosed(now);
        var withdrawn = new LinkedHashSet<ApplicationId>();
        var announced = new ArrayList<Announcement>();
        Conflict.retry(() -> {
            boolean conflicted = false;
            for (var decision : decisions.of(callId)) {
                if (!decision.isStaged()) continue;
                try {
                    var application = applications.find(decision.application()).orElseThrow();
                    if (application.status() == Status.WITHDRAWN) {
                        withdrawn.add(application.id());
                        continue;
                    }
                    if (confirmed) publish(application, decision, call, now);
                    announced.add(new Announcement(application, decision));
                } catch (Conflict conflict) {
                    conflicted = true;
                }
            }
            // A concurrent write: the staged decisions are read again.
            if (conflicted) throw new Conflict();
            return announced;
        });
        return new Announced(List.copyOf(announced), List.copyOf(withdrawn));
    }

    /** Publishes in one transaction, so a second run finds all of it or nothing. */
    private void publish(Application application, Decision decision, Call call, Instant now) {
        var offer = decision.outcome() == Outcome.ACCEPT
                ? Optional.of(Offer.made(decision.site(), call, now))
                : Optional.<Offer>empty();
        // The decision has been announced by somebody else since it was read.
        if (!application.status().canBecome(decision.outcome().status())) throw new Conflict();
        var change = application.announced(decision.outcome().status(), offer, now);
        transactions.commit(change.with(
                Write.put(decision.announced(now)),
                Write.put(DecisionMails.announced(change.application(), decision, call, now))));
    }
}
