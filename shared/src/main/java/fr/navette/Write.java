package fr.navette;

import fr.navette.applications.Application;
import fr.navette.applications.Upkeep;
import fr.navette.audit.Entry;
import fr.navette.calls.Call;
import fr.navette.cohorts.Place;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.decisions.Decision;
import fr.navette.documents.Document;
import fr.navette.documents.UploadPace;
import fr.navette.identity.AskedCodes;
import fr.navette.identity.Link;
import fr.navette.identity.SolvedChallenge;
import fr.navette.mail.Mail;

/**
 * One change of what is stored.
 *
 * <p>A record with a version is put only over the version before it, and version 1 only where there
 * is none yet; else the whole transaction is a {@link Conflict}.
 */
public sealed interface Write {
    record PutCall(Call call) implements Write {}

    /**
     * With its summary; the first version also claims the one application that a person has in a
     * call.
     */
    record PutApplication(Application application) implements Write {}

    /** With its summary, and with the claim: the person may start anew. */
    record RemoveApplication(Application application) implements Write {}

    /** Changes nothing: only where the application is still at this version. */
    record Unchanged(Application application) implements Write {}

    record PutUpkeep(Upkeep upkeep) implements Write {}

    record RemoveUpkeep(Upkeep upkeep) implements Write {}

    record AddEntry(Entry entry) implements Write {}

    record RemoveEntry(Entry entry) implements Write {}

    record PutDocument(Document document) implements Write {}

    record RemoveDocument(Document document) implements Write {}

    record PutUploadPace(UploadPace pace) implements Write {}

    record PutMember(Member member) implements Write {}

    record PutReading(Reading reading) implements Write {}

    record RemoveReading(Reading reading) implements Write {}

    record PutDecision(Decision decision) implements Write {}

    record PutPlace(Place place) implements Write {}

    record PutCodes(AskedCodes codes) implements Write {}

    record PutLink(Link link) implements Write {}

    /** Only once for each challenge. */
    record UseProof(SolvedChallenge solved) implements Write {}

    record PutMail(Mail mail) implements Write {}
}
