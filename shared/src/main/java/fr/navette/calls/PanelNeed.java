package fr.navette.calls;

import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A wish for the readers of one application as a group: two executives, one lawyer, one of its site.
 *
 * @param of what such a reader is
 * @param count the readers who should be so, from 1 to 15
 * @param weight what it counts beside the other needs, above 0 and at most 1
 */
public record PanelNeed(Trait of, int count, BigDecimal weight) {
    private static final int MAX_COUNT = 15;

    /** A trait of a reader, alone or in common with the application. */
    public sealed interface Trait {
        /** The field, or what is the same. */
        String name();

        /** One of the reader's fields has this name. */
        record Field(String name) implements Trait {}

        /** The reader reads for some sites only, among them the application's first choice. */
        record SameSite() implements Trait {
            @Override
            public String name() {
                return "site";
            }
        }

        /** The application's track is one of the reader's fields. */
        record SameTrack() implements Trait {
            @Override
            public String name() {
                return "track";
            }
        }
    }

    static PanelNeed read(Fields fields) {
        var same = fields.optionalText("same");
        var trait = same.isEmpty() ? new Trait.Field(fields.text("field")) : same(fields, same.get());
        if (same.isPresent() && fields.optionalText("field").isPresent())
            throw fields.invalid("field", FieldCode.NOT_AN_OPTION);
        var weight = fields.optionalNumber("weight").orElse(BigDecimal.ONE);
        if (weight.signum() <= 0 || weight.compareTo(BigDecimal.ONE) > 0)
            throw fields.invalid("weight", FieldCode.OUT_OF_RANGE);
        return new PanelNeed(trait, fields.optionalWhole("count", 1, MAX_COUNT).orElse(1), weight);
    }

    private static Trait same(Fields fields, String text) {
        return switch (text) {
            case "site" -> new Trait.SameSite();
            case "track" -> new Trait.SameTrack();
            default -> throw fields.invalid("same", FieldCode.NOT_AN_OPTION);
        };
    }

    Map<String, Object> fields() {
        var map = new LinkedHashMap<String, Object>();
        switch (of) {
            case Trait.Field field -> map.put("field", field.name());
            case Trait.SameSite same -> map.put("same", same.name());
            case Trait.SameTrack same -> map.put("same", same.name());
        }
        map.put("count", count);
        map.put("weight", weight);
        return map;
    }
}
