package fr.navette.calls;

/** The kinds of question, in lower case on the wire. */
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
