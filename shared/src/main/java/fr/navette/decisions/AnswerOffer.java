package fr.navette.decisions;

import fr.navette.Conflict;
import fr.navette.Refusal;
import fr.navette.Transactions;
import fr.navette.Write;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Dossier;
import fr.navette.applications.Status;
import fr.navette.audit.Entry;
import fr.navette.audit.Event;
import fr.navette.calls.Calls;
import fr.navette.cohorts.Place;
import fr.navette.identity.PersonId;
import fr.navette.mail.Mails;
import java.time.Instant;
import java.util.function.Function;

/**
 * A founder accepts or refuses the place that was offered. Answering the same twice changes
 * nothing.
 */
public record AnswerOffer(Calls calls, Applications applications, Transactions transactions) {
    /**
     * @throws Refusal 409 {@code NO_OFFER}, {@code OFFER_EXPIRED}
     */
    public Dossier accept(PersonId person, ApplicationId id, Instant arrived) {
        return answer(person, id, Status.ENROLLED, before -> {
            var enrolled = before.answered(Status.ENROLLED, arrived);
            var call = calls.get(enrolled.call());
            return new Write[] {
                new Write.PutApplication(enrolled),
                new Write.PutPlace(Place.of(enrolled, arrived)),
                new Write.AddEntry(new Entry(id, arrived, Event.ENROLLED, Entry.Actor.APPLICANT)),
                new Write.PutMail(Mails.offerAccepted(enrolled, call, arrived))
            };
        });
    }

    /**
     * @param reason in the founder's own words, for the staff; may be empty
     * @throws Refusal 409 {@code NO_OFFER}, {@code OFFER_EXPIRED}
     */
    public Dossier refuse(PersonId person, ApplicationId id, String reason, Instant arrived) {
        return answer(person, id, Status.REFUSED, before -> new Write[] {
            new Write.PutApplication(before.answered(Status.REFUSED, arrived)),
            new Write.AddEntry(new Entry(id, arrived, Event.REFUSED, Entry.Actor.APPLICANT).noting(reason))
        });
    }

    private Dossier answer(PersonId person, ApplicationId id, Status answer, Function<Application, Write[]> writes) {
        return Conflict.retried(() -> {
            var dossier = applications.dossierOfApplicant(person, id);
            if (dossier.application().status() == answer) return dossier;
            transactions.commit(writes.apply(dossier.application()));
            return applications.dossierOfApplicant(person, id);
        });
    }
}
