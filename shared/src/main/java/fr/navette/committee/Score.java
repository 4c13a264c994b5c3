package fr.navette.committee;

import fr.navette.calls.Call;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A review's score: the weighted mean of its criteria, each rescaled to 0 to 100. */
public final class Score {
    private static final double MAX = 100;

    private Score() {}

    public static double of(Call call, Review review) {
        double sum = 0;
        double weights = 0;
        for (var criterion : call.criteria()) {
            var score = review.scores().get(criterion.id());
            if (score == null) continue;
            double lowest = criterion.lowest().doubleValue();
            double span = criterion.highest().doubleValue() - lowest;
            sum += criterion.weight() * MAX * (score.doubleValue() - lowest) / span;
            weights += criterion.weight();
        }
        return weights == 0 ? 0 : sum / weights;
    }

    /** The mean of scores; 0 without any. */
    public static double mean(List<Double> scores) {
        return scores.stream().mapToDouble(score -> score).average().orElse(0);
    }

    /** The standard deviation of all scores given, not of a sample; 0 without any. */
    public static double spread(List<Double> scores) {
        double mean = mean(scores);
        return Math.sqrt(mean(
                scores.stream().map(score -> (score - mean) * (score - mean)).toList()));
    }

    public static BigDecimal rounded(double score, int decimals) {
        return BigDecimal.valueOf(score).setScale(decimals, RoundingMode.HALF_UP);
    }
}
