package fr.navette.calls;

import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules for the projects of a call's cohort.
 *
 * @param tracks the rules of each track; a track that is not listed has {@link TrackRules#usual}
 * @param startsOn first day of the projects that accept an offer before it, in the call's zone; empty leaves it open
 * @param noticeDays days before the end of its place by which a project is told
 */
public record CohortRules(List<TrackRules> tracks, Optional<LocalDate> startsOn, int noticeDays) {
    private static final int USUAL_NOTICE_DAYS = 30;
    private static final int MAX_NOTICE_DAYS = 365;

    /** The rules of a call that gives none. */
    static final CohortRules USUAL = new CohortRules(List.of(), Optional.empty(), USUAL_NOTICE_DAYS);

    public CohortRules {
        tracks = List.copyOf(tracks);
    }

    static CohortRules read(Fields fields) {
        var rules = new CohortRules(
                fields.list("tracks", TrackRules::read),
                LocalTimes.optionalDate(fields, "startsOn"),
                fields.optionalWhole("noticeDays", 0, MAX_NOTICE_DAYS).orElse(USUAL_NOTICE_DAYS));
        var seen = new HashSet<String>();
        for (int i = 0; i < rules.tracks.size(); i++)
            if (!seen.add(rules.tracks.get(i).id())) throw fields.invalid("tracks[" + i + "].id", FieldCode.TWICE);
        return rules;
    }

    Map<String, Object> fields() {
        var fields = Values.of("tracks", tracks.stream().map(TrackRules::fields).toList());
        startsOn.ifPresent(day -> fields.put("startsOn", day.toString()));
        return fields.with("noticeDays", noticeDays);
    }

    /** The rules without a date that holds only once. */
    CohortRules withoutStart() {
        return new CohortRules(tracks, Optional.empty(), noticeDays);
    }

    /** The longest time that a project may stay, in months, pauses not counted. */
    int maxMonths() {
        return tracks.stream().mapToInt(TrackRules::maxMonths).max().orElse(0);
    }

    TrackRules of(String track) {
        return tracks.stream()
                .filter(rules -> rules.id().equals(track))
                .findFirst()
                .orElseGet(() -> TrackRules.usual(track));
    }
}
