package fr.navette.mail;

import com.samskivert.mustache.Mustache;
import fr.navette.mail.Postman.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Fills in the text files: the first line is the subject; the rest is the letter, as text and as
 * HTML.
 *
 * @param site address of the site, without a slash at the end
 * @param house who writes, as the letters sign
 */
public record Letters(String site, String house) {
    public Written write(Mail mail) {
        var file = mail.letter().file() + "." + mail.language().tag() + ".txt";
        var source = read(file);
        int firstLine = source.indexOf('\n');
        var body = source.substring(firstLine).strip()
                + "\n\n"
                + read("signature." + mail.language().tag() + ".txt").strip();
        var texts = values(mail, TypedValue::inText);
        var html = values(mail, TypedValue::inHtml);
        return new Written(
                filled(source.substring(0, firstLine).strip(), texts).replaceAll("\\s+", " "),
                filled(body, texts) + "\n",
                filled(HtmlLetter.of(body, mail.language()), html));
    }

    private Map<String, Object> values(Mail mail, UnaryOperator<String> form) {
        var values = new LinkedHashMap<String, Object>();
        mail.values().forEach((name, value) -> values.put(name, formed(value, form)));
        values.put("site", form.apply(site));
        values.put("house", formed(house, form));
        return values;
    }

    private static Object formed(Object value, UnaryOperator<String> form) {
        return switch (value) {
            case List<?> list -> list.stream().map(v -> formed(v, form)).toList();
            case Map<?, ?> map ->
                map.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> formed(e.getValue(), form)));
            default -> form.apply(TypedValue.unlinked(value.toString()));
        };
    }

    /** A value that is missing is a bug of ours: it throws, and no letter with a hole goes out. */
    private static String filled(String template, Map<String, Object> values) {
        return Mustache.compiler().escapeHTML(false).compile(template).execute(values);
    }

    private static String read(String file) {
        try (var in = Letters.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("no text file " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
