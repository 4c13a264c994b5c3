package fr.navette.functions.staff;

import fr.navette.applications.NamedApplication;
import fr.navette.calls.CallId;
import fr.navette.calls.LocalTimes;
import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import fr.navette.mail.MailName;
import fr.navette.people.Email;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The single description of a command's field: reading, refusals, the guide and the forms follow from it.
 *
 * @param help one line for the form, in each language
 * @param options the accepted values; empty if any value is
 * @param parts the fields of each list element; empty for other kinds
 * @param reader reads the field by its name; throws a {@link fr.navette.input.Refusal} that names it
 */
public record Field<T>(
        String name,
        Kind kind,
        boolean required,
        Texts help,
        List<String> options,
        List<Field<?>> parts,
        Reader<T> reader) {
    public enum Kind {
        CALL,
        APPLICATION,
        EMAIL,
        LINE,
        PARAGRAPH,
        /** Local time in the call's zone, without an offset. */
        TIME,
        /** A day in the call's zone. */
        DATE,
        NUMBER,
        CHOICE,
        /** True or false. */
        FLAG,
        /** A list of texts. */
        TEXTS,
        /** A text in every language. */
        TRANSLATED,
        /** An object, as JSON. */
        OBJECT,
        /** A list of objects. */
        LIST
    }

    /** Reads the field with this name. */
    public interface Reader<T> {
        T read(Fields fields, String name);
    }

    /** The call of nearly every command. */
    public static final Field<CallId> CALL = call("call", new Texts("Identifiant de l'appel", "Id of the call"));

    /** The application of nearly every command about one. */
    public static final Field<NamedApplication> APPLICATION = application(
            "application",
            new Texts("Identifiant ou numéro de la candidature", "Id or receipt number of the application"));

    /** The project of the commands about one. */
    public static final Field<NamedApplication> PROJECT = application(
            "project",
            new Texts(
                    "Identifiant du projet, ou identifiant ou numéro de sa candidature",
                    "Id of the project, or id or receipt number of its application"));

    /** The mail of the commands about one. */
    public static final Field<MailName> MAIL = required(
            "mail",
            Kind.LINE,
            new Texts("Nom du mail, d'après show-mails", "Name of the mail, from show-mails"),
            (fields, n) -> MailName.of(fields.text(n)));

    T read(Fields fields) {
        return reader.read(fields, name);
    }

    public static Field<CallId> call(String name, Texts help) {
        return required(name, Kind.CALL, help, (fields, n) -> new CallId(fields.text(n)));
    }

    /** The id of a call that does not exist yet. */
    public static Field<CallId> newCall(String name, Texts help) {
        return required(name, Kind.LINE, help, (fields, n) -> new CallId(fields.id(n)));
    }

    /** The id or the receipt number of an application. */
    public static Field<NamedApplication> application(String name, Texts help) {
        return required(name, Kind.APPLICATION, help, (fields, n) -> NamedApplication.of(fields.text(n)));
    }

    public static Field<Optional<NamedApplication>> optionalApplication(String name, Texts help) {
        return optional(
                name,
                Kind.APPLICATION,
                help,
                (fields, n) -> fields.optionalText(n).map(NamedApplication::of));
    }

    /** Ids or receipt numbers of applications, at least one. */
    public static Field<List<NamedApplication>> applications(String name, Texts help) {
        return required(name, Kind.TEXTS, help, (fields, n) -> {
            var texts = fields.texts(n);
            if (texts.isEmpty()) throw fields.invalid(n, FieldCode.REQUIRED);
            return texts.stream().map(NamedApplication::of).toList();
        });
    }

    public static Field<Email> email(String name, Texts help) {
        return required(name, Kind.EMAIL, help, Email::read);
    }

    public static Field<Optional<CallId>> optionalCall(String name, Texts help) {
        return optional(
                name, Kind.CALL, help, (fields, n) -> fields.optionalText(n).map(CallId::new));
    }

    public static Field<Optional<Email>> optionalEmail(String name, Texts help) {
        return optional(
                name, Kind.EMAIL, help, (fields, n) -> fields.optionalText(n).map(text -> Email.read(fields, n)));
    }

    /** Addresses; none if the field is absent. */
    public static Field<List<Email>> emails(String name, Texts help) {
        return optional(
                name,
                Kind.TEXTS,
                help,
                (fields, n) -> fields.texts(n).stream()
                        .map(text -> Email.parse(text).orElseThrow(() -> fields.invalid(n, FieldCode.NOT_AN_EMAIL)))
                        .toList());
    }

    /** A month, such as {@code 2027-03}. */
    public static Field<YearMonth> month(String name, Texts help) {
        return required(name, Kind.LINE, help, (fields, n) -> month(fields, n, fields.text(n)));
    }

    public static Field<Optional<YearMonth>> optionalMonth(String name, Texts help) {
        return optional(
                name, Kind.LINE, help, (fields, n) -> fields.optionalText(n).map(text -> month(fields, n, text)));
    }

    private static YearMonth month(Fields fields, String name, String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException notAMonth) {
            throw fields.invalid(name, FieldCode.NOT_A_DATE);
        }
    }

    public static Field<String> line(String name, Texts help) {
        return required(name, Kind.LINE, help, Fields::text);
    }

    /**
     * @param maxChars maximum length in code points
     */
    public static Field<String> paragraph(String name, Texts help, int maxChars) {
        return required(name, Kind.PARAGRAPH, help, (fields, n) -> {
            var text = fields.text(n);
            if (text.codePointCount(0, text.length()) > maxChars) throw fields.invalid(n, FieldCode.TOO_LONG);
            return text;
        });
    }

    /**
     * An optional paragraph; empty if the field is absent.
     *
     * @param maxChars maximum length in code points
     */
    public static Field<String> optionalParagraph(String name, Texts help, int maxChars) {
        return optional(name, Kind.PARAGRAPH, help, (fields, n) -> {
            var text = fields.optionalText(n).orElse("");
            if (text.codePointCount(0, text.length()) > maxChars) throw fields.invalid(n, FieldCode.TOO_LONG);
            return text;
        });
    }

    public static Field<LocalDateTime> time(String name, Texts help) {
        return required(name, Kind.TIME, help, LocalTimes::time);
    }

    public static Field<Optional<LocalDate>> optionalDate(String name, Texts help) {
        return optional(name, Kind.DATE, help, LocalTimes::optionalDate);
    }

    /** The end of something: a time, or a day, which means its last second. */
    public static Field<LocalDateTime> end(String name, Texts help) {
        return required(
                name,
                Kind.TIME,
                help,
                (fields, n) ->
                        LocalTimes.optionalEnd(fields, n).orElseThrow(() -> fields.invalid(n, FieldCode.REQUIRED)));
    }

    public static Field<List<String>> texts(String name, Texts help) {
        return optional(name, Kind.TEXTS, help, Fields::texts);
    }

    /** An optional line; empty if the field is absent. */
    public static Field<String> optionalLine(String name, Texts help) {
        return optional(
                name, Kind.LINE, help, (fields, n) -> fields.optionalText(n).orElse(""));
    }

    public static Field<Optional<LocalDateTime>> optionalTime(String name, Texts help) {
        return optional(name, Kind.TIME, help, LocalTimes::optionalTime);
    }

    /** An integer from {@code min} to {@code max}; {@code otherwise} if the field is absent. */
    public static Field<Integer> optionalNumber(String name, Texts help, int min, int max, int otherwise) {
        return optional(
                name,
                Kind.NUMBER,
                help,
                (fields, n) -> fields.optionalWhole(n, min, max).orElse(otherwise));
    }

    /** A line to change; {@code ""} erases it, and an absent field leaves it. */
    public static Field<Optional<String>> changedLine(String name, Texts help) {
        return optional(
                name,
                Kind.LINE,
                help,
                (fields, n) ->
                        fields.any(n).map(present -> fields.optionalText(n).orElse("")));
    }

    /** A list of texts to change; {@code []} empties it, and an absent field leaves it. */
    public static Field<Optional<List<String>>> changedTexts(String name, Texts help) {
        return optional(name, Kind.TEXTS, help, (fields, n) -> fields.any(n).map(present -> fields.texts(n)));
    }

    /** An integer to change, from {@code min} to {@code max}. */
    public static Field<Optional<Integer>> changedNumber(String name, Texts help, int min, int max) {
        return optional(name, Kind.NUMBER, help, (fields, n) -> fields.optionalWhole(n, min, max));
    }

    /** A language to change. */
    public static Field<Optional<Language>> changedLanguage(String name, Texts help) {
        var tags = Arrays.stream(Language.values()).map(Language::tag).toList();
        return new Field<>(name, Kind.CHOICE, false, help, tags, List.of(), Fields::language);
    }

    /** A time zone to change, by its name in the IANA list; {@code ""} removes it, and an absent field leaves it. */
    public static Field<Optional<Optional<ZoneId>>> changedZone(String name, Texts help) {
        return optional(
                name,
                Kind.LINE,
                help,
                (fields, n) -> fields.any(n)
                        .map(present -> fields.optionalText(n)
                                .filter(typed -> !typed.isEmpty())
                                .map(typed -> LocalTimes.zone(fields, n))));
    }

    /** An optional language; French if the field is absent. */
    public static Field<Language> optionalLanguage(String name, Texts help) {
        var tags = Arrays.stream(Language.values()).map(Language::tag).toList();
        Reader<Language> reader = (fields, n) -> fields.language(n).orElse(Language.FR);
        return new Field<>(name, Kind.CHOICE, false, help, tags, List.of(), reader);
    }

    /** False if the field is absent. */
    public static Field<Boolean> flag(String name, Texts help) {
        return optional(name, Kind.FLAG, help, Fields::flag);
    }

    public static <E extends Enum<E>> Field<E> choice(String name, Texts help, Class<E> type, FieldCode otherwise) {
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        Reader<E> reader = (fields, n) -> fields.choice(n, type, otherwise);
        return new Field<>(name, Kind.CHOICE, true, help, names, List.of(), reader);
    }

    public static <T> Field<T> object(String name, Texts help, Function<Fields, T> read) {
        return required(
                name,
                Kind.OBJECT,
                help,
                (fields, n) -> Fields.read(
                        Map.of(n, fields.any(n).orElseThrow(() -> fields.invalid(n, FieldCode.REQUIRED))),
                        event -> event.object(n, read)));
    }

    /** A text in every language; empty if the field is absent. */
    public static Field<Optional<Texts>> optionalTranslated(String name, Texts help) {
        return optional(
                name,
                Kind.TRANSLATED,
                help,
                (fields, n) -> fields.any(n)
                        .flatMap(texts -> Fields.read(Map.of(n, texts), event -> event.optionalTranslated(n))));
    }

    /** A list with at least one element. */
    public static <T> Field<List<T>> list(
            String name, Texts help, Function<FieldValues, T> element, Field<?>... parts) {
        var elements = elements(element, parts);
        Reader<List<T>> reader = (fields, n) -> {
            var read = elements.read(fields, n);
            if (read.isEmpty()) throw fields.invalid(n, FieldCode.REQUIRED);
            return read;
        };
        return new Field<>(name, Kind.LIST, true, help, List.of(), List.of(parts), reader);
    }

    public static <T> Field<List<T>> optionalList(
            String name, Texts help, Function<FieldValues, T> element, Field<?>... parts) {
        return new Field<>(name, Kind.LIST, false, help, List.of(), List.of(parts), elements(element, parts));
    }

    private static <T> Reader<List<T>> elements(Function<FieldValues, T> element, Field<?>... parts) {
        var names = Arrays.stream(parts).map(Field::name).collect(Collectors.toSet());
        return (fields, n) -> fields.list(n, each -> {
            each.refuseOthers(names);
            return element.apply(FieldValues.read(each, List.of(parts)));
        });
    }

    /** An optional constant; empty if the field is absent. */
    public static <E extends Enum<E>> Field<Optional<E>> optionalChoice(String name, Texts help, Class<E> type) {
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        Reader<Optional<E>> reader =
                (fields, n) -> fields.optionalText(n).map(text -> fields.choice(n, type, FieldCode.NOT_AN_OPTION));
        return new Field<>(name, Kind.CHOICE, false, help, names, List.of(), reader);
    }

    /** A constant that is written in lower case. */
    public static <E extends Enum<E>> Field<E> lowerCaseChoice(String name, Texts help, Class<E> type) {
        var names = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        Reader<E> reader = (fields, n) -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(fields.text(n)))
                .findFirst()
                .orElseThrow(() -> fields.invalid(n, FieldCode.NOT_AN_OPTION));
        return new Field<>(name, Kind.CHOICE, true, help, names, List.of(), reader);
    }

    private static <T> Field<T> required(String name, Kind kind, Texts help, Reader<T> reader) {
        return new Field<>(name, kind, true, help, List.of(), List.of(), reader);
    }

    private static <T> Field<T> optional(String name, Kind kind, Texts help, Reader<T> reader) {
        return new Field<>(name, kind, false, help, List.of(), List.of(), reader);
    }
}
