package fr.navette.reports;

import fr.navette.applications.Applications;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.committee.Committee;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.identity.MemberId;
import fr.navette.mail.MailTemplate;
import fr.navette.mail.Outbox;
import fr.navette.mail.Unreachable;
import fr.navette.reports.News.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything of a call that staff should have heard of, told or not. */
public record CallNews(Applications applications, Committee committee, Outbox outbox) {
    /** Whole days on the calendar of the call's zone. */
    private static final int BEFORE_READINGS_END = 3;

    List<News> of(Call call, Instant now) {
        var summaries = applications.summaries(call.id(), now);
        return Stream.of(
                        summaries.stream().flatMap(summary -> of(summary, call).stream()),
                        mails(call),
                        readers(call, summaries, now))
                .flatMap(news -> news)
                .toList();
    }

    private static Optional<News> of(Summary summary, Call call) {
        return switch (summary.status()) {
            case REFUSED -> Optional.of(News.ofOffer(Topic.REFUSED, summary, call));
            case EXPIRED -> Optional.of(News.ofOffer(Topic.LAPSED, summary, call));
            // A withdrawn draft concerns nobody.
            case WITHDRAWN -> summary.number().map(number -> News.ofWithdrawal(summary));
            case DRAFT, SUBMITTED, INELIGIBLE, OFFERED, WAITLISTED, DECLINED, ENROLLED, DEFERRED, LEFT ->
                Optional.empty();
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
        var lastDay = LocalDate.ofInstant(now, call.zone()).plusDays(BEFORE_READINGS_END);
        Map<MemberId, List<Reading>> open = Reading.open(committee.readings(call.id()), summaries).stream()
                .filter(reading ->
                        !LocalDate.ofInstant(reading.dueAt(), call.zone()).isAfter(lastDay))
                .collect(Collectors.groupingBy(Reading::member));
        if (open.isEmpty()) return Stream.empty();
        return committee.members(call.id()).stream()
                .filter(member -> !member.withdrawn() && open.containsKey(member.id()))
                .map((Member member) -> News.of(member, open.get(member.id()), call));
    }
}
