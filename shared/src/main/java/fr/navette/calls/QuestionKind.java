package fr.navette.calls;

import java.util.Locale;

/** The kinds of question, in lower case on the wire. */
public enum QuestionKind {
    LINE(200, Compared.AS_TEXT),
    PARAGRAPH(5_000, Compared.AS_TEXT),
    CHOICE(200, Compared.BY_OPTION),
    CHOICES(200, Compared.BY_OPTION),
    NUMBER(200, Compared.NEVER),
    MONEY(200, Compared.NEVER),
    DATE(200, Compared.AS_TEXT),
    URL(2_000, Compared.AS_TEXT),
    PHONE(200, Compared.AS_TEXT),
    SIREN(200, Compared.AS_TEXT),
    FOUNDERS(200, Compared.NEVER),
    CONSENT(200, Compared.WITH_TRUE);

    private final int maxChars;
    private final Compared compared;

    QuestionKind(int maxChars, Compared compared) {
        this.maxChars = maxChars;
        this.compared = compared;
    }

    /** How a condition compares an answer. Never for numbers: one number has many spellings. */
    enum Compared {
        BY_OPTION,
        WITH_TRUE,
        AS_TEXT,
        NEVER
    }

    /** The kind in calls and on the wire: {@code line}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The maximum length of an answer in code points, where the call gives none. */
    int maxChars() {
        return maxChars;
    }

    Compared compared() {
        return compared;
    }

    /** Whether every answer names people or says how to reach them. */
    boolean isAboutPeople() {
        return this == FOUNDERS || this == PHONE;
    }

    public boolean hasOptions() {
        return compared == Compared.BY_OPTION;
    }
}
