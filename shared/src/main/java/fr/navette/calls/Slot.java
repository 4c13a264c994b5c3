package fr.navette.calls;

import fr.navette.FieldCode;
import fr.navette.Fields;
import fr.navette.Texts;
import fr.navette.documents.FileType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document that a call asks for.
 *
 * @param types media types, such as {@code application/pdf}
 * @param maxBytes most bytes of one file
 */
public record Slot(String id, Texts label, List<FileType> types, long maxBytes, boolean required) {
    private static final int MOST_BYTES = 20_000_000;

    public Slot {
        types = List.copyOf(types);
    }

    public static Slot read(Fields fields) {
        fields.only("id", "label", "types", "maxBytes", "required");
        var types = fields.texts("types").stream()
                .map(type -> FileType.of(type).orElseThrow(() -> fields.invalid("types", FieldCode.NOT_AN_OPTION)))
                .toList();
        if (types.isEmpty()) throw fields.invalid("types", FieldCode.REQUIRED);
        return new Slot(
                fields.id("id"),
                fields.object("label", Texts::read),
                types,
                fields.optionalWhole("maxBytes", 1, MOST_BYTES).orElse(MOST_BYTES),
                fields.flag("required"));
    }

    public Map<String, Object> fields() {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", id);
        map.put("label", label.fields());
        map.put("types", types.stream().map(FileType::mediaType).toList());
        map.put("maxBytes", maxBytes);
        map.put("required", required);
        return map;
    }
}
