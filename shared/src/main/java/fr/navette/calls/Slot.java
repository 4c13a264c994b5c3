package fr.navette.calls;

import fr.navette.documents.check.FileType;
import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.text.Texts;
import java.util.List;
import java.util.Map;

/**
 * A document that a call asks for.
 *
 * @param types media types, such as {@code application/pdf}
 * @param maxBytes maximum size of one file, in bytes
 */
public record Slot(String id, Texts label, List<FileType> types, long maxBytes, boolean required) {
    private static final int MAX_BYTES = 20_000_000;
    private static final String PAPER = "paper-";
    private static final String SIGNED_AGREEMENT = "signed-agreement";

    public Slot {
        types = List.copyOf(types);
    }

    public static Slot read(Fields fields) {
        var types = fields.texts("types").stream()
                .map(type -> FileType.of(type).orElseThrow(() -> fields.invalid("types", FieldCode.NOT_AN_OPTION)))
                .toList();
        if (types.isEmpty()) throw fields.invalid("types", FieldCode.REQUIRED);
        return new Slot(
                fields.id("id"),
                fields.translated("label"),
                types,
                fields.optionalWhole("maxBytes", 1, MAX_BYTES).orElse(MAX_BYTES),
                fields.flag("required"));
    }

    /** A slot for a file that a project sends once it is in the cohort: of any type that can be checked. */
    static Slot ofPaper(String item, Texts label) {
        return taking(PAPER + item, label);
    }

    /** The slot of a scan of the agreement, which no item has. */
    static Slot ofSignedAgreement() {
        return taking(SIGNED_AGREEMENT, new Texts("La convention signée à la main", "The agreement, signed by hand"));
    }

    private static Slot taking(String id, Texts label) {
        return new Slot(id, label, List.of(FileType.values()), MAX_BYTES, true);
    }

    public Map<String, Object> fields() {
        return new Values()
                .with("id", id)
                .with("label", label.byLanguage())
                .with("types", types.stream().map(FileType::mediaType).toList())
                .with("maxBytes", maxBytes)
                .with("required", required);
    }
}
