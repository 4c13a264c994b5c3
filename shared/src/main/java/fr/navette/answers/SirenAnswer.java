package fr.navette.answers;

import fr.navette.answers.AnswerRules.Parsed;
import fr.navette.input.FieldCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A company's SIREN number: nine digits with a Luhn check. A SIRET or a VAT number is shortened to it.
 *
 * <p>La Poste's branches may have a digit sum that is a multiple of five instead (INSEE).
 */
final class SirenAnswer {
    private static final String LA_POSTE = "356000000";
    private static final Pattern SIREN = Pattern.compile("\\d{9}");
    private static final Pattern SIRET = Pattern.compile("(\\d{9})\\d{5}");
    private static final Pattern VAT = Pattern.compile("FR(\\d{2})(\\d{9})", Pattern.CASE_INSENSITIVE);

    private SirenAnswer() {}

    static Parsed read(String cleaned) {
        var text = cleaned.replaceAll("[\\p{Zs}.-]", "");
        var siret = SIRET.matcher(text);
        var vat = VAT.matcher(text);
        if (SIREN.matcher(text).matches()) return siren(text);
        if (siret.matches() && isSiret(text)) return siren(siret.group(1));
        if (vat.matches() && isVat(vat)) return siren(vat.group(2));
        return Parsed.invalid(FieldCode.NOT_A_SIREN);
    }

    private static Parsed siren(String nine) {
        var real = luhn(nine) && !nine.equals("000000000");
        return real ? Parsed.valid(nine) : Parsed.invalid(FieldCode.NOT_A_SIREN);
    }

    private static boolean isSiret(String fourteen) {
        if (luhn(fourteen)) return true;
        return fourteen.startsWith(LA_POSTE)
                && fourteen.chars().map(c -> c - '0').sum() % 5 == 0;
    }

    private static boolean isVat(Matcher vat) {
        long key = (12 + 3 * (Long.parseLong(vat.group(2)) % 97)) % 97;
        return key == Long.parseLong(vat.group(1));
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
