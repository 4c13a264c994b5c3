package fr.navette.calls;

import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.secrets.Sha256;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text that every representative of a project signs.
 *
 * @param version as staff name it; another text needs another version
 * @param ink whether the house also wants a scan of it, signed in ink
 */
public record Agreement(String version, Texts text, boolean ink) {
    private static final int MAX_CHARS = 20_000;

    /** An agreement that is signed on the page alone. */
    public Agreement(String version, Texts text) {
        this(version, text, false);
    }

    static Agreement read(Fields fields) {
        var agreement = new Agreement(fields.id("version"), fields.translated("text"), fields.flag("ink"));
        if (Stream.of(Language.values())
                .anyMatch(language -> agreement.text.in(language).length() > MAX_CHARS))
            throw fields.invalid("text", FieldCode.TOO_LONG);
        return agreement;
    }

    Map<String, Object> fields() {
        var fields = Values.of("version", version).with("text", text.byLanguage());
        if (ink) fields.put("ink", true);
        return fields;
    }

    /** The slot of the scan, if the house wants one. */
    public Optional<Slot> slot() {
        return ink ? Optional.of(Slot.ofSignedAgreement()) : Optional.empty();
    }

    /** The SHA-256 of version and text, in hexadecimal: what a signature names. */
    public String hash(Language language) {
        return Sha256.hex(version + "\n" + text.in(language));
    }

    /** The language whose text has this hash; empty if the text is another one by now. */
    public Optional<Language> language(String hash) {
        return Stream.of(Language.values())
                .filter(language -> hash(language).equals(hash))
                .findFirst();
    }
}
