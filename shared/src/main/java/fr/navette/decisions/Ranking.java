package fr.navette.decisions;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.committee.Reading;
import fr.navette.committee.Review;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Applications by the mean score of their finished reviews.
 *
 * <p>A review's score is the weighted mean of its criteria, each rescaled to 0 to 100, so that scales of different
 * lengths weigh alike. Equal scores share a rank.
 *
 * @param unread applications without a finished review
 * @param quorum the number of reviews that a decision should rest on
 */
public record Ranking(List<Ranked> ranked, List<Summary> unread, int quorum) {
    private static final double MAX_SCORE = 100;
    private static final int NO_RANK = 0;

    /**
     * @param score mean of the reviews, 0 to 100, one decimal
     * @param low the lowest review
     * @param high the highest review
     * @param reads number of finished reviews
     */
    public record Ranked(int rank, Summary summary, BigDecimal score, BigDecimal low, BigDecimal high, int reads) {}

    /** The number of ranked applications with fewer reviews than the quorum. */
    public int underQuorum() {
        return (int) ranked.stream().filter(r -> r.reads() < quorum).count();
    }

    static Ranking of(Call call, List<Summary> summaries, List<Reading> readings) {
        Map<ApplicationId, List<Double>> scores = readings.stream()
                .filter(r -> r.state() == Reading.State.DONE)
                .collect(Collectors.groupingBy(
                        Reading::application, Collectors.mapping(r -> score(call, r.review()), Collectors.toList())));
        var unread = summaries.stream()
                .filter(s -> !scores.containsKey(s.application()))
                .toList();
        var ordered = summaries.stream()
                .filter(s -> scores.containsKey(s.application()))
                .map(s -> unranked(s, scores.get(s.application())))
                .sorted(Comparator.comparing(Ranked::score)
                        .reversed()
                        .thenComparing(r -> r.summary().application().value()))
                .toList();
        return new Ranking(ranked(ordered), unread, call.quorum());
    }

    private static double score(Call call, Review review) {
        double sum = 0;
        double weights = 0;
        for (var criterion : call.criteria()) {
            var score = review.scores().get(criterion.id());
            if (score == null) continue;
            double span = criterion.highest() - criterion.lowest();
            sum += criterion.weight() * MAX_SCORE * (score - criterion.lowest()) / span;
            weights += criterion.weight();
        }
        return weights == 0 ? 0 : sum / weights;
    }

    private static Ranked unranked(Summary summary, List<Double> scores) {
        var statistics = scores.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return new Ranked(
                NO_RANK,
                summary,
                rounded(statistics.getAverage()),
                rounded(statistics.getMin()),
                rounded(statistics.getMax()),
                scores.size());
    }

    private static List<Ranked> ranked(List<Ranked> ordered) {
        var ranked = new ArrayList<Ranked>();
        for (var r : ordered) {
            boolean equal = !ranked.isEmpty() && ranked.getLast().score().equals(r.score());
            int rank = equal ? ranked.getLast().rank() : ranked.size() + 1;
            ranked.add(new Ranked(rank, r.summary(), r.score(), r.low(), r.high(), r.reads()));
        }
        return List.copyOf(ranked);
    }

    private static BigDecimal rounded(double score) {
        return BigDecimal.valueOf(score).setScale(1, RoundingMode.HALF_UP);
    }
}
