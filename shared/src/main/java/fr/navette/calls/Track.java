package fr.navette.calls;

import fr.navette.Fields;
import fr.navette.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a start-up applies for: incubator, accelerator, business hotel.
 *
 * @param hint for whom it is
 */
public record Track(String id, Texts title, Optional<Texts> hint) {
    public static Track read(Fields fields) {
        fields.only("id", "title", "hint");
        return new Track(
                fields.id("id"), fields.object("title", Texts::read), fields.optionalObject("hint", Texts::read));
    }

    public Map<String, Object> fields() {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", id);
        map.put("title", title.fields());
        hint.ifPresent(h -> map.put("hint", h.fields()));
        return map;
    }
}
