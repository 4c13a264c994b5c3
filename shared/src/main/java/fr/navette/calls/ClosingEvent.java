package fr.navette.calls;

import fr.navette.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The closing of a call as a calendar event (RFC 5545), with an alarm one day before.
 *
 * @param site address of the site, without a trailing slash
 */
public record ClosingEvent(String site) {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int MAX_LINE_BYTES = 75;

    public String of(Call call, Language language) {
        var title = call.title().in(language);
        var summary = switch (language) {
            case FR -> "Clôture : " + title;
            case EN -> "Closing: " + title;
        };
        var calendar = new StringBuilder();
        line(calendar, "BEGIN:VCALENDAR");
        line(calendar, "VERSION:2.0");
        line(calendar, "PRODID:-//Navette//Navette//" + language.tag().toUpperCase(language.locale()));
        line(calendar, "BEGIN:VEVENT");
        line(calendar, "UID:closing-" + call.id() + "@navette");
        // A moved closing is the same event with a higher sequence number.
        line(calendar, "SEQUENCE:" + call.version());
        line(calendar, "DTSTAMP:" + utc(call.opens()));
        line(calendar, "DTSTART:" + utc(call.closes()));
        line(calendar, "SUMMARY:" + escaped(summary));
        line(calendar, "URL:" + site + "/apply.html?call=" + call.id() + "&lang=" + language.tag());
        line(calendar, "BEGIN:VALARM");
        line(calendar, "ACTION:DISPLAY");
        line(calendar, "TRIGGER:-P1D");
        line(calendar, "DESCRIPTION:" + escaped(summary));
        line(calendar, "END:VALARM");
        line(calendar, "END:VEVENT");
        line(calendar, "END:VCALENDAR");
        return calendar.toString();
    }

    private static String utc(Instant instant) {
        return UTC.format(instant);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Folds lines over 75 bytes with a leading space, never inside a character. */
    private static void line(StringBuilder calendar, String content) {
        int bytes = 0;
        for (var character : (Iterable<String>) content.codePoints().mapToObj(Character::toString)::iterator) {
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > MAX_LINE_BYTES) {
                calendar.append("\r\n ");
                bytes = 1;
            }
            calendar.append(character);
            bytes += size;
        }
        calendar.append("\r\n");
    }
}
