package fr.navette.answers;

import fr.navette.input.FieldCode;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A number as people write it in French or in English: {@code 12 000,50}, {@code 12,000.50}, {@code 3.5}. */
final class NumberAnswer {
    private static final int MAX_DIGITS = 15;
    private static final int MAX_DECIMALS = 6;
    private static final int MAX_CHARS = 60;
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?");
    private static final Pattern GROUPED_BY_SPACES = Pattern.compile("[+-]?\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?");
    private static final Pattern GROUPED_BY_COMMAS = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+\\.\\d+");
    private static final Pattern GROUPED_BY_STOPS = Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{3})+,\\d+");
    // 12.000 and 12,000: twelve thousand in one language, twelve in the other. Several groups can only be thousands.
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern ONLY_GROUPS = Pattern.compile("[+-]?\\d{1,3}(?:(?:\\.\\d{3}){2,}|(?:,\\d{3}){2,})");

    private NumberAnswer() {}

    /**
     * @param value {@code null} where there is a problem
     */
    record Parsed(BigDecimal value, FieldCode problem) {}

    static Parsed read(String cleaned) {
        if (cleaned.length() > MAX_CHARS) return new Parsed(null, FieldCode.NOT_A_NUMBER);
        var text =
                cleaned.replaceAll("[\\p{Zs}’']+", " ").replace('\u2212', '-').strip();
        if (AMBIGUOUS.matcher(text).matches()) return new Parsed(null, FieldCode.AMBIGUOUS_NUMBER);
        var digits = digits(text);
        if (digits == null) return new Parsed(null, FieldCode.NOT_A_NUMBER);
        var number = new BigDecimal(digits);
        return isStorable(number) ? new Parsed(plain(number), null) : new Parsed(null, FieldCode.OUT_OF_RANGE);
    }

    /** Whether a table and a spreadsheet can hold the number: 15 digits before the decimal point, 6 after it. */
    static boolean isStorable(BigDecimal number) {
        return number.precision() - number.scale() <= MAX_DIGITS
                && number.scale() <= MAX_DECIMALS
                && number.scale() >= -MAX_DIGITS;
    }

    /** The single form of a number: 12.50 and 12.5 are the same answer. */
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String digits(String text) {
        if (PLAIN.matcher(text).matches()) return text.replace(',', '.');
        if (GROUPED_BY_SPACES.matcher(text).matches())
            return text.replace(" ", "").replace(',', '.');
        if (GROUPED_BY_COMMAS.matcher(text).matches()) return text.replace(",", "");
        if (GROUPED_BY_STOPS.matcher(text).matches())
            return text.replace(".", "").replace(',', '.');
        if (ONLY_GROUPS.matcher(text).matches()) return text.replaceAll("[.,]", "");
        return null;
    }
}
