package fr.navette.answers;

import fr.navette.calls.Question;
import fr.navette.input.FieldCode;
import fr.navette.text.CleanText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The rules for each kind of question.
 *
 * <p>Reading is idempotent: a draft stores the value read, and submission reads it again to find what is wrong.
 */
public final class AnswerRules {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private AnswerRules() {}

    /**
     * @param value the value to store: the canonical form, or the text as typed where it has none; {@code null} means
     *     no answer
     * @param problems path from the question's id to what is wrong
     */
    public record Read(Object value, Map<String, FieldCode> problems) {
        static Read valid(Object value) {
            return new Read(value, Map.of());
        }

        static Read invalid(Question question, Object value, FieldCode code) {
            return new Read(value, Map.of(question.id(), code));
        }
    }

    public static Read read(Question question, Object typed) {
        if (typed == null) return Read.valid(null);
        return switch (question.kind()) {
            case LINE -> text(question, typed, true);
            case PARAGRAPH -> text(question, typed, false);
            case CHOICE -> choice(question, typed);
            case CHOICES -> choices(question, typed);
            case NUMBER -> number(question, typed);
            case MONEY -> money(question, typed);
            case DATE -> parsed(question, typed, DateAnswer::read);
            case URL -> parsed(question, typed, UrlAnswer::read);
            case PHONE -> parsed(question, typed, PhoneAnswer::read);
            case SIREN -> parsed(question, typed, SirenAnswer::read);
            case FOUNDERS -> FoundersAnswer.read(question, typed);
            case CONSENT -> consent(question, typed);
        };
    }

    /** The canonical form of a text, or what is wrong with it. */
    record Parsed(String value, FieldCode problem) {
        static Parsed valid(String value) {
            return new Parsed(value, null);
        }

        static Parsed invalid(FieldCode problem) {
            return new Parsed(null, problem);
        }
    }

    interface Parser {
        Parsed parse(String cleaned);
    }

    private static Read parsed(Question question, Object typed, Parser parser) {
        if (!(typed instanceof String text)) return Read.invalid(question, typed, FieldCode.WRONG_TYPE);
        var clean = CleanText.line(text);
        if (!CleanText.isVisible(clean)) return Read.valid(null);
        if (CleanText.length(clean) > question.maxChars()) return Read.invalid(question, clean, FieldCode.TOO_LONG);
        var parsed = parser.parse(clean);
        return parsed.problem() == null ? Read.valid(parsed.value()) : Read.invalid(question, clean, parsed.problem());
    }

    private static Read text(Question question, Object typed, boolean oneLine) {
        if (!(typed instanceof String text)) return Read.invalid(question, typed, FieldCode.WRONG_TYPE);
        var clean = oneLine ? CleanText.line(text) : CleanText.of(text);
        if (!CleanText.isVisible(clean)) return Read.valid(null);
        return CleanText.length(clean) > question.maxChars()
                ? Read.invalid(question, clean, FieldCode.TOO_LONG)
                : Read.valid(clean);
    }

    private static Read choice(Question question, Object typed) {
        if (!(typed instanceof String option)) return Read.invalid(question, typed, FieldCode.WRONG_TYPE);
        if (option.isEmpty()) return Read.valid(null);
        return has(question, option)
                ? Read.valid(option)
                : Read.invalid(question, CleanText.line(option), FieldCode.NOT_AN_OPTION);
    }

    private static Read choices(Question question, Object typed) {
        if (!(typed instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance))
            return Read.invalid(question, typed, FieldCode.WRONG_TYPE);
        var options = list.stream()
                .map(String.class::cast)
                .map(CleanText::line)
                .distinct()
                .toList();
        if (options.isEmpty()) return Read.valid(null);
        return options.stream().allMatch(option -> has(question, option))
                ? Read.valid(options)
                : Read.invalid(question, options, FieldCode.NOT_AN_OPTION);
    }

    private static boolean has(Question question, String option) {
        return question.options().stream().anyMatch(o -> o.id().equals(option));
    }

    private static Read number(Question question, Object typed) {
        return switch (typed) {
            case BigDecimal number when NumberAnswer.isStorable(number) -> Read.valid(NumberAnswer.plain(number));
            // Nothing can be stored: refused at once, like another JSON type.
            case BigDecimal number -> Read.invalid(question, null, FieldCode.WRONG_TYPE);
            case String text -> {
                var clean = CleanText.line(text);
                if (!CleanText.isVisible(clean)) yield Read.valid(null);
                var parsed = NumberAnswer.read(clean);
                yield parsed.problem() == null
                        ? Read.valid(parsed.value())
                        : Read.invalid(question, clean, parsed.problem());
            }
            default -> Read.invalid(question, typed, FieldCode.WRONG_TYPE);
        };
    }

    private static Read money(Question question, Object typed) {
        var read = number(question, typed instanceof String text ? text.replace('€', ' ') : typed);
        if (!(read.value() instanceof BigDecimal amount)) return read;
        return amount.remainder(CENT).signum() == 0 ? read : Read.invalid(question, amount, FieldCode.NOT_A_NUMBER);
    }

    private static Read consent(Question question, Object typed) {
        if (!(typed instanceof Boolean given)) return Read.invalid(question, typed, FieldCode.WRONG_TYPE);
        return given ? Read.valid(true) : Read.valid(null);
    }
}
