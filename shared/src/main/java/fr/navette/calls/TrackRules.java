package fr.navette.calls;

import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules for the projects of one track in a cohort.
 *
 * @param id the track's
 * @param lengthMonths how long a place usually lasts, in months
 * @param maxMonths how long it lasts at most with all extensions, in months, pauses not counted
 * @param pauseHoldsPlace whether a project keeps its place during a pause
 * @param onboarding what a project does when it arrives; empty means the list of the cohort
 * @param agreement what its representatives sign; empty means that of the cohort
 */
public record TrackRules(
        String id,
        int lengthMonths,
        int maxMonths,
        boolean pauseHoldsPlace,
        Review review,
        List<OnboardingItem> onboarding,
        Optional<Agreement> agreement) {
    private static final int USUAL_MONTHS = 12;
    private static final int USUAL_MAX_MONTHS = 24;
    private static final int MAX_MONTHS = 120;

    public TrackRules {
        onboarding = List.copyOf(onboarding);
    }

    /** Rules with the onboarding and the agreement of the cohort. */
    public TrackRules(String id, int lengthMonths, int maxMonths, boolean pauseHoldsPlace, Review review) {
        this(id, lengthMonths, maxMonths, pauseHoldsPlace, review, List.of(), Optional.empty());
    }

    /** The rules of a track for which a call gives none. */
    static TrackRules usual(String track) {
        return new TrackRules(track, USUAL_MONTHS, USUAL_MAX_MONTHS, true, Review.NEVER);
    }

    static TrackRules read(Fields fields) {
        int length = fields.optionalWhole("lengthMonths", 1, MAX_MONTHS).orElse(USUAL_MONTHS);
        int most = fields.optionalWhole("maxMonths", 1, MAX_MONTHS).orElse(Math.max(length, USUAL_MAX_MONTHS));
        if (most < length) throw fields.invalid("maxMonths", FieldCode.NOT_IN_ORDER);
        return new TrackRules(
                fields.id("id"),
                length,
                most,
                !fields.has("pauseHoldsPlace") || fields.flag("pauseHoldsPlace"),
                fields.optionalObject("review", Review::read).orElse(Review.NEVER),
                onboarding(fields),
                fields.optionalObject("agreement", Agreement::read));
    }

    /** The onboarding of a track or of the whole cohort. */
    static List<OnboardingItem> onboarding(Fields fields) {
        var items = fields.list("onboarding", OnboardingItem::read);
        var seen = new HashSet<String>();
        for (int i = 0; i < items.size(); i++)
            if (!seen.add(items.get(i).id())) throw fields.invalid("onboarding[" + i + "].id", FieldCode.TWICE);
        return items;
    }

    /** The rules with what the cohort says where the track says nothing. */
    TrackRules completedFrom(CohortRules cohort) {
        return new TrackRules(
                id,
                lengthMonths,
                maxMonths,
                pauseHoldsPlace,
                review,
                onboarding.isEmpty() ? cohort.onboarding() : onboarding,
                agreement.or(cohort::agreement));
    }

    /** The slots of the files that a project sends: of its onboarding, and of the agreement. */
    public List<Slot> slots() {
        return Stream.concat(
                        onboarding.stream().map(OnboardingItem::slot), Stream.of(agreement.flatMap(Agreement::slot)))
                .flatMap(Optional::stream)
                .toList();
    }

    Map<String, Object> fields() {
        var fields = Values.of("id", id)
                .with("lengthMonths", lengthMonths)
                .with("maxMonths", maxMonths)
                .with("pauseHoldsPlace", pauseHoldsPlace)
                .with("review", review.fields());
        if (!onboarding.isEmpty())
            fields.put(
                    "onboarding",
                    onboarding.stream().map(OnboardingItem::fields).toList());
        agreement.ifPresent(text -> fields.put("agreement", text.fields()));
        return fields;
    }

    /**
     * The regular review of a project.
     *
     * @param every how often
     * @param dueDay day of the month by which a project answers, the last one of a shorter month; 0 if it is never
     *     reviewed
     * @param questions the questions for the project, at most five
     */
    public record Review(Every every, int dueDay, List<Question> questions) {
        private static final int MAX_DUE_DAY = 31;
        private static final int MAX_QUESTIONS = 5;
        static final Review NEVER = new Review(Every.NEVER, 0, List.of());

        public enum Every {
            MONTH("P1M"),
            NEVER("never");

            private final String word;

            Every(String word) {
                this.word = word;
            }

            /** The word in a call. */
            public String word() {
                return word;
            }

            private static Every read(Fields fields, String name) {
                var text = fields.text(name);
                for (var every : values()) if (every.word.equals(text)) return every;
                throw fields.invalid(name, FieldCode.NOT_AN_OPTION);
            }
        }

        public Review {
            questions = List.copyOf(questions);
        }

        static Review read(Fields fields) {
            var every = Every.read(fields, "every");
            int dueDay = fields.optionalWhole("dueDay", 1, MAX_DUE_DAY).orElse(0);
            var questions = fields.list("questions", Question::read);
            if (every == Every.NEVER) return NEVER;
            if (dueDay == 0) throw fields.invalid("dueDay", FieldCode.REQUIRED);
            if (questions.isEmpty()) throw fields.invalid("questions", FieldCode.REQUIRED);
            if (questions.size() > MAX_QUESTIONS) throw fields.invalid("questions", FieldCode.TOO_MANY);
            var seen = new HashSet<String>();
            for (int i = 0; i < questions.size(); i++)
                if (!seen.add(questions.get(i).id())) throw fields.invalid("questions[" + i + "].id", FieldCode.TWICE);
            for (int i = 0; i < questions.size(); i++)
                if (questions.get(i).showIf().isPresent())
                    throw fields.invalid("questions[" + i + "].showIf", FieldCode.UNKNOWN_FIELD);
            return new Review(every, dueDay, questions);
        }

        /** The day by which a project answers about a month; empty if it is never reviewed. */
        public Optional<LocalDate> dueOn(YearMonth period) {
            return every == Every.NEVER
                    ? Optional.empty()
                    : Optional.of(period.atDay(Math.min(dueDay, period.lengthOfMonth())));
        }

        Map<String, Object> fields() {
            var fields = Values.of("every", every.word());
            if (every == Every.NEVER) return fields;
            return fields.with("dueDay", dueDay)
                    .with("questions", questions.stream().map(Question::fields).toList());
        }
    }
}
