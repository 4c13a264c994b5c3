package fr.navette;

import java.util.LinkedHashMap;
import java.util.Map;

/** One text in every language that Navette speaks. */
public record Texts(String fr, String en) {

    public String in(Language language) {
        return switch (language) {
            case FR -> fr;
            case EN -> en;
        };
    }

    public static Texts read(Fields fields) {
        fields.only("fr", "en");
        return new Texts(fields.text("fr"), fields.text("en"));
    }

    public Map<String, Object> fields() {
        var map = new LinkedHashMap<String, Object>();
        map.put("fr", fr);
        map.put("en", en);
        return map;
    }
}
