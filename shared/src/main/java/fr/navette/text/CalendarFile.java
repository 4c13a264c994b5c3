package fr.navette.text;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * A calendar of events (RFC 5545).
 *
 * @param organizer the address that publishes the events: the calendar is then a message of the method
 *     {@code PUBLISH} (RFC 5546). Empty for a file that people download
 */
public record CalendarFile(Language language, Optional<String> organizer, List<Event> events) {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int MAX_LINE_BYTES = 75;

    /**
     * An instant that matters, with an alarm before it.
     *
     * @param uid the same for the same event, wherever it moves
     * @param sequence higher each time that the event has moved
     * @param stamp when this edition of the event was made
     * @param url where to go
     */
    public record Event(
            String uid, long sequence, Instant stamp, Instant at, String summary, String url, Duration alarm) {}

    public CalendarFile {
        events = List.copyOf(events);
    }

    public String text() {
        var calendar = new StringBuilder();
        line(calendar, "BEGIN:VCALENDAR");
        line(calendar, "VERSION:2.0");
        line(calendar, "PRODID:-//Navette//Navette//" + language.tag().toUpperCase(language.locale()));
        if (organizer.isPresent()) line(calendar, "METHOD:PUBLISH");
        events.forEach(event -> add(calendar, event));
        line(calendar, "END:VCALENDAR");
        return calendar.toString();
    }

    private void add(StringBuilder calendar, Event event) {
        line(calendar, "BEGIN:VEVENT");
        line(calendar, "UID:" + event.uid() + "@navette");
        line(calendar, "SEQUENCE:" + event.sequence());
        line(calendar, "DTSTAMP:" + UTC.format(event.stamp()));
        organizer.ifPresent(address -> line(calendar, "ORGANIZER:mailto:" + address));
        line(calendar, "DTSTART:" + UTC.format(event.at()));
        line(calendar, "SUMMARY:" + escaped(event.summary()));
        line(calendar, "URL:" + event.url());
        line(calendar, "BEGIN:VALARM");
        line(calendar, "ACTION:DISPLAY");
        line(calendar, "TRIGGER:-P" + event.alarm().toDays() + "D");
        line(calendar, "DESCRIPTION:" + escaped(event.summary()));
        line(calendar, "END:VALARM");
        line(calendar, "END:VEVENT");
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
