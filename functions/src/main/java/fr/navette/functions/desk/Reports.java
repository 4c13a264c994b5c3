package fr.navette.functions.desk;

import fr.navette.input.Values;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reports with the times of their call: an entry {@code zone} holds for everything beside and below it. */
final class Reports {
    static final String ZONE = "zone";

    /** The names of sites by their ids, which stand beside and below it. */
    static final String SITE_NAMES = "siteNames";

    private Reports() {}

    /** The report with each instant as a local time with its offset. */
    static Map<String, ?> local(Map<String, ?> report) {
        return converted(
                report,
                ZoneOffset.UTC,
                (instant, zone) -> instant.atZone(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    /** The report with nulls for empty Optionals. */
    static Map<String, ?> plain(Map<String, ?> report) {
        return converted(report, ZoneOffset.UTC, (instant, zone) -> instant);
    }

    private static Map<String, ?> converted(Map<?, ?> report, ZoneId outer, BiFunction<Instant, ZoneId, ?> time) {
        var zone = zone(report, outer);
        var converted = new Values();
        report.forEach((name, value) -> converted.put(name.toString(), converted(value, zone, time)));
        return converted;
    }

    private static Object converted(Object value, ZoneId zone, BiFunction<Instant, ZoneId, ?> time) {
        return switch (value) {
            case Instant instant -> time.apply(instant, zone);
            case Map<?, ?> map -> converted(map, zone, time);
            case Optional<?> optional ->
                optional.<Object>map(inner -> converted(inner, zone, time)).orElse(null);
            case Iterable<?> list ->
                StreamSupport.stream(list.spliterator(), false)
                        .map(element -> converted(element, zone, time))
                        .toList();
            case null -> null;
            default -> value;
        };
    }

    /** The rows of a list of objects; none of anything else. */
    static Stream<Map<?, ?>> rows(Object list) {
        return list instanceof Iterable<?> elements
                ? StreamSupport.stream(elements.spliterator(), false)
                        .filter(Map.class::isInstance)
                        .map(element -> (Map<?, ?>) element)
                : Stream.empty();
    }

    /** The names of sites that a report gives; empty without any. */
    static Map<?, ?> siteNames(Map<?, ?> report) {
        return report.get(SITE_NAMES) instanceof Map<?, ?> names ? names : Map.of();
    }

    /** The zone named in a report, or the one around it. */
    static ZoneId zone(Map<?, ?> report, ZoneId outer) {
        return switch (report.get(ZONE)) {
            case ZoneId zone -> zone;
            case Optional<?> found when found.orElse(null) instanceof ZoneId zone -> zone;
            case null, default -> outer;
        };
    }
}
