package fr.navette.decisions;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.stored;

import fr.navette.InMemory;
import fr.navette.Write;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.decisions.Decide.Wish;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A call that is over, and the use cases that end it. */
final class ClosedCall {
    final InMemory memory = new InMemory();
    final Decide decide =
            new Decide(memory.calls(), memory.applications(), memory.committee(), memory.decisions(), memory);
    final Announce announce = new Announce(memory.calls(), memory.applications(), memory.decisions(), memory);
    final AnswerOffer answer = new AnswerOffer(memory.calls(), memory.applications(), memory);

    ClosedCall() {
        memory.commit(new Write.PutCall(anOpenCall()));
    }

    Application submitted(String name) {
        return stored(memory, anApplicationOf(name + "@example.org", name));
    }

    static Wish a(Outcome outcome, Application application) {
        return new Wish(application.id(), outcome, Optional.empty(), "");
    }

    Decide.Staged staged(Wish... wishes) {
        return decide.by(CALL, List.of(wishes), LATER, true);
    }

    Announce.Announced announced(Instant now) {
        return announce.by(CALL, now, true);
    }

    Application now(ApplicationId id) {
        return memory.applications().find(id).orElseThrow();
    }
}
