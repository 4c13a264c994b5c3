package fr.navette.functions.desk;

import fr.navette.input.Values;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reports with the times of their call: an entry {@code zone} holds for everything beside and below it. */
final class Reports {
    static final String ZONE = "zone";

    private Reports() {}

    /** The report with each instant as a local time with its offset. */
    static Map<String, ?> local(Map<String, ?> report) {
        return local(report, ZoneOffset.UTC);
    }

    private static Map<String, ?> local(Map<?, ?> report, ZoneId outer) {
        var zone = zone(report, outer);
        var local = new Values();
        report.forEach((name, value) -> local.put(name.toString(), local(value, zone)));
        return local;
    }

    private static Object local(Object value, ZoneId zone) {
        return switch (value) {
            case Instant instant -> instant.atZone(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            case Map<?, ?> map -> local(map, zone);
            case Optional<?> optional ->
                optional.<Object>map(inner -> local(inner, zone)).orElse(null);
            case Iterable<?> list ->
                StreamSupport.stream(list.spliterator(), false)
                        .map(element -> local(element, zone))
                        .toList();
            case null -> null;
            default -> value;
        };
    }

    /** The zone named in a report, or the one around it. */
    static ZoneId zone(Map<?, ?> report, ZoneId outer) {
        return report.get(ZONE) instanceof ZoneId zone ? zone : outer;
    }
}
