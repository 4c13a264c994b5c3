package fr.navette.committee;

import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Readings that staff should see to: still to be done, although they end within three days or have ended. A withdrawn
 * member has none.
 */
public record Behind(Call call, Instant now) {
    /** Whole days on the calendar of the call's zone. */
    private static final int DAYS_BEFORE_THE_END = 3;

    /**
     * The members who are behind, with the readings concerned.
     *
     * @param readings of all members of the call
     */
    public Map<Member, List<Reading>> among(List<Member> members, List<Reading> readings, List<Summary> summaries) {
        var open = Reading.open(readings, summaries);
        var behind = new LinkedHashMap<Member, List<Reading>>();
        for (var member : members) {
            var late = of(
                    member,
                    open.stream().filter(r -> r.member().equals(member.id())).toList());
            if (!late.isEmpty()) behind.put(member, late);
        }
        return behind;
    }

    /**
     * @param open the member's readings still to be done
     */
    List<Reading> of(Member member, List<Reading> open) {
        if (member.withdrawn()) return List.of();
        var lastDay = day(now).plusDays(DAYS_BEFORE_THE_END);
        return open.stream()
                .filter(reading -> !day(reading.dueAt()).isAfter(lastDay))
                .toList();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, call.zone());
    }
}
