package fr.navette.decisions;

import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.committee.Score;
import fr.navette.identity.MemberId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Applications by the mean {@link Score} of their finished reviews.
 *
 * <p>Scores are rescaled, so that scales of different lengths weigh alike. The order goes by the exact mean, and
 * reports show one decimal; equal means share a rank.
 *
 * @param unread applications without a finished review
 * @param quorum the number of reviews that a decision should rest on
 */
public record Ranking(List<Ranked> ranked, List<Summary> unread, int quorum) {
    // Means that differ only by the rounding of floating point are equal.
    private static final int EXACT_DECIMALS = 9;

    /**
     * @param score mean of the reviews, 0 to 100, one decimal, as are the others
     * @param low the lowest review
     * @param high the highest review
     * @param spread standard deviation of the reviews
     * @param reads number of finished reviews
     * @param comments the reviewers' comments for the staff
     */
    public record Ranked(
            int rank,
            Summary summary,
            BigDecimal score,
            BigDecimal low,
            BigDecimal high,
            BigDecimal spread,
            int reads,
            List<Comment> comments) {}

    /**
     * @param member the reviewer's name
     */
    public record Comment(String member, String text) {}

    private record Scored(Summary summary, List<Reading> reviews, List<Double> scores) {
        BigDecimal mean() {
            return Score.rounded(Score.mean(scores), EXACT_DECIMALS);
        }
    }

    /** The number of ranked applications with fewer reviews than the quorum. */
    public int underQuorum() {
        return (int) ranked.stream().filter(r -> r.reads() < quorum).count();
    }

    public static Ranking of(Call call, List<Summary> summaries, List<Member> members, List<Reading> readings) {
        Map<MemberId, String> names = members.stream().collect(Collectors.toMap(Member::id, Member::name));
        var reviews = readings.stream()
                .filter(r -> r.state() == Reading.State.DONE)
                .collect(Collectors.groupingBy(Reading::application));
        var unread = summaries.stream()
                .filter(s -> !reviews.containsKey(s.application()))
                .toList();
        var ordered = summaries.stream()
                .filter(s -> reviews.containsKey(s.application()))
                .map(s -> scored(call, s, reviews.get(s.application())))
                .sorted(Comparator.comparing(Scored::mean)
                        .reversed()
                        .thenComparing(s -> s.summary().application().value()))
                .toList();
        return new Ranking(ranked(ordered, names), unread, call.quorum());
    }

    private static Scored scored(Call call, Summary summary, List<Reading> reviews) {
        var scores = reviews.stream().map(r -> Score.of(call, r.review())).toList();
        return new Scored(summary, reviews, scores);
    }

    private static List<Ranked> ranked(List<Scored> ordered, Map<MemberId, String> names) {
        var ranked = new ArrayList<Ranked>();
        for (int i = 0; i < ordered.size(); i++) {
            var scored = ordered.get(i);
            boolean equal = i > 0 && ordered.get(i - 1).mean().equals(scored.mean());
            ranked.add(ranked(equal ? ranked.getLast().rank() : i + 1, scored, names));
        }
        return List.copyOf(ranked);
    }

    private static Ranked ranked(int rank, Scored scored, Map<MemberId, String> names) {
        var comments = scored.reviews().stream()
                .filter(r -> !r.review().comment().isEmpty())
                .map(r -> new Comment(
                        names.getOrDefault(r.member(), ""), r.review().comment()))
                .toList();
        return new Ranked(
                rank,
                scored.summary(),
                Score.rounded(Score.mean(scored.scores()), 1),
                Score.rounded(Collections.min(scored.scores()), 1),
                Score.rounded(Collections.max(scored.scores()), 1),
                Score.rounded(Score.spread(scored.scores()), 1),
                scored.reviews().size(),
                comments);
    }
}
