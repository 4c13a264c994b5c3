package fr.navette.input;

import fr.navette.text.CleanText;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads an object from outside and names the field that is wrong.
 *
 * <p>Values are those of JSON: {@code String}, {@code BigDecimal}, {@code Boolean}, {@code List}, {@code Map}; {@code
 * null} is the same as absent. Every method throws a {@link Refusal} with the full path, such as {@code
 * call.sites[1].places}.
 */
public final class Fields {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,62}");

    private final String path;
    private final Map<?, ?> values;
    private final boolean strict;
    private final Set<String> asked = new HashSet<>();

    private Fields(String path, Map<?, ?> values, boolean strict) {
        this.path = path;
        this.values = values;
        this.strict = strict;
    }

    /** The fields of an object that may hold more than Navette reads: an AWS event, a stored row. */
    public static Fields of(Map<?, ?> values) {
        return new Fields("", values, false);
    }

    /**
     * Reads a whole body or event.
     *
     * @throws Refusal {@code UNKNOWN_FIELD} for a field that {@code reader} does not read, at any depth: a typo must
     *     not go
     * unnoticed
     */
    public static <T> T read(Map<?, ?> values, Function<Fields, T> reader) {
        return new Fields("", values, true).readWith(reader);
    }

    private <T> T readWith(Function<Fields, T> reader) {
        var result = reader.apply(this);
        if (strict) refuseOthers(asked);
        return result;
    }

    /** Refuses every field outside {@code known}. */
    public void refuseOthers(Set<String> known) {
        for (var name : values.keySet())
            if (!known.contains(name))
                throw Refusal.of(Reason.UNKNOWN_FIELD, path(CleanText.brief(name.toString())), FieldCode.UNKNOWN_FIELD);
    }

    public String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    public boolean has(String name) {
        return any(name).isPresent();
    }

    public Optional<Object> any(String name) {
        asked.add(name);
        return Optional.ofNullable(values.get(name));
    }

    public String text(String name) {
        return optionalText(name).orElseThrow(() -> invalid(name, FieldCode.REQUIRED));
    }

    /** Cleaned text; blank is the same as absent. */
    public Optional<String> optionalText(String name) {
        return value(name, String.class).map(CleanText::of).filter(CleanText::isVisible);
    }

    /** The characters as received, for secrets and e-mail addresses, which have their own rules. */
    public String raw(String name) {
        return value(name, String.class).orElseThrow(() -> invalid(name, FieldCode.REQUIRED));
    }

    /** ASCII letters, digits, {@code _} and {@code -}, safe in URLs, keys and mail tags. */
    public String id(String name) {
        var text = text(name);
        if (!ID.matcher(text).matches()) throw invalid(name, FieldCode.BAD_ID);
        return text;
    }

    public boolean flag(String name) {
        return value(name, Boolean.class).orElse(false);
    }

    public int whole(String name, int min, int max) {
        return optionalWhole(name, min, max).orElseThrow(() -> invalid(name, FieldCode.REQUIRED));
    }

    public Optional<Integer> optionalWhole(String name, int min, int max) {
        return optionalNumber(name).map(number -> {
            if (number.compareTo(BigDecimal.valueOf(min)) < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0)
                throw invalid(name, FieldCode.OUT_OF_RANGE);
            if (number.stripTrailingZeros().scale() > 0) throw invalid(name, FieldCode.WRONG_TYPE);
            return number.intValue();
        });
    }

    public BigDecimal number(String name) {
        return optionalNumber(name).orElseThrow(() -> invalid(name, FieldCode.REQUIRED));
    }

    public Optional<BigDecimal> optionalNumber(String name) {
        return value(name, BigDecimal.class);
    }

    public Instant instant(String name) {
        return optionalInstant(name).orElseThrow(() -> invalid(name, FieldCode.REQUIRED));
    }

    public Optional<Instant> optionalInstant(String name) {
        return value(name, String.class).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw invalid(name, FieldCode.NOT_A_TIME);
            }
        });
    }

    public <T> T object(String name, Function<Fields, T> read) {
        return optionalObject(name, read).orElseThrow(() -> invalid(name, FieldCode.REQUIRED));
    }

    public <T> Optional<T> optionalObject(String name, Function<Fields, T> read) {
        return value(name, Map.class).map(map -> new Fields(path(name), map, strict).readWith(read));
    }

    /** An object in its own order; absent means empty. */
    public Map<String, Object> map(String name) {
        var map = new LinkedHashMap<String, Object>();
        value(name, Map.class).ifPresent(m -> ((Map<?, ?>) m).forEach((k, v) -> map.put(k.toString(), v)));
        return map;
    }

    /** A list of objects; absent means empty. */
    public <T> List<T> list(String name, Function<Fields, T> read) {
        var result = new ArrayList<T>();
        for (var element : elements(name)) {
            var elementPath = path(name) + "[" + result.size() + "]";
            if (!(element instanceof Map<?, ?> map))
                throw Refusal.of(Reason.INVALID, elementPath, FieldCode.WRONG_TYPE);
            result.add(new Fields(elementPath, map, strict).readWith(read));
        }
        return List.copyOf(result);
    }

    /** A list of texts; absent means empty. */
    public List<String> texts(String name) {
        var result = new ArrayList<String>();
        for (var element : elements(name)) {
            if (!(element instanceof String text))
                throw Refusal.of(Reason.INVALID, path(name) + "[" + result.size() + "]", FieldCode.WRONG_TYPE);
            result.add(CleanText.line(text));
        }
        return List.copyOf(result);
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type, FieldCode otherwise) {
        var text = text(name);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) return constant;
        }
        throw invalid(name, otherwise);
    }

    public Optional<Language> language(String name) {
        return optionalText(name)
                .map(tag -> Language.of(tag).orElseThrow(() -> invalid(name, FieldCode.NOT_A_LANGUAGE)));
    }

    /** A text in every language. */
    public Texts translated(String name) {
        return optionalTranslated(name).orElseThrow(() -> invalid(name, FieldCode.REQUIRED));
    }

    public Optional<Texts> optionalTranslated(String name) {
        return optionalObject(name, texts -> new Texts(texts.text("fr"), texts.text("en")));
    }

    public Refusal invalid(String name, FieldCode code) {
        return Refusal.of(Reason.INVALID, path(name), code);
    }

    private List<?> elements(String name) {
        return value(name, List.class).orElse(List.of());
    }

    private <T> Optional<T> value(String name, Class<T> type) {
        asked.add(name);
        var value = values.get(name);
        if (value == null) return Optional.empty();
        if (!type.isInstance(value)) throw invalid(name, FieldCode.WRONG_TYPE);
        return Optional.of(type.cast(value));
    }
}
