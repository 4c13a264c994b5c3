package fr.navette.text;

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

    /** By the tags of the languages, as calls have them. */
    public Map<String, String> byLanguage() {
        var texts = new LinkedHashMap<String, String>();
        for (var language : Language.values()) texts.put(language.tag(), in(language));
        return texts;
    }
}
