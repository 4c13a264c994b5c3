package fr.navette.offers;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.ApplicationView;
import fr.navette.applications.Applications;
import fr.navette.applications.Change;
import fr.navette.applications.Dossier;
import fr.navette.applications.Status;
import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.PersonId;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Accepts or refuses an offer, or asks to join the next cohort instead. The same answer twice changes nothing. A place
 * that comes free goes to the waiting list at once.
 */
public record AnswerOffer(
        Calls calls,
        Applications applications,
        PlaceLedger ledger,
        FillPlaces fill,
        Transactions transactions,
        Enrolment enrolment) {
    private record Answer(Change change, LedgerPage page, List<Write> others) {}

    /**
     * @param site the site of the offer; without it, the answer is to the first offer and not to a move
     * @throws Refusal 409 {@code NO_OFFER}, {@code OFFER_EXPIRED}; {@code NO_PLACE} if the place of an offer that has
     *     expired meanwhile is taken
     */
    public ApplicationView accept(PersonId person, ApplicationId id, Optional<String> site, Instant arrived) {
        return answer(person, id, arrived, (dossier, page) -> {
            var application = dossier.application();
            if (isMove(application, site)) return moved(application, page, arrived);
            if (application.status() == Status.ENROLLED && isFor(application, site)) return null;
            requireSite(application, site);
            var change = application.accepted(arrived);
            var taken = application.site();
            return new Answer(
                    change,
                    page.take(taken, application, Optional.empty()).settledAt(taken, application),
                    entered(change.application(), page.call(), arrived));
        });
    }

    private Answer moved(Application application, LedgerPage page, Instant arrived) {
        var call = page.call();
        var offered = application.move().map(Offer::site).orElseThrow();
        var change = application.moveAccepted(call.way(application.site(), offered), arrived);
        var site = change.application().site();
        var settled =
                page.release(application.site(), application.id(), arrived).settledAt(site, application);
        return new Answer(change, settled, entered(change.application(), call, arrived));
    }

    private List<Write> entered(Application enrolled, Call call, Instant at) {
        var writes = new ArrayList<>(enrolment.entered(enrolled, call, at));
        writes.add(Write.put(OfferMails.accepted(enrolled, call, at)));
        return writes;
    }

    /**
     * @param site the site of the offer; without it, the answer is to the first offer and not to a move
     * @param reason in the founder's own words, for staff; may be empty
     * @throws Refusal 409 {@code NO_OFFER}, {@code OFFER_EXPIRED}
     */
    public ApplicationView refuse(
            PersonId person, ApplicationId id, Optional<String> site, String reason, Instant arrived) {
        return answer(person, id, arrived, (dossier, page) -> {
            var application = dossier.application();
            if (isMove(application, site)) {
                var offered = application.move().orElseThrow().site();
                return new Answer(
                        application.moveRefused(reason, arrived), page.release(offered, id, arrived), List.of());
            }
            if (application.status() == Status.REFUSED && isFor(application, site)) return null;
            requireSite(application, site);
            var change = application.refused(reason, arrived);
            return new Answer(change, page.givenUp(application, change.application(), arrived), List.of());
        });
    }

    /**
     * Asks for a place in the next cohort; staff answer with {@link AnswerDeferral}, and until then the offer stays.
     *
     * @param sentence in the founder's own words, for staff
     * @throws Refusal 409 {@code NO_OFFER}, {@code OFFER_EXPIRED}
     */
    public ApplicationView defer(PersonId person, ApplicationId id, String sentence, Instant arrived) {
        return answer(person, id, arrived, (dossier, page) -> {
            var application = dossier.application();
            boolean isAsked = application
                    .offer()
                    .filter(offer -> offer.deferral() == Offer.Deferral.ASKED)
                    .isPresent();
            if (application.status() == Status.OFFERED && isAsked) return null;
            return new Answer(application.deferralAsked(sentence, arrived), page, List.of());
        });
    }

    private static boolean isMove(Application application, Optional<String> site) {
        return site.isPresent() && application.move().map(Offer::site).equals(site);
    }

    private static boolean isFor(Application application, Optional<String> site) {
        return site.filter(id -> !id.equals(application.site())).isEmpty();
    }

    private static void requireSite(Application application, Optional<String> site) {
        if (!isFor(application, site)) throw Refusal.of(Reason.NO_OFFER);
    }

    private record Answered(ApplicationView view, Optional<LedgerPage> page) {}

    private interface Rule {
        /** The answer; null if it has been given already. */
        Answer apply(Dossier dossier, LedgerPage page);
    }

    private ApplicationView answer(PersonId person, ApplicationId id, Instant arrived, Rule rule) {
        var answered = Conflict.retry(() -> {
            var dossier = applications.dossierOfApplicant(person, id);
            var call = calls.get(dossier.application().call());
            var answer = rule.apply(dossier, ledger.of(call));
            if (answer == null) return new Answered(new ApplicationView(dossier, call, arrived), Optional.empty());
            var writes = new ArrayList<>(answer.change().with());
            writes.addAll(answer.page().writes());
            writes.addAll(answer.others());
            transactions.commit(writes);
            var view = new ApplicationView(dossier.with(answer.change()), call, arrived);
            return new Answered(view, Optional.of(answer.page()));
        });
        answered.page().ifPresent(page -> fill.refill(page, arrived));
        return answered.view();
    }
}
