package fr.navette.calls;

import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times and zones as staff write them: {@code 2027-01-15T17:00} in {@code Europe/Paris}. */
public final class LocalTimes {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);
    // A region of the IANA database: an offset and Etc/GMT+1 have no summer time, and the sign of the latter misleads.
    private static final Pattern REGION = Pattern.compile("(?!Etc/|SystemV/)[A-Z][A-Za-z_]+(?:/[A-Za-z_-]+)+");

    private static final int DAY_LENGTH = "2027-01-15".length();
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private LocalTimes() {}

    public static ZoneId zone(Fields fields, String name) {
        var text = fields.text(name);
        try {
            if (REGION.matcher(text).matches()) return ZoneId.of(text);
        } catch (DateTimeException e) {
            // unknown region: refused below
        }
        throw fields.invalid(name, FieldCode.NOT_A_ZONE);
    }

    public static LocalDateTime time(Fields fields, String name) {
        return optionalTime(fields, name).orElseThrow(() -> fields.invalid(name, FieldCode.REQUIRED));
    }

    public static Optional<LocalDateTime> optionalTime(Fields fields, String name) {
        return fields.optionalText(name).map(text -> parsed(fields, name, text));
    }

    /** The last second of something that ends at a time, or with a day where only a day is given. */
    public static Optional<LocalDateTime> optionalEnd(Fields fields, String name) {
        return fields.optionalText(name)
                .map(text -> text.length() == DAY_LENGTH ? endOfDay(fields, name) : parsed(fields, name, text));
    }

    private static LocalDateTime endOfDay(Fields fields, String name) {
        return optionalDate(fields, name).orElseThrow().atTime(END_OF_DAY);
    }

    /** The form that {@link #time} reads. */
    public static String text(LocalDateTime time) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }

    /** A day, such as {@code 2027-02-28}. */
    public static Optional<LocalDate> optionalDate(Fields fields, String name) {
        return fields.optionalText(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw fields.invalid(name, FieldCode.NOT_A_DATE);
            }
        });
    }

    /**
     * Converts a local time to an instant.
     *
     * @param path the path of the field, for the refusal
     * @throws Refusal {@code TIME_AMBIGUOUS} if the zone skips or repeats the time
     */
    public static Instant instant(String path, LocalDateTime time, ZoneId zone) {
        if (zone.getRules().getValidOffsets(time).size() != 1)
            throw Refusal.of(Reason.TIME_AMBIGUOUS, path, FieldCode.TIME_AMBIGUOUS);
        return time.atZone(zone).toInstant();
    }

    private static LocalDateTime parsed(Fields fields, String name, String text) {
        try {
            return LocalDateTime.parse(text, FORM);
        } catch (DateTimeParseException e) {
            throw fields.invalid(name, FieldCode.NOT_A_TIME);
        }
    }
}
