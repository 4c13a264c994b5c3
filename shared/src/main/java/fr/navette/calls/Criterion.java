package fr.navette.calls;

import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A criterion of the committee, with a label for each value of its scale. */
public record Criterion(String id, Texts label, int weight, List<Anchor> scale) {
    /**
     * One value of the scale and its meaning.
     *
     * @param value whole or with a half, without trailing zeros
     */
    public record Anchor(BigDecimal value, Texts label) {
        private static final BigDecimal MAX = BigDecimal.valueOf(1_000);
        private static final BigDecimal TWO = BigDecimal.valueOf(2);

        public Anchor(int value, Texts label) {
            this(BigDecimal.valueOf(value), label);
        }

        private static Anchor read(Fields fields) {
            var value = fields.number("value");
            if (value.signum() < 0 || value.compareTo(MAX) > 0) throw fields.invalid("value", FieldCode.OUT_OF_RANGE);
            if (value.multiply(TWO).stripTrailingZeros().scale() > 0)
                throw fields.invalid("value", FieldCode.WRONG_TYPE);
            return new Anchor(new BigDecimal(value.stripTrailingZeros().toPlainString()), fields.translated("label"));
        }
    }

    public Criterion {
        scale = List.copyOf(scale);
    }

    public static Criterion read(Fields fields) {
        var scale = fields.list("scale", Anchor::read);
        if (scale.size() < 2) throw fields.invalid("scale", FieldCode.TOO_FEW);
        if (scale.stream().map(Anchor::value).distinct().count() < scale.size())
            throw fields.invalid("scale", FieldCode.TWICE);
        return new Criterion(
                fields.id("id"),
                fields.translated("label"),
                fields.optionalWhole("weight", 1, 100).orElse(1),
                scale);
    }

    /** The value of the scale that equals the score; empty if there is none. */
    public Optional<BigDecimal> onScale(BigDecimal score) {
        return scale.stream()
                .map(Anchor::value)
                .filter(value -> value.compareTo(score) == 0)
                .findFirst();
    }

    public BigDecimal lowest() {
        return scale.stream().map(Anchor::value).min(Comparator.naturalOrder()).orElseThrow();
    }

    public BigDecimal highest() {
        return scale.stream().map(Anchor::value).max(Comparator.naturalOrder()).orElseThrow();
    }

    public Map<String, Object> fields() {
        var map = new Values().with("id", id).with("label", label.byLanguage()).with("weight", weight);
        var anchors = new ArrayList<Object>();
        for (var anchor : scale)
            anchors.add(Map.of("value", anchor.value(), "label", anchor.label().byLanguage()));
        map.put("scale", anchors);
        return map;
    }
}
