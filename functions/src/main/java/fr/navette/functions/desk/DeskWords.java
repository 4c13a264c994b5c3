package fr.navette.functions.desk;

import fr.navette.text.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The desk's texts, from {@code desk.<language>.properties}. */
final class DeskWords {
    private static final Pattern ENTRY = Pattern.compile("\\{(\\w+)}");

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

    /** The word for a constant. */
    String value(String constant) {
        return words.getProperty("value." + constant, constant);
    }

    /** The button that confirms a command; {@code {mails}} in its text is that entry of the report. */
    Html confirm(String command, Map<String, ?> report) {
        var text = words.getProperty("confirm." + command, of("confirm") + ": " + command(command));
        var parts = new ArrayList<Html>();
        int end = 0;
        for (var entry : ENTRY.matcher(text).results().toList()) {
            parts.add(Html.text(text.substring(end, entry.start())));
            parts.add(shown(report.get(entry.group(1))));
            end = entry.end();
        }
        parts.add(Html.text(text.substring(end)));
        return Html.all(parts);
    }

    private static Html shown(Object value) {
        return switch (value) {
            case Iterable<?> list ->
                Html.text(Long.toString(
                        StreamSupport.stream(list.spliterator(), false).count()));
            case String typed -> Html.typed(typed);
            default -> Html.text(String.valueOf(value));
        };
    }

    List<String> keys() {
        return words.stringPropertyNames().stream().sorted().toList();
    }
}
