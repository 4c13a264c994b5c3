package fr.navette.calls;

import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules for the projects of a call's cohort.
 *
 * @param tracks the rules of each track; a track that is not listed has {@link TrackRules#usual}
 * @param startsOn first day of the projects that accept an offer before it, in the call's zone; empty leaves it open
 * @param noticeDays days before the end of its place by which a project is told
 * @param onboarding what a project does when it arrives, in the tracks that have no list of their own
 * @param agreement what its representatives sign, in the tracks that have none of their own
 */
public record CohortRules(
        List<TrackRules> tracks,
        Optional<LocalDate> startsOn,
        int noticeDays,
        List<OnboardingItem> onboarding,
        Optional<Agreement> agreement) {
    private static final int USUAL_NOTICE_DAYS = 30;
    private static final int MAX_NOTICE_DAYS = 365;

    /** The rules of a call that gives none. */
    static final CohortRules USUAL = new CohortRules(List.of(), Optional.empty(), USUAL_NOTICE_DAYS);

    public CohortRules {
        tracks = List.copyOf(tracks);
        onboarding = List.copyOf(onboarding);
    }

    /** Rules without onboarding and agreement. */
    public CohortRules(List<TrackRules> tracks, Optional<LocalDate> startsOn, int noticeDays) {
        this(tracks, startsOn, noticeDays, List.of(), Optional.empty());
    }

    static CohortRules read(Fields fields) {
        var rules = new CohortRules(
                fields.list("tracks", TrackRules::read),
                LocalTimes.optionalDate(fields, "startsOn"),
                fields.optionalWhole("noticeDays", 0, MAX_NOTICE_DAYS).orElse(USUAL_NOTICE_DAYS),
                TrackRules.onboarding(fields),
                fields.optionalObject("agreement", Agreement::read));
        var seen = new HashSet<String>();
        for (int i = 0; i < rules.tracks.size(); i++)
            if (!seen.add(rules.tracks.get(i).id())) throw fields.invalid("tracks[" + i + "].id", FieldCode.TWICE);
        for (var track : rules.tracks) rules.requireSignable(fields, rules.of(track.id()));
        rules.requireSignable(fields, rules.of(""));
        return rules;
    }

    /** Refuses an item to sign without an agreement. */
    private void requireSignable(Fields fields, TrackRules rules) {
        boolean signs = rules.onboarding().stream().anyMatch(item -> item.kind() == OnboardingItem.Kind.SIGN);
        if (signs && rules.agreement().isEmpty()) throw fields.invalid("agreement", FieldCode.REQUIRED);
    }

    Map<String, Object> fields() {
        var fields = Values.of("tracks", tracks.stream().map(TrackRules::fields).toList());
        startsOn.ifPresent(day -> fields.put("startsOn", day.toString()));
        fields.with("noticeDays", noticeDays);
        if (!onboarding.isEmpty())
            fields.put(
                    "onboarding",
                    onboarding.stream().map(OnboardingItem::fields).toList());
        agreement.ifPresent(text -> fields.put("agreement", text.fields()));
        return fields;
    }

    /** The rules without a date that holds only once. */
    CohortRules withoutStart() {
        return new CohortRules(tracks, Optional.empty(), noticeDays, onboarding, agreement);
    }

    /** The longest time that a project may stay, in months, pauses not counted. */
    int maxMonths() {
        return tracks.stream().mapToInt(TrackRules::maxMonths).max().orElse(0);
    }

    TrackRules of(String track) {
        return tracks.stream()
                .filter(rules -> rules.id().equals(track))
                .findFirst()
                .orElseGet(() -> TrackRules.usual(track))
                .completedFrom(this);
    }

    /** Every agreement, by the version that staff gave it. */
    Map<String, Agreement> agreements() {
        var agreements = new LinkedHashMap<String, Agreement>();
        Stream.concat(tracks.stream().map(TrackRules::agreement), Stream.of(agreement))
                .flatMap(Optional::stream)
                .forEach(text -> agreements.putIfAbsent(text.version(), text));
        return agreements;
    }
}
