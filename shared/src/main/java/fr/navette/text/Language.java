package fr.navette.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A supported language. A person's language is stored, never guessed. */
public enum Language {
    FR(Locale.FRENCH),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The language tag: {@code fr}, {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(l -> l.tag().equals(tag)).findFirst();
    }
}
