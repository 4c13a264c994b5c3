package fr.navette.answers;

import fr.navette.answers.AnswerRules.Parsed;
import fr.navette.input.FieldCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** A calendar date: {@code 2027-02-28}. */
final class DateAnswer {
    private static final int MIN_YEAR = 1900;
    private static final int MAX_YEAR = 9999;

    private DateAnswer() {}

    static Parsed read(String cleaned) {
        try {
            var date = LocalDate.parse(cleaned, DateTimeFormatter.ISO_LOCAL_DATE);
            if (date.getYear() > MAX_YEAR) return Parsed.invalid(FieldCode.NOT_A_DATE);
            return date.getYear() < MIN_YEAR ? Parsed.invalid(FieldCode.YEAR_TOO_SHORT) : Parsed.valid(date.toString());
        } catch (DateTimeParseException e) {
            return Parsed.invalid(FieldCode.NOT_A_DATE);
        }
    }
}
