package fr.navette.text;

import java.util.LinkedHashMap;
import java.util.Map;

/** One text in every supported language. */
public record Texts(String fr, String en) {

    public String in(Language language) {
        return switch (language) {
            case FR -> fr;
            case EN -> en;
        };
    }

    /** The texts by language tag, as in a call's JSON. */
    public Map<String, String> byLanguage() {
        var texts = new LinkedHashMap<String, String>();
        for (var language : Language.values()) texts.put(language.tag(), in(language));
        return texts;
    }
}
