package fr.navette.functions.desk;

import static fr.navette.functions.desk.Html.el;
import static fr.navette.functions.desk.Html.tag;
import static fr.navette.functions.desk.Html.text;

import fr.navette.applications.ApplicationId;
import fr.navette.text.Language;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Single values as a person reads them: in words, in the call's zone, in the language's numbers, sites by name.
 *
 * @param siteNames the names of sites, by id
 * @param maxChars the length in code points from which a text is cut
 */
record Shown(DeskWords words, ZoneId zone, Map<?, ?> siteNames, int maxChars) {
    private static final int MAX_LINES = 6;

    private static final String URL = "url";

    /** Entries whose text is a code of Navette's, never typed by anybody. */
    private static final Set<String> CODED = Set.of("warning", "kind", "language");

    /** Entries that hold the id of a site, or several. */
    private static final Set<String> SITES = Set.of("site", "sites", "siteBefore", "stagedSite", "from");

    Html value(String name, Object value) {
        return switch (value) {
            case null -> text("–");
            case Optional<?> optional -> value(name, optional.orElse(null));
            case Boolean flag -> text(words.of(flag ? "yes" : "no"));
            case Enum<?> constant ->
                tag("span").attr("class", "v " + constant.name()).with(words.value(constant.name()));
            case BigDecimal number -> number(number);
            case Number number -> number(new BigDecimal(number.toString()));
            case Instant instant -> text(instant.atZone(zone).format(times()));
            case LocalDate day ->
                text(day.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(places())));
            case Map<?, ?> map -> pairs(name, map);
            case Iterable<?> list -> lines(name, list);
            case String site
            when SITES.contains(name) && siteNames.containsKey(site) ->
                typed(name, siteNames.get(site).toString());
            default -> CODED.contains(name) ? text(words.value(value.toString())) : typed(name, value.toString());
        };
    }

    private Html number(BigDecimal number) {
        var format = NumberFormat.getInstance(words.language().locale());
        format.setMaximumFractionDigits(2);
        var symbols = DecimalFormatSymbols.getInstance(words.language().locale());
        return text(format.format(number).replace(symbols.getGroupingSeparator(), '\u00a0'));
    }

    private DateTimeFormatter times() {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(places());
    }

    /** The day before the month, and 24 hours, in English too. */
    private Locale places() {
        return words.language() == Language.EN ? Locale.UK : words.language().locale();
    }

    /** Name and text, such as a comment, or labelled values. */
    private Html pairs(String list, Map<?, ?> map) {
        if (map.size() == 2 && map.values().stream().allMatch(String.class::isInstance))
            return pair(map.values().stream().map(Object::toString).toList());
        var parts = new ArrayList<Html>();
        map.forEach((name, inner) -> {
            // The name stands beside it.
            if (inner instanceof ApplicationId) return;
            if (!parts.isEmpty()) parts.add(text(" · "));
            parts.add(text(words.label(list, name.toString()) + " "));
            // A link that a person typed, in an answer of that name, stays text.
            parts.add(value(name.equals(URL) ? "" : name.toString(), inner));
        });
        return parts.isEmpty() ? text("–") : Html.all(parts);
    }

    private Html pair(List<String> nameAndText) {
        return Html.all(
                Html.typed(nameAndText.getFirst()), text(words.of("colon")), Html.typed(brief(nameAndText.getLast())));
    }

    private Html lines(String name, Iterable<?> list) {
        var parts = new ArrayList<Html>();
        for (var element : list) {
            if (parts.size() == maxLines()) return Html.all(Html.all(parts), text("…"));
            parts.add(el("div", value(name, element)));
        }
        return parts.isEmpty() ? text("–") : Html.all(parts);
    }

    private int maxLines() {
        return maxChars == Integer.MAX_VALUE ? maxChars : MAX_LINES;
    }

    private String brief(String text) {
        if (text.codePointCount(0, text.length()) <= maxChars) return text;
        return text.substring(0, text.offsetByCodePoints(0, maxChars)) + "…";
    }

    /** A link only for addresses that a command made; everything else is text, in its own direction. */
    private Html typed(String name, String text) {
        if (text.isEmpty()) return text("–");
        if (name.equals(URL) && text.startsWith("http"))
            return tag("a").attr("href", text)
                    .attr("target", "_blank")
                    .attr("rel", "noopener noreferrer")
                    .with(words.of("open"));
        return Html.typed(brief(text));
    }
}
