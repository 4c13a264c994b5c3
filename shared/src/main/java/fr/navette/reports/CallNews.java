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
        var members = committee.members(call.id());
        var readings = committee.readings(call.id());
        var behind = new Behind(call, now)
                .among(members, readings, summaries).entrySet().stream()
                        .map(member -> News.of(member.getKey(), member.getValue(), call));
        return Stream.concat(behind, conflicts(members, readings, summaries));
    }

    /** Readings that a conflict of interest has closed, as long as somebody else may read. */
    private static Stream<News> conflicts(List<Member> members, List<Reading> readings, List<Summary> summaries) {
        Map<MemberId, Member> byId = members.stream().collect(Collectors.toMap(Member::id, Function.identity()));
        Map<ApplicationId, Summary> undecided = summaries.stream()
                .filter(summary -> summary.status() == Status.SUBMITTED)
                .collect(Collectors.toMap(Summary::application, Function.identity()));
        return readings.stream()
                .filter(reading -> reading.recusal().reason() == Reading.Recusal.Ground.CONFLICT_FOUND)
                .filter(reading -> byId.containsKey(reading.member()) && undecided.containsKey(reading.application()))
                .map(reading ->
                        News.ofConflict(byId.get(reading.member()), reading, undecided.get(reading.application())));
    }
}
