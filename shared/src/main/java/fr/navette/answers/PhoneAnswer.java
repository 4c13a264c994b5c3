package fr.navette.answers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import fr.navette.answers.AnswerRules.Parsed;
import fr.navette.input.FieldCode;
import fr.navette.text.Language;
import java.util.List;

/**
 * A telephone number, French without a country code. Stored as E.164, {@code +33353011234}, with its extension where it
 * has one: {@code +33353011234 ext. 5}.
 */
final class PhoneAnswer {
    // The region FR excludes the numbers of the overseas departments.
    private static final List<String> REGIONS = List.of("FR", "GP", "MQ", "GF", "RE", "YT");

    // Only numbers with a country code can be read without a region.
    private static final String NO_REGION = "ZZ";
    private static final int FRANCE = 33;

    private PhoneAnswer() {}

    static Parsed read(String cleaned) {
        var phones = PhoneNumberUtil.getInstance();
        var text = cleaned.replaceAll("\\p{Zs}+", " ");
        for (var region : REGIONS) {
            try {
                var number = phones.parse(text, region);
                if (phones.isValidNumber(number))
                    return Parsed.valid(phones.format(number, PhoneNumberFormat.E164)
                            + (number.hasExtension() ? " ext. " + number.getExtension() : ""));
            } catch (NumberParseException e) {
                return Parsed.invalid(FieldCode.NOT_A_PHONE);
            }
        }
        return Parsed.invalid(FieldCode.NOT_A_PHONE);
    }

    /** A stored number as people write it: the French way for French numbers in French, else with its country code. */
    static String inWords(String stored, Language language) {
        var phones = PhoneNumberUtil.getInstance();
        try {
            var number = phones.parse(stored, NO_REGION);
            var isAtHome = language == Language.FR && number.getCountryCode() == FRANCE;
            return phones.format(number, isAtHome ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notYetANumber) {
            return stored;
        }
    }
}
