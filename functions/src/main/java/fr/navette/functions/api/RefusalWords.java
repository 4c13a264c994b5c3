package fr.navette.functions.api;

import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.text.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of refusals, from {@code refusals.<language>.properties}. */
public final class RefusalWords {
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private final Properties words = new Properties();

    private RefusalWords(Language language) {
        var file = "refusals." + language.tag() + ".properties";
        try (var in = RefusalWords.class.getResourceAsStream(file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RefusalWords in(Language language) {
        return new RefusalWords(language);
    }

    /** The sentence for a reason. */
    public String title(Reason reason) {
        return words.getProperty(reason.name());
    }

    /** The sentence for the reason and one for each field. */
    public String detail(Refusal refusal) {
        return title(refusal.reason()) + atFields(refusal);
    }

    /** The sentence for a reason, with advice for staff. */
    public String titleForStaff(Reason reason) {
        var advice = words.getProperty("staff." + reason);
        return title(reason) + (advice == null ? "" : " " + advice);
    }

    /** The text of {@link #detail}, with advice for staff. */
    public String detailForStaff(Refusal refusal) {
        return titleForStaff(refusal.reason()) + atFields(refusal);
    }

    private String atFields(Refusal refusal) {
        return refusal.fields().entrySet().stream()
                .map(field -> " " + field.getKey() + ": " + at(field.getKey(), field.getValue()))
                .collect(Collectors.joining());
    }

    /** The sentence for a field. A path can have its own text: {@code field.OUT_OF_RANGE.call.sites.places}. */
    public String at(String path, FieldCode code) {
        var usual = words.getProperty("field." + code);
        return words.getProperty("field." + code + "." + INDEX.matcher(path).replaceAll(""), usual);
    }

    /**
     * The sentence about the changes that stay of a command that stopped halfway.
     *
     * @param steps the number of transactions
     */
    public String partlyDone(int steps) {
        return MessageFormat.format(words.getProperty("PARTLY_DONE"), steps);
    }

    public String bug() {
        return words.getProperty("BUG");
    }
}
