package fr.navette.calls;

import fr.navette.input.Fields;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * The rules for places that come free after the announcement.
 *
 * @param until the end of offers to the waiting lists, in the call's zone; empty if there is none
 * @param auto whether a place that comes free is offered to the waiting list at once
 * @param showRank whether founders see their rank on a waiting list
 */
public record Filling(Optional<LocalDateTime> until, boolean auto, boolean showRank) {
    public static final Filling DEFAULT = new Filling(Optional.empty(), true, false);

    /** Reads {@code fillUntil}, {@code autoFill} (true unless given) and {@code showWaitlistRank} of a call. */
    static Filling read(Fields fields, ZoneId zone) {
        var until = LocalTimes.optionalEnd(fields, "fillUntil");
        until.ifPresent(time -> LocalTimes.instant(fields.path("fillUntil"), time, zone));
        return new Filling(until, !fields.has("autoFill") || fields.flag("autoFill"), fields.flag("showWaitlistRank"));
    }

    /** The rules without a date that holds only once. */
    Filling withoutEnd() {
        return new Filling(Optional.empty(), auto, showRank);
    }

    void addTo(Map<String, Object> fields) {
        until.ifPresent(time -> fields.put("fillUntil", LocalTimes.text(time)));
        if (!auto) fields.put("autoFill", false);
        if (showRank) fields.put("showWaitlistRank", true);
    }

    /** Whether waiting lists still get offers. */
    boolean isOpen(Instant now, ZoneId zone) {
        return until.filter(time -> now.isAfter(time.atZone(zone).toInstant())).isEmpty();
    }
}
