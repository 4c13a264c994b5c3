package fr.navette.answers;

import fr.navette.answers.AnswerRules.Read;
import fr.navette.calls.Question;
import fr.navette.input.FieldCode;
import fr.navette.people.Email;
import fr.navette.text.CleanText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One to eight founders: name, role, e-mail, full time or not, share in per cent. */
public final class FoundersAnswer {
    private static final int MAX_FOUNDERS = 8;
    // A list that is somewhat too long is kept until the applicant shortens it.
    private static final int MAX_STORED = 100;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Set<String> FIELDS = Set.of("name", "role", "email", "fullTime", "share");

    private FoundersAnswer() {}

    static Read read(Question question, Object typed) {
        if (!(typed instanceof List<?> list)) return Read.invalid(question, typed, FieldCode.WRONG_TYPE);
        if (list.isEmpty()) return Read.valid(null);
        if (list.size() > MAX_STORED) return Read.invalid(question, null, FieldCode.WRONG_TYPE);
        var founders = new ArrayList<Object>();
        var problems = new LinkedHashMap<String, FieldCode>();
        for (var element : list) {
            var path = question.id() + "[" + founders.size() + "]";
            if (!(element instanceof Map<?, ?> fields)) {
                return new Read(null, Map.of(path, FieldCode.WRONG_TYPE));
            }
            if (!isBlank(fields)) founders.add(founder(path, fields, question.maxChars(), problems));
        }
        if (founders.isEmpty()) return Read.valid(null);
        if (founders.size() > MAX_FOUNDERS) problems.put(question.id(), FieldCode.TOO_MANY);
        if (shares(founders).compareTo(WHOLE) > 0) problems.putIfAbsent(question.id(), FieldCode.OVER_100);
        return new Read(founders, problems);
    }

    /** The founders' addresses; none where the answer is to another kind of question. */
    public static Stream<Email> addresses(Object answer) {
        return texts(answer, "email").flatMap(email -> Email.parse(email).stream());
    }

    /** The founders' names; none where the answer is to another kind of question. */
    public static Stream<String> names(Object answer) {
        return texts(answer, "name");
    }

    /** The founders' roles; none where the answer is to another kind of question. */
    public static Stream<String> roles(Object answer) {
        return texts(answer, "role");
    }

    private static Stream<String> texts(Object answer, String field) {
        if (!(answer instanceof List<?> founders)) return Stream.empty();
        return founders.stream()
                .flatMap(f -> f instanceof Map<?, ?> founder ? Stream.ofNullable(founder.get(field)) : null)
                .map(Object::toString);
    }

    /** Whether the page's row is still empty. */
    private static boolean isBlank(Map<?, ?> fields) {
        return fields.values().stream().allMatch(value -> switch (value) {
            case null -> true;
            case Boolean flag -> !flag;
            case String text -> !CleanText.isVisible(text);
            default -> false;
        });
    }

    private static Map<String, Object> founder(
            String path, Map<?, ?> fields, int maxChars, Map<String, FieldCode> problems) {
        var founder = new LinkedHashMap<String, Object>();
        for (var name : fields.keySet())
            if (!FIELDS.contains(name))
                problems.put(path + "." + CleanText.brief(name.toString()), FieldCode.UNKNOWN_FIELD);
        text(path, "name", fields, maxChars, founder, problems);
        text(path, "role", fields, maxChars, founder, problems);
        text(path, "email", fields, maxChars, founder, problems);
        if (!founder.containsKey("name")) problems.putIfAbsent(path + ".name", FieldCode.REQUIRED);
        if (founder.get("email") instanceof String email) {
            Email.parse(email)
                    .ifPresentOrElse(
                            valid -> founder.put("email", valid.address()),
                            () -> problems.put(path + ".email", FieldCode.NOT_AN_EMAIL));
        }
        fullTime(path, fields.get("fullTime"), founder, problems);
        share(path, fields.get("share"), founder, problems);
        return founder;
    }

    private static void text(
            String path,
            String name,
            Map<?, ?> fields,
            int maxChars,
            Map<String, Object> founder,
            Map<String, FieldCode> problems) {
        var value = fields.get(name);
        if (value == null) return;
        if (!(value instanceof String text)) {
            problems.put(path + "." + name, FieldCode.WRONG_TYPE);
            return;
        }
        var clean = CleanText.line(text);
        if (!CleanText.isVisible(clean)) return;
        founder.put(name, clean);
        if (CleanText.length(clean) > maxChars) problems.put(path + "." + name, FieldCode.TOO_LONG);
    }

    private static void fullTime(
            String path, Object typed, Map<String, Object> founder, Map<String, FieldCode> problems) {
        switch (typed) {
            case null -> founder.put("fullTime", false);
            case Boolean flag -> founder.put("fullTime", flag);
            default -> problems.put(path + ".fullTime", FieldCode.WRONG_TYPE);
        }
    }

    private static void share(String path, Object typed, Map<String, Object> founder, Map<String, FieldCode> problems) {
        switch (typed) {
            case null -> {}
            case BigDecimal number -> share(path, number, founder, problems);
            case String text when !CleanText.isVisible(text) -> {}
            case String text -> {
                var parsed = NumberAnswer.read(CleanText.line(text.replace('%', ' ')));
                if (parsed.problem() == null) share(path, parsed.value(), founder, problems);
                else {
                    founder.put("share", CleanText.line(text));
                    problems.put(path + ".share", parsed.problem());
                }
            }
            default -> problems.put(path + ".share", FieldCode.WRONG_TYPE);
        }
    }

    private static void share(
            String path, BigDecimal number, Map<String, Object> founder, Map<String, FieldCode> problems) {
        if (!NumberAnswer.isStorable(number)) {
            problems.put(path + ".share", FieldCode.WRONG_TYPE);
            return;
        }
        founder.put("share", NumberAnswer.plain(number));
        if (number.signum() < 0 || number.compareTo(WHOLE) > 0) problems.put(path + ".share", FieldCode.OUT_OF_RANGE);
    }

    private static BigDecimal shares(List<Object> founders) {
        return founders.stream()
                .map(founder -> ((Map<?, ?>) founder).get("share"))
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
