package fr.navette.answers;

import fr.navette.answers.AnswerRules.Parsed;
import fr.navette.input.FieldCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** A day of the calendar: {@code 2027-02-28}. */
final class DateAnswer {
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 9999;

    private DateAnswer() {}

    static Parsed read(String cleaned) {
        try {
            var date = LocalDate.parse(cleaned, DateTimeFormatter.ISO_LOCAL_DATE);
            if (date.getYear() > LATEST_YEAR) return Parsed.wrong(FieldCode.NOT_A_DATE);
            return date.getYear() < EARLIEST_YEAR
                    ? Parsed.wrong(FieldCode.YEAR_TOO_SHORT)
                    : Parsed.good(date.toString());
        } catch (DateTimeParseException e) {
            return Parsed.wrong(FieldCode.NOT_A_DATE);
        }
    }
}
