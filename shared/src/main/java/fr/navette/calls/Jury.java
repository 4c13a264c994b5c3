package fr.navette.calls;

import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * How the committee of a call reads.
 *
 * @param blind whether the names of people and the ways to reach them are hidden from readers
 * @param others when a reader sees the reviews of the other readers
 */
public record Jury(boolean blind, Others others) {
    public static final Jury DEFAULT = new Jury(false, Others.NEVER);

    /** When a reader sees the finished reviews of the others. */
    public enum Others {
        NEVER,
        AFTER_MINE,
        ALWAYS;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /**
         * @param done whether the reader's own review is finished
         */
        public boolean areShown(boolean done) {
            return switch (this) {
                case NEVER -> false;
                case AFTER_MINE -> done;
                case ALWAYS -> true;
            };
        }
    }

    /** Reads {@code blind} and {@code othersReviews} of a call; a call that says nothing shows no review to others. */
    static Jury read(Fields fields) {
        var others = fields.optionalText("othersReviews")
                .map(word -> Arrays.stream(Others.values())
                        .filter(one -> one.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> fields.invalid("othersReviews", FieldCode.NOT_AN_OPTION)))
                .orElse(Others.NEVER);
        return new Jury(fields.flag("blind"), others);
    }

    void addTo(Map<String, Object> fields) {
        if (blind) fields.put("blind", true);
        if (others != Others.NEVER) fields.put("othersReviews", others.word());
    }
}
