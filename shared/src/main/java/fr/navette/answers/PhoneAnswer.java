package fr.navette.answers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import fr.navette.answers.AnswerRules.Parsed;
import fr.navette.input.FieldCode;
import java.util.List;

/**
 * A telephone number, French without a country code. Stored as E.164, {@code +33353011234}, with its extension where it
 * has one: {@code +33353011234 ext. 5}.
 */
final class PhoneAnswer {
    // The region FR excludes the numbers of the overseas departments.
    private static final List<String> REGIONS = List.of("FR", "GP", "MQ", "GF", "RE", "YT");

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
}
