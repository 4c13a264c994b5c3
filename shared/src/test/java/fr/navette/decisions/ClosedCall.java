package fr.navette.decisions;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.stored;

import fr.navette.InMemory;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.ApplicationView;
import fr.navette.calls.Site;
import fr.navette.cohorts.EnterCohort;
import fr.navette.decisions.Decide.DecisionRequest;
import fr.navette.offers.AnswerOffer;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A closed call and the use cases that follow. */
public final class ClosedCall {
    public final InMemory memory = new InMemory();
    public final Decide decide = new Decide(
            memory.calls(),
            memory.applications(),
            memory.committee(),
            memory.decisions(),
            memory.placeLedger(),
            memory);
    public final Announce announce = new Announce(
            memory.calls(),
            memory.applications(),
            memory.committee(),
            memory.decisions(),
            memory.placeLedger(),
            memory);
    public final AnswerOffer answer = new AnswerOffer(
            memory.calls(),
            memory.applications(),
            memory.placeLedger(),
            memory.fillPlaces(),
            memory,
            new EnterCohort(memory.projectPlaces()));

    public ClosedCall() {
        memory.commit(Write.put(anOpenCall()));
    }

    public Application submitted(String name) {
        return stored(memory, anApplicationOf(name + "@example.org", name));
    }

    public static DecisionRequest a(Outcome outcome, Application application) {
        return new DecisionRequest(application.id(), outcome, Optional.empty(), "");
    }

    /** An acceptance at a site. */
    public static DecisionRequest a(String site, Application application) {
        return new DecisionRequest(application.id(), Outcome.ACCEPT, Optional.of(site), "");
    }

    public Decide.Staged staged(DecisionRequest... requests) {
        return decide.stage(CALL, List.of(requests), Optional.empty(), LATER, true);
    }

    public Announce.Announced announced(Instant now) {
        return announce.announce(CALL, Optional.empty(), now, true);
    }

    public ApplicationView accepted(Application application, Instant at) {
        return answer.accept(application.person(), application.id(), Optional.empty(), at);
    }

    public ApplicationView refused(Application application, String reason, Instant at) {
        return answer.refuse(application.person(), application.id(), Optional.empty(), reason, at);
    }

    /** The places of a site that nobody waits for and that were given without a reason. */
    public static SiteUse use(Site site, long accepted) {
        return new SiteUse(site, accepted, Math.max(0, accepted - site.places()), 0, List.of());
    }

    public Application now(ApplicationId id) {
        return memory.applications().find(id).orElseThrow();
    }
}
