package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.committee.MemberActivity.Recused;
import fr.navette.committee.Reading.State;
import fr.navette.identity.MemberId;
import fr.navette.identity.Seen;
import fr.navette.mail.Mail;
import fr.navette.mail.Unreachable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The readings, visits and mails of a call, by member.
 *
 * @param startups the names of the start-ups
 */
record CommitteeActivity(
        Call call,
        Map<MemberId, List<Reading>> readable,
        Map<MemberId, List<Reading>> open,
        Map<MemberId, Instant> seen,
        Set<String> unreachable,
        Map<ApplicationId, String> startups,
        Behind behind) {
    static CommitteeActivity of(
            Call call,
            List<Reading> readings,
            List<Summary> summaries,
            List<Seen> seen,
            List<Mail> mails,
            Instant now) {
        return new CommitteeActivity(
                call,
                byMember(Reading.readable(readings, summaries)),
                byMember(Reading.open(readings, summaries)),
                seen.stream().collect(Collectors.toMap(s -> s.membership().member(), Seen::at)),
                Unreachable.among(mails),
                summaries.stream().collect(Collectors.toMap(Summary::application, Summary::startup)),
                new Behind(call, now));
    }

    private static Map<MemberId, List<Reading>> byMember(List<Reading> readings) {
        return readings.stream().collect(Collectors.groupingBy(Reading::member));
    }

    MemberActivity of(Member member) {
        var mine = readable.getOrDefault(member.id(), List.of());
        var scores = mine.stream()
                .filter(r -> r.state() == State.DONE)
                .map(r -> Score.of(call, r.review()))
                .toList();
        var left = open.getOrDefault(member.id(), List.of());
        return new MemberActivity(
                member,
                mine.size(),
                scores.size(),
                left.size(),
                behind.of(member, left).size(),
                mine.stream()
                        .filter(r -> r.state() == State.RECUSED)
                        .map(r -> new Recused(r.application(), startups.getOrDefault(r.application(), ""), r.recusal()))
                        .toList(),
                unreachable.contains(member.email().address()),
                Optional.ofNullable(seen.get(member.id())),
                shown(scores, Score.mean(scores)),
                shown(scores, Score.spread(scores)));
    }

    private static Optional<BigDecimal> shown(List<Double> scores, double value) {
        return scores.isEmpty() ? Optional.empty() : Optional.of(Score.rounded(value, 1));
    }
}
