package fr.navette.offers;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.stored;

import fr.navette.Given;
import fr.navette.InMemory;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.WithdrawApplication;
import fr.navette.calls.Call;
import fr.navette.calls.Filling;
import fr.navette.calls.Site;
import fr.navette.cohorts.ChangePlace;
import fr.navette.cohorts.EnterCohort;
import fr.navette.cohorts.LeaveCohort;
import fr.navette.decisions.Announce;
import fr.navette.decisions.Decide;
import fr.navette.decisions.Decide.DecisionRequest;
import fr.navette.decisions.Outcome;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A closed call whose places are given, freed and filled, and the use cases that do so. */
final class CohortOfCall {
    final InMemory memory = new InMemory();
    final PlaceLedger ledger = memory.placeLedger();
    final FillPlaces fill;
    final AnswerOffer answer;
    final FollowUpOffers followUp;
    final RefillPlaces refill;
    final LeaveCohort leave;
    final WithdrawApplication withdraw;
    final CheckPlaces check;
    private final Decide decide;
    private final Announce announce;

    CohortOfCall(Call call) {
        this(call, Optional.empty());
    }

    /**
     * @param through the transactions of the use cases; empty means the memory's own
     */
    CohortOfCall(Call call, Optional<Transactions> through) {
        var transactions = through.orElse(memory);
        var calls = memory.calls();
        var applications = memory.applications();
        memory.commit(Write.put(call));
        fill = new FillPlaces(calls, applications, ledger, transactions);
        answer = new AnswerOffer(
                calls, applications, ledger, fill, transactions, new EnterCohort(memory.projectPlaces()));
        followUp = new FollowUpOffers(calls, applications, memory.offers(), ledger, transactions);
        refill = new RefillPlaces(calls, memory.places(), fill);
        leave = new LeaveCohort(
                calls,
                applications,
                memory.projectPlaces(),
                new ChangePlace(calls, applications, memory.projectPlaces(), ledger, fill, transactions));
        withdraw = new WithdrawApplication(calls, applications, ledger, transactions);
        check = new CheckPlaces(calls, ledger, transactions);
        decide = new Decide(calls, applications, memory.committee(), memory.decisions(), ledger, transactions);
        announce = new Announce(calls, applications, memory.committee(), memory.decisions(), ledger, transactions);
    }

    /** The call of the other tests, with so many places at its two sites. */
    static Call aCallWith(int blanchemaille, int euratechnologies) {
        return aCallWith(blanchemaille, euratechnologies, Filling.DEFAULT);
    }

    static Call aCallWith(int blanchemaille, int euratechnologies, Filling filling) {
        return Given.aCallWith(
                List.of(
                        new Site("blanchemaille", "Blanchemaille, Roubaix", blanchemaille),
                        new Site("euratechnologies", "EuraTechnologies, Lille", euratechnologies)),
                filling);
    }

    Application submitted(String name, String... sites) {
        return stored(memory, Given.anApplicationTo(name, List.of(sites)));
    }

    void announced(DecisionRequest... requests) {
        decide.stage(CALL, List.of(requests), Optional.empty(), LATER, true);
        announce.announce(CALL, Optional.empty(), LATER, true);
    }

    static DecisionRequest accept(Application application, String site) {
        return new DecisionRequest(application.id(), Outcome.ACCEPT, Optional.of(site), "");
    }

    static DecisionRequest waitlist(Application application) {
        return new DecisionRequest(application.id(), Outcome.WAITLIST, Optional.empty(), "");
    }

    void accepts(Application application, String site, Instant at) {
        answer.accept(application.person(), application.id(), Optional.of(site), at);
    }

    void refuses(Application application, String site, Instant at) {
        answer.refuse(application.person(), application.id(), Optional.of(site), "", at);
    }

    void leaves(Application application, String reason, Instant at) {
        var request = new LeaveCohort.Request(Optional.empty(), Optional.empty(), reason);
        leave.leave(CALL, application.id(), request, at, true);
    }

    void swept(Instant at) {
        followUp.due(at).forEach(Runnable::run);
        refill.due(at).forEach(Runnable::run);
    }

    Application now(Application application) {
        return now(application.id());
    }

    Application now(ApplicationId id) {
        return memory.applications().find(id).orElseThrow();
    }

    SitePlaces places(String site) {
        var call = memory.calls().get(CALL);
        return ledger.of(call).of(call.site(site).orElseThrow()).getFirst();
    }

    List<Mail> offers() {
        return memory.mails().stream()
                .filter(mail ->
                        mail.template() == MailTemplate.PLACE_OFFERED || mail.template() == MailTemplate.MOVE_OFFERED)
                .toList();
    }
}
