package fr.navette.functions.committee;

import fr.navette.committee.FoundConflict;
import fr.navette.committee.KnownConflict;
import fr.navette.functions.api.RefusalWords;
import fr.navette.input.Values;
import fr.navette.text.Language;

/** A conflict of interest in JSON, as staff see it. */
public final class ConflictJson {
    private ConflictJson() {}

    /** The reason, its sentence in a language, and whether it is sure. */
    static Values of(FoundConflict conflict, Language language) {
        return new Values()
                .with("reason", conflict.reason())
                .with("why", why(conflict, language))
                .with("sure", conflict.isSure());
    }

    /** A conflict on the screen of an application. */
    public static Values withMember(KnownConflict known, Language language) {
        return told(
                known,
                Values.of("name", known.member().name())
                        .with("email", known.member().email().address()),
                language);
    }

    /** A conflict on the screen of a member. */
    static Values withApplication(KnownConflict known, Language language) {
        return told(
                known,
                Values.of("application", known.application().application())
                        .with("startup", known.application().startup()),
                language);
    }

    private static Values told(KnownConflict known, Values row, Language language) {
        row.putAll(of(known.conflict(), language));
        return row.with("lifted", known.lifted()).with("note", known.note());
    }

    /** The sentence, such as "Their address has the same domain as that of a founder (fil.example)." */
    static String why(FoundConflict conflict, Language language) {
        var sentence = RefusalWords.in(language).at("email", conflict.reason().code());
        var what = conflict.what().isEmpty() ? "" : " (" + conflict.what() + ")";
        return sentence.substring(0, 1).toUpperCase(language.locale())
                + sentence.substring(1, sentence.length() - 1)
                + what
                + ".";
    }
}
