package fr.navette.calls;

import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the committee of a call reads.
 *
 * @param blind whether the names of people and the ways to reach them are hidden from readers
 * @param others when a reader sees the reviews of the other readers
 * @param browsers which browsers a link opens
 * @param panel what the readers of an application should be together
 * @param acrossSites the share of readings, in percent, by members who also read for another site than the
 *     application's: so that the sites' rankings can be compared
 * @param ends the end of its work, in the call's zone: from then on, links and codes open no committee; empty if open
 */
public record Jury(
        boolean blind,
        Others others,
        Browsers browsers,
        List<PanelNeed> panel,
        int acrossSites,
        Optional<LocalDateTime> ends) {
    public static final int ACROSS_SITES = 10;
    public static final Jury DEFAULT =
            new Jury(false, Others.NEVER, Browsers.ANY, List.of(), ACROSS_SITES, Optional.empty());
    private static final int MAX_NEEDS = 15;
    private static final int WHOLE = 100;

    public Jury {
        panel = List.copyOf(panel);
    }

    /** When a reader sees the finished reviews of the others. */
    public enum Others {
        NEVER,
        AFTER_MINE,
        ALWAYS;

        /**
         * @param done whether the reader's own review is finished
         */
        public boolean areShown(boolean done) {
            return switch (this) {
                case NEVER -> false;
                case AFTER_MINE -> done;
                case ALWAYS -> true;
            };
        }
    }

    /** Which browsers a member's link opens by itself; the others need a code from the member's mailbox, too. */
    public enum Browsers {
        /** Every browser, until the link expires. */
        ANY,
        /** The first one that comes with the link. */
        STANDARD,
        /** None. */
        STRICT
    }

    /**
     * Reads {@code blind}, {@code othersReviews}, {@code browsers}, {@code panel}, {@code acrossSites} and {@code
     * juryEnds} of a call; each may be absent.
     */
    static Jury read(Fields fields, ZoneId zone) {
        var ends = LocalTimes.optionalEnd(fields, "juryEnds");
        ends.ifPresent(time -> LocalTimes.instant(fields.path("juryEnds"), time, zone));
        var panel = fields.list("panel", PanelNeed::read);
        if (panel.size() > MAX_NEEDS) throw fields.invalid("panel", FieldCode.TOO_MANY);
        return new Jury(
                fields.flag("blind"),
                choice(fields, "othersReviews", Others.values()).orElse(Others.NEVER),
                choice(fields, "browsers", Browsers.values()).orElse(Browsers.ANY),
                panel,
                fields.optionalWhole("acrossSites", 0, WHOLE).orElse(ACROSS_SITES),
                ends);
    }

    private static <E extends Enum<E>> Optional<E> choice(Fields fields, String name, E[] choices) {
        return fields.optionalText(name)
                .map(text -> Arrays.stream(choices)
                        .filter(choice -> word(choice).equals(text))
                        .findFirst()
                        .orElseThrow(() -> fields.invalid(name, FieldCode.NOT_AN_OPTION)));
    }

    /** A choice as calls and the API write it, such as {@code after-mine}. */
    public static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void addTo(Map<String, Object> fields) {
        if (blind) fields.put("blind", true);
        if (others != Others.NEVER) fields.put("othersReviews", word(others));
        if (browsers != Browsers.ANY) fields.put("browsers", word(browsers));
        if (!panel.isEmpty())
            fields.put("panel", panel.stream().map(PanelNeed::fields).toList());
        if (acrossSites != ACROSS_SITES) fields.put("acrossSites", acrossSites);
        ends.ifPresent(time -> fields.put("juryEnds", LocalTimes.text(time)));
    }

    /** The rules without a date that holds only once. */
    Jury withoutEnd() {
        return new Jury(blind, others, browsers, panel, acrossSites, Optional.empty());
    }

    Optional<Instant> end(ZoneId zone) {
        return ends.map(time -> time.atZone(zone).toInstant());
    }
}
