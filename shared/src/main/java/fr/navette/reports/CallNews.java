package fr.navette.reports;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.committee.Behind;
import fr.navette.committee.Committee;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.identity.MemberId;
import fr.navette.mail.MailTemplate;
import fr.navette.mail.Outbox;
import fr.navette.mail.Unreachable;
import fr.navette.reports.News.Topic;
import fr.navette.reviews.FollowReviews;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything of a call that staff should have heard of, told or not. */
public record CallNews(Applications applications, Committee committee, Outbox outbox, FollowReviews follow) {
    List<News> of(Call call, Instant now) {
        var summaries = applications.summaries(call.id(), now);
        return Stream.of(
                        summaries.stream().flatMap(summary -> of(summary, call).stream()),
                        mails(call),
                        readers(call, summaries, now),
                        declined(call),
                        recused(call, summaries),
                        follow.silent(call.id(), now).stream().map(review -> News.ofReview(Topic.SILENT, review)),
                        follow.toSettle(call.id(), now).stream().map(review -> News.ofReview(Topic.DEPARTURE, review)))
                .flatMap(news -> news)
                .toList();
    }

    private static Optional<News> of(Summary summary, Call call) {
        return switch (summary.status()) {
            case REFUSED -> Optional.of(News.ofOffer(Topic.REFUSED, summary, call));
            case EXPIRED -> Optional.of(News.ofOffer(Topic.LAPSED, summary, call));
            // A withdrawn draft concerns nobody.
            case WITHDRAWN -> summary.number().map(number -> News.ofWithdrawal(summary));
            case OFFERED ->
                Optional.of(News.ofOffer(Topic.DEFERRAL, summary, call)).filter(news -> summary.deferralAsked());
            case DRAFT, SUBMITTED, INELIGIBLE, WAITLISTED, DECLINED, ENROLLED, DEFERRED, LEFT -> Optional.empty();
        };
    }

    /** A digest that failed would be reported by the next one, which fails too. */
    private Stream<News> mails(Call call) {
        return outbox.about(call.id().value()).stream()
                .filter(Unreachable::isProblem)
                .filter(mail -> mail.template() != MailTemplate.DIGEST)
                .map(News::of);
    }

    private Stream<News> readers(Call call, List<Summary> summaries, Instant now) {
        var unreachable = Unreachable.among(outbox.about(call.id().value()));
        return new Behind(call, now)
                .among(committee.members(call.id()), committee.readings(call.id()), summaries).entrySet().stream()
                        .map(behind -> News.of(
                                behind.getKey(),
                                behind.getValue(),
                                unreachable.contains(behind.getKey().email().address()),
                                call));
    }

    private Stream<News> declined(Call call) {
        return committee.members(call.id()).stream()
                .filter(member -> !member.withdrawn() && member.hasDeclined())
                .map(member -> News.of(member, member.newestAnswer().orElseThrow()));
    }

    private Stream<News> recused(Call call, List<Summary> summaries) {
        Map<MemberId, Member> members =
                committee.members(call.id()).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        Map<ApplicationId, Summary> undecided = summaries.stream()
                .filter(summary -> summary.status() == Status.SUBMITTED)
                .collect(Collectors.toMap(Summary::application, Function.identity()));
        return committee.readings(call.id()).stream()
                .filter(reading -> reading.state() == Reading.State.RECUSED)
                .filter(reading ->
                        undecided.containsKey(reading.application()) && members.containsKey(reading.member()))
                .map(reading -> recused(members.get(reading.member()), reading, undecided.get(reading.application())));
    }

    private static News recused(Member member, Reading recused, Summary application) {
        boolean isFound = recused.recusal().reason() == Reading.Recusal.Ground.CONFLICT_FOUND;
        return isFound ? News.ofConflict(member, recused, application) : News.ofRecusal(member, recused, application);
    }
}
