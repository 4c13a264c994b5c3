package fr.navette.reports;

import fr.navette.applications.Applications;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.committee.Behind;
import fr.navette.committee.Committee;
import fr.navette.committee.Reading;
import fr.navette.committee.TooFewReaders;
import fr.navette.decisions.Decision;
import fr.navette.decisions.Decisions;
import fr.navette.decisions.SiteUse;
import fr.navette.documents.Documents;
import fr.navette.mail.Mail;
import fr.navette.mail.MailState;
import fr.navette.mail.Outbox;
import fr.navette.mail.Unreachable;
import fr.navette.offers.PlaceLedger;
import fr.navette.privacy.Erasures;
import fr.navette.reviews.FollowReviews;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows the state of a call in numbers. Changes nothing. */
public record ShowCall(
        Calls calls,
        Applications applications,
        Documents documents,
        Committee committee,
        Decisions decisions,
        PlaceLedger ledger,
        Outbox outbox,
        Erasures erasures,
        FollowReviews follow) {
    /**
     * The number of items per state; absent states have none.
     *
     * @param documentsRefused documents that their check refused and nobody has removed
     * @param read number of applications with a finished review
     * @param staged number of decisions not yet announced
     * @param erased number of applications and members erased for privacy
     * @param undelivered mails that staff must know of, see {@link Unreachable#isProblem}
     */
    public record Overview(
            Call call,
            Map<Status, Long> applications,
            long documentsWaiting,
            long documentsRefused,
            Map<Reading.State, Long> readings,
            long read,
            List<SiteUse> sites,
            long staged,
            Map<MailState, Long> mails,
            List<Mail> undelivered,
            long erased,
            List<Attention> attention) {}

    public Overview show(CallId id, Instant now) {
        var call = calls.get(id);
        var summaries = applications.summaries(id, now);
        var decided = decisions.of(id);
        var mails = outbox.about(id.value());
        var undelivered = mails.stream().filter(Unreachable::isProblem).toList();
        var waiting = documents.waiting(id).size();
        var all = committee.readings(id);
        var behind = new Behind(call, now).among(committee.members(id), all, summaries);
        return new Overview(
                call,
                counted(summaries, Summary::status),
                waiting,
                documents.refused(id).size(),
                readings(all, summaries),
                read(all, summaries),
                SiteUse.of(ledger.of(call), summaries, decided),
                decided.stream().filter(Decision::isStaged).count(),
                counted(mails, mail -> mail.state()),
                undelivered,
                erasures.of(id).size(),
                Attention.of(
                        undelivered.size(),
                        waiting,
                        behind.size(),
                        TooFewReaders.among(call, committee.assignmentTurn(id), all, summaries)
                                .size(),
                        follow.silent(id, now).size(),
                        follow.toSettle(id, now).size(),
                        summaries,
                        now));
    }

    private static Map<Reading.State, Long> readings(List<Reading> all, List<Summary> summaries) {
        var counted = new HashMap<>(counted(Reading.readable(all, summaries), Reading::state));
        counted.put(Reading.State.OPEN, (long) Reading.open(all, summaries).size());
        return counted;
    }

    private static long read(List<Reading> all, List<Summary> summaries) {
        return Reading.readable(all, summaries).stream()
                .filter(reading -> reading.state() == Reading.State.DONE)
                .map(Reading::application)
                .distinct()
                .count();
    }

    private static <T, K> Map<K, Long> counted(List<T> things, Function<T, K> by) {
        return things.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }
}
