package fr.navette.calls;

import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question of the form.
 *
 * @param maxChars maximum length of a free-text answer, in code points
 * @param options for {@code CHOICE} and {@code CHOICES}
 * @param showIf the condition for asking the question
 * @param readerLabel the question as readers see it; empty if they see the label, which addresses the founder
 * @param identifying whether answers may tell who is behind the application
 */
public record Question(
        String id,
        QuestionKind kind,
        Texts label,
        Optional<Texts> hint,
        boolean required,
        int maxChars,
        List<Option> options,
        Optional<Condition> showIf,
        Optional<Texts> readerLabel,
        boolean identifying) {
    private static final int MAX_CHARS = 20_000;

    /** One option of a choice. */
    public record Option(String id, Texts label) {}

    /** Holds if the other question is asked and answered with one of these options. */
    public record Condition(String question, List<String> in) {}

    /** A question whose answers tell nothing of people, unless its kind does. */
    public Question(
            String id,
            QuestionKind kind,
            Texts label,
            Optional<Texts> hint,
            boolean required,
            int maxChars,
            List<Option> options,
            Optional<Condition> showIf) {
        this(id, kind, label, hint, required, maxChars, options, showIf, Optional.empty(), false);
    }

    public Question {
        options = List.copyOf(options);
    }

    public static Question read(Fields fields) {
        var kind = kind(fields);
        var options = fields.list("options", f -> new Option(f.id("id"), f.translated("label")));
        if (kind.hasOptions() && options.isEmpty()) throw fields.invalid("options", FieldCode.REQUIRED);
        return new Question(
                fields.id("id"),
                kind,
                fields.translated("label"),
                fields.optionalTranslated("hint"),
                fields.flag("required"),
                fields.optionalWhole("maxChars", 1, MAX_CHARS).orElse(kind.maxChars()),
                options,
                fields.optionalObject("showIf", f -> {
                    return new Condition(f.id("question"), f.texts("in"));
                }),
                fields.optionalTranslated("readerLabel"),
                fields.flag("identifying"));
    }

    /** Whether answers name people or say how to reach them. */
    public boolean tellsWho() {
        return identifying || kind.isAboutPeople();
    }

    /** Whether a condition on this question can name the answer. */
    boolean canEqual(String answer) {
        return switch (kind.compared()) {
            case BY_OPTION -> options.stream().anyMatch(option -> option.id().equals(answer));
            case WITH_TRUE -> answer.equals("true");
            case AS_TEXT -> true;
            case NEVER -> false;
        };
    }

    private static QuestionKind kind(Fields fields) {
        var text = fields.text("kind");
        for (var kind : QuestionKind.values()) {
            if (kind.word().equals(text)) return kind;
        }
        throw fields.invalid("kind", FieldCode.NOT_A_KIND);
    }

    public Map<String, Object> fields() {
        var map = new Values().with("id", id).with("kind", kind.word()).with("label", label.byLanguage());
        hint.ifPresent(h -> map.put("hint", h.byLanguage()));
        map.put("required", required);
        map.put("maxChars", maxChars);
        if (!options.isEmpty()) {
            var list = new ArrayList<Object>();
            for (var option : options)
                list.add(Map.of("id", option.id(), "label", option.label().byLanguage()));
            map.put("options", list);
        }
        readerLabel.ifPresent(l -> map.put("readerLabel", l.byLanguage()));
        if (identifying) map.put("identifying", true);
        showIf.ifPresent(c -> map.put("showIf", Map.of("question", c.question(), "in", c.in())));
        return map;
    }
}
