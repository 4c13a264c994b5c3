package fr.navette.committee;

import fr.navette.calls.Call;
import java.math.BigDecimal;
import java.math.RoundingMode;

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
            double span = criterion.highest() - criterion.lowest();
            sum += criterion.weight() * MAX * (score - criterion.lowest()) / span;
            weights += criterion.weight();
        }
        return weights == 0 ? 0 : sum / weights;
    }

    public static BigDecimal rounded(double score, int decimals) {
        return BigDecimal.valueOf(score).setScale(decimals, RoundingMode.HALF_UP);
    }
}
