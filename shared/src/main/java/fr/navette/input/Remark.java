package fr.navette.input;

import fr.navette.text.CleanText;

/** What a person types in their own words: a reason, a note, a comment. */
public final class Remark {
    public static final int MAX_CHARS = 2_000;

    private Remark() {}

    /**
     * The cleaned text.
     *
     * @param path of the field, for the refusal
     * @throws Refusal {@code INVALID} with {@code TOO_LONG} over 2,000 characters
     */
    public static String of(String path, String typed) {
        var clean = CleanText.of(typed);
        if (CleanText.length(clean) > MAX_CHARS) throw Refusal.of(Reason.INVALID, path, FieldCode.TOO_LONG);
        return clean;
    }
}
