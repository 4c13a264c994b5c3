package fr.navette.offers;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.ApplicationView;
import fr.navette.applications.Applications;
import fr.navette.applications.Change;
import fr.navette.applications.Status;
import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.input.Refusal;
import fr.navette.people.PersonId;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.function.Function;

/** Accepts or refuses an offer. The same answer twice changes nothing. */
public record AnswerOffer(Calls calls, Applications applications, Transactions transactions, Enrolment enrolment) {
    /**
     * @throws Refusal 409 {@code NO_OFFER}, {@code OFFER_EXPIRED}
     */
    public ApplicationView accept(PersonId person, ApplicationId id, Instant arrived) {
        return answer(person, id, Status.ENROLLED, arrived, application -> application.accepted(arrived));
    }

    /**
     * @param reason in the founder's own words, for staff; may be empty
     * @throws Refusal 409 {@code NO_OFFER}, {@code OFFER_EXPIRED}
     */
    public ApplicationView refuse(PersonId person, ApplicationId id, String reason, Instant arrived) {
        return answer(person, id, Status.REFUSED, arrived, application -> application.refused(reason, arrived));
    }

    private ApplicationView answer(
            PersonId person, ApplicationId id, Status answer, Instant arrived, Function<Application, Change> change) {
        return Conflict.retry(() -> {
            var dossier = applications.dossierOfApplicant(person, id);
            var call = calls.get(dossier.application().call());
            if (dossier.application().status() == answer) return new ApplicationView(dossier, call, arrived);
            var answered = change.apply(dossier.application());
            transactions.commit(answered.with(consequences(answered.application(), call, arrived)));
            return new ApplicationView(dossier.with(answered), call, arrived);
        });
    }

    private Write[] consequences(Application answered, Call call, Instant at) {
        if (answered.status() != Status.ENROLLED) return new Write[0];
        return new Write[] {Write.put(enrolment.place(answered, at)), Write.put(OfferMails.accepted(answered, call, at))
        };
    }
}
