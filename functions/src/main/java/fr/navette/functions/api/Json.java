package fr.navette.functions.api;

import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * JSON to and from plain values: {@code Map}, {@code List}, {@code String}, {@code BigDecimal}, {@code Boolean}.
 *
 * <p>Only Jackson's streams are used: reflective binding would dominate a cold start.
 */
public final class Json {
    private static final int MAX_DEPTH = 50;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private static final ObjectWriteContext INDENTED = new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    };

    private Json() {}

    /**
     * @throws Refusal 400 {@code MALFORMED} where it is no JSON object
     */
    public static Map<String, Object> object(byte[] bytes) {
        return object(() -> FACTORY.createParser(ObjectReadContext.empty(), bytes));
    }

    /**
     * @throws Refusal 400 {@code MALFORMED} where it is no JSON object
     */
    public static Map<String, Object> object(InputStream in) {
        return object(() -> FACTORY.createParser(ObjectReadContext.empty(), in));
    }

    private interface Opening {
        JsonParser parser();
    }

    private static Map<String, Object> object(Opening opening) {
        try (var parser = opening.parser()) {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw Refusal.of(Reason.MALFORMED);
            var map = map(parser);
            if (parser.nextToken() != null) throw Refusal.of(Reason.MALFORMED);
            return map;
        } catch (JacksonException | NumberFormatException e) {
            // A number with an exponent out of range is valid JSON, but has no value here.
            throw Refusal.of(Reason.MALFORMED);
        }
    }

    private static Map<String, Object> map(JsonParser parser) {
        var map = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            map.put(name, value(parser));
        }
        return map;
    }

    private static List<Object> list(JsonParser parser) {
        var list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) list.add(value(parser));
        return list;
    }

    private static Object value(JsonParser parser) {
        var token = parser.currentToken();
        if (token == null) throw Refusal.of(Reason.MALFORMED);
        return switch (token) {
            case START_OBJECT -> map(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw Refusal.of(Reason.MALFORMED);
        };
    }

    public static String text(Object value) {
        var bytes = new ByteArrayOutputStream();
        write(value, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    public static void write(Object value, OutputStream out) {
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            put(value, json);
        }
    }

    /** The same over several lines, for a person to change. */
    public static String indented(Object value) {
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(INDENTED, text)) {
            put(value, json);
        }
        return text.toString();
    }

    private static void put(Object value, JsonGenerator json) {
        switch (value) {
            case null -> json.writeNull();
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((name, v) -> {
                    json.writeName(name.toString());
                    put(v, json);
                });
                json.writeEndObject();
            }
            case Iterable<?> list -> {
                json.writeStartArray();
                list.forEach(v -> put(v, json));
                json.writeEndArray();
            }
            case Optional<?> optional -> put(optional.orElse(null), json);
            case Boolean flag -> json.writeBoolean(flag);
            case BigDecimal number -> json.writeNumber(plain(number));
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Instant instant -> json.writeString(instant.toString());
            default -> json.writeString(value.toString());
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
