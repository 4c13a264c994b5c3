package fr.navette.calls;

import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A criterion of the committee, with a label for each value of its scale. */
public record Criterion(String id, Texts label, int weight, List<Anchor> scale) {
    /** One value of the scale and its meaning. */
    public record Anchor(int value, Texts label) {}

    public Criterion {
        scale = List.copyOf(scale);
    }

    public static Criterion read(Fields fields) {
        var scale = fields.list("scale", f -> {
            return new Anchor(f.whole("value", 0, 1_000), f.translated("label"));
        });
        if (scale.size() < 2) throw fields.invalid("scale", FieldCode.TOO_FEW);
        if (scale.stream().map(Anchor::value).distinct().count() < scale.size())
            throw fields.invalid("scale", FieldCode.TWICE);
        return new Criterion(
                fields.id("id"),
                fields.translated("label"),
                fields.optionalWhole("weight", 1, 100).orElse(1),
                scale);
    }

    public boolean allows(BigDecimal score) {
        return scale.stream().anyMatch(a -> BigDecimal.valueOf(a.value()).compareTo(score) == 0);
    }

    public int lowest() {
        return scale.stream().mapToInt(Anchor::value).min().orElseThrow();
    }

    public int highest() {
        return scale.stream().mapToInt(Anchor::value).max().orElseThrow();
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
