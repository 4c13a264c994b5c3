package fr.navette.calls;

import fr.navette.input.Fields;
import java.util.Map;

/**
 * A site that hosts start-ups.
 *
 * @param places the number of projects that the site can take in this call
 */
public record Site(String id, String name, int places) {
    public static Site read(Fields fields) {
        return new Site(fields.id("id"), fields.text("name"), fields.whole("places", 0, 10_000));
    }

    public Map<String, Object> fields() {
        return Map.of("id", id, "name", name, "places", places);
    }
}
