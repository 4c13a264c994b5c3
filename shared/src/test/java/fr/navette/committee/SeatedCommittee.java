package fr.navette.committee;

import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aCallWith;
import static fr.navette.Given.aMember;
import static fr.navette.Given.aSessionOf;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.answers;
import static fr.navette.Given.scores;
import static fr.navette.Given.stored;

import fr.navette.InMemory;
import fr.navette.applications.Application;
import fr.navette.applications.Status;
import fr.navette.applications.Submission;
import fr.navette.calls.CallId;
import fr.navette.calls.Jury;
import fr.navette.identity.MemberId;
import fr.navette.identity.Membership;
import fr.navette.identity.Session;
import fr.navette.storage.Write;
import java.util.List;
import java.util.Optional;

/** Léa reads Ada's application; Max is in the same committee and has no readings. */
final class SeatedCommittee {
    final InMemory memory = new InMemory();
    final Application fil;
    final Member lea = aMember("lea@example.org");
    final Session session = aSessionOf(lea);
    final Session max;

    SeatedCommittee() {
        memory.commit(Write.put(anOpenCall()), Write.put(lea));
        var other = aMember("max@example.org");
        memory.commit(Write.put(other));
        max = aSessionOf(other);
        fil = stored(memory, anApplicationOf("ada@example.org", "Fil"));
        memory.commit(Write.put(Reading.assigned(lea, fil.id(), LATER)));
    }

    Reading reading() {
        return memory.committee().reading(lea.membership(), fil.id()).orElseThrow();
    }

    void scored() {
        var review = new Review(scores("team", 5, "market", 4), "à revoir", "Solide", true, 1);
        memory.commit(Write.put(reading().reviewed(review)));
    }

    /** Ada submits again, with another name and nothing else changed. */
    void resubmitted(String startup) {
        var receipt = fil.receipt().orElseThrow();
        var documents = fil.submission().orElseThrow().documents();
        var again = new Submission(answers(startup), documents, List.of(receipt, receipt));
        memory.commit(Write.put(fil.submitted(again, NOW).application()));
    }

    /** Another seated member reads it, too. */
    Reading readBy(Member other) {
        var reading = Reading.assigned(other, fil.id(), LATER);
        memory.commit(Write.put(reading));
        return reading;
    }

    /** The call has these rules for its committee, and a question for the founders. */
    void rules(Jury jury) {
        memory.commit(Write.put(aCallWith(jury).withVersion(2)));
    }

    void recused() {
        var recusal = new Reading.Recusal(Reading.Recusal.Ground.CONFLICT, "ma sœur");
        memory.commit(Write.put(reading().recused(recusal)));
    }

    void withdrawn() {
        memory.commit(Write.put(fil.withdrawn(NOW).application()));
    }

    void decided() {
        memory.commit(
                Write.put(fil.announced(Status.DECLINED, Optional.empty(), NOW).application()));
    }

    void left() {
        memory.commit(Write.put(lea.withdrawn(true)));
    }

    /** A membership in another call, without readings. */
    Session inTwoCommittees() {
        return new Session(
                session.hash(),
                session.email(),
                session.name(),
                false,
                List.of(new Membership(new CallId("other"), new MemberId("nobody")), lea.membership()),
                session.openedAt(),
                session.expiresAt());
    }
}
