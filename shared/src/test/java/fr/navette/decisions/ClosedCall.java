package fr.navette.decisions;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.stored;

import fr.navette.InMemory;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.cohorts.Place;
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
            memory.calls(), memory.applications(), memory.offers(), memory.committee(), memory.decisions(), memory);
    public final Announce announce = new Announce(memory.calls(), memory.applications(), memory.decisions(), memory);
    public final AnswerOffer answer = new AnswerOffer(memory.calls(), memory.applications(), memory, Place::of);

    public ClosedCall() {
        memory.commit(Write.put(anOpenCall()));
    }

    public Application submitted(String name) {
        return stored(memory, anApplicationOf(name + "@example.org", name));
    }

    public static DecisionRequest a(Outcome outcome, Application application) {
        return new DecisionRequest(application.id(), outcome, Optional.empty(), "");
    }

    public Decide.Staged staged(DecisionRequest... requests) {
        return decide.stage(CALL, List.of(requests), LATER, true);
    }

    public Announce.Announced announced(Instant now) {
        return announce.announce(CALL, now, true);
    }

    public Application now(ApplicationId id) {
        return memory.applications().find(id).orElseThrow();
    }
}
