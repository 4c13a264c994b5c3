package fr.navette.calls;

import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.text.Texts;
import java.util.Map;
import java.util.Optional;

/**
 * The programme a start-up applies for: incubator, accelerator, business hotel.
 *
 * @param hint who the track is for
 */
public record Track(String id, Texts title, Optional<Texts> hint) {
    public static Track read(Fields fields) {
        return new Track(fields.id("id"), fields.translated("title"), fields.optionalTranslated("hint"));
    }

    public Map<String, Object> fields() {
        var map = new Values().with("id", id).with("title", title.byLanguage());
        hint.ifPresent(h -> map.put("hint", h.byLanguage()));
        return map;
    }
}
