package fr.navette.answers;

import fr.navette.calls.Question;
import fr.navette.text.Language;
import fr.navette.text.LocalizedNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer as people read it, with the names of options: a receipt has no page to look them up. */
public record AnswerInWords(Language language) {
    public String of(Question question, Object answer) {
        return switch (question.kind()) {
            case CHOICE -> option(question, answer);
            case CHOICES ->
                answer instanceof List<?> chosen
                        ? chosen.stream().map(c -> option(question, c)).collect(Collectors.joining(", "))
                        : answer.toString();
            case NUMBER -> number(answer);
            case MONEY -> money(answer);
            case DATE -> date(answer.toString());
            case FOUNDERS ->
                answer instanceof List<?> founders
                        ? founders.stream().map(this::founder).collect(Collectors.joining(separator()))
                        : answer.toString();
            case CONSENT -> Boolean.TRUE.equals(answer) ? yes() : no();
            case PHONE -> PhoneAnswer.inWords(answer.toString(), language);
            case LINE, PARAGRAPH, URL, SIREN -> answer.toString();
        };
    }

    private String option(Question question, Object id) {
        return question.options().stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .map(option -> option.label().in(language))
                .orElse(id.toString());
    }

    /** Text that is not a number yet stays as typed. */
    private String number(Object answer) {
        return answer instanceof BigDecimal number ? LocalizedNumber.of(number, language) : answer.toString();
    }

    private String money(Object answer) {
        return answer instanceof BigDecimal amount ? LocalizedNumber.euros(amount, language) : answer.toString();
    }

    private String percent(Object share) {
        return switch (language) {
            case FR -> number(share) + "\u00A0%";
            case EN -> number(share) + "%";
        };
    }

    /** The separator of items that contain commas themselves. */
    private String separator() {
        return switch (language) {
            case FR -> "\u00A0; ";
            case EN -> "; ";
        };
    }

    private String date(String answer) {
        try {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(language.locale())
                    .format(LocalDate.parse(answer));
        } catch (DateTimeParseException notYetADate) {
            return answer;
        }
    }

    private String founder(Object founder) {
        if (!(founder instanceof Map<?, ?> fields)) return founder.toString();
        var share = fields.get("share");
        return Stream.of(
                        fields.get("name"),
                        fields.get("role"),
                        fields.get("email"),
                        Boolean.TRUE.equals(fields.get("fullTime")) ? fullTime() : null,
                        share == null ? null : percent(share))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String yes() {
        return switch (language) {
            case FR -> "oui";
            case EN -> "yes";
        };
    }

    private String no() {
        return switch (language) {
            case FR -> "non";
            case EN -> "no";
        };
    }

    private String fullTime() {
        return switch (language) {
            case FR -> "plein temps";
            case EN -> "full time";
        };
    }
}
