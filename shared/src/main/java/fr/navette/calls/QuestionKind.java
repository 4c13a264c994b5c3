package fr.navette.calls;

/** The kinds of question. On the wire in small letters. */
public enum QuestionKind {
    LINE,
    PARAGRAPH,
    CHOICE,
    CHOICES,
    NUMBER,
    MONEY,
    DATE,
    URL,
    PHONE,
    SIREN,
    FOUNDERS,
    CONSENT;

    public boolean hasOptions() {
        return this == CHOICE || this == CHOICES;
    }
}
