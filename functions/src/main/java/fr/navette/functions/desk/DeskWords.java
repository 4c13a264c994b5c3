package fr.navette.functions.desk;

import fr.navette.text.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The desk's texts, from {@code desk.<language>.properties}. */
final class DeskWords {
    private static final Pattern ENTRY = Pattern.compile("\\{([a-z]\\w*)");
    private static final Pattern HOLE = Pattern.compile("\uE000(\\d+)\uE000");

    private final Properties words = new Properties();
    private final Language language;

    private DeskWords(Language language) {
        this.language = language;
        var file = "desk." + language.tag() + ".properties";
        try (var in = DeskWords.class.getResourceAsStream(file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DeskWords in(Language language) {
        return new DeskWords(language);
    }

    Language language() {
        return language;
    }

    String of(String key) {
        return words.getProperty(key, key);
    }

    /** The name of a command, or its own name if it has none. */
    String command(String name) {
        return words.getProperty("command." + name, name);
    }

    /** The heading of the form above a report. */
    String filter(String command) {
        return words.getProperty("filter." + command, of("filter"));
    }

    /** The label of a field or a report's entry; {@code perSite} reads "per site" if it has none. */
    String label(String name) {
        return words.getProperty(
                "label." + name, name.replaceAll("(?<=[a-z0-9])([A-Z])", " $1").toLowerCase(language.locale()));
    }

    /** The label of an entry in the rows of a list. */
    String label(String list, String name) {
        return words.getProperty("label." + list + "." + name, label(name));
    }

    /** The word for a constant. */
    String value(String constant) {
        return words.getProperty("value." + constant, constant);
    }

    /**
     * The button that confirms a command: a {@link MessageFormat} whose arguments are entries of the report, by name. A
     * list counts as its size, and a text stands in a direction of its own.
     */
    Html confirm(String command, Map<String, ?> report) {
        var text = words.getProperty("confirm." + command, of("confirm") + of("colon") + command(command));
        var names = ENTRY.matcher(text)
                .results()
                .map(entry -> entry.group(1))
                .distinct()
                .toList();
        var pattern = ENTRY.matcher(text).replaceAll(entry -> "{" + names.indexOf(entry.group(1)));
        var typed = new ArrayList<String>();
        var values =
                names.stream().map(name -> argument(report.get(name), typed)).toArray();
        var formatted = new MessageFormat(pattern, language.locale()).format(values);
        var parts = new ArrayList<Html>();
        int end = 0;
        for (var hole : HOLE.matcher(formatted).results().toList()) {
            parts.add(Html.text(formatted.substring(end, hole.start())));
            parts.add(Html.typed(typed.get(Integer.parseInt(hole.group(1)))));
            end = hole.end();
        }
        parts.add(Html.text(formatted.substring(end)));
        return Html.all(parts);
    }

    /** Whether a dry run reports that its command has nothing to do. */
    boolean isNothing(String command, Map<String, ?> report) {
        var entry = words.getProperty("nothing." + command);
        return entry != null
                && switch (report.get(entry)) {
                    case Number number -> number.longValue() == 0;
                    case Collection<?> list -> list.isEmpty();
                    case null, default -> false;
                };
    }

    /** A number for the format; a text leaves a hole, which is filled after formatting. */
    private static Object argument(Object value, List<String> typed) {
        return switch (value) {
            case Iterable<?> list ->
                StreamSupport.stream(list.spliterator(), false).count();
            case Number number -> number;
            case null, default -> {
                typed.add(String.valueOf(value));
                yield "\uE000" + (typed.size() - 1) + "\uE000";
            }
        };
    }

    List<String> keys() {
        return words.stringPropertyNames().stream().sorted().toList();
    }
}
