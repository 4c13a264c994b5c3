package fr.navette.reviews;

import fr.navette.calls.CallId;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectId;
import fr.navette.cohorts.ProjectPlaces;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.reviews.ProjectReview.Remark;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import fr.navette.text.CleanText;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stages the outcomes of reviews, and releases what the founders will read with them. Nobody outside sees either. */
public record StageOutcomes(ProjectPlaces places, Reviews reviews, Transactions transactions) {
    private static final int MAX_CHARS = 1_000;

    public record Line(ProjectId project, ReviewOutcome outcome) {}

    /**
     * @return the reviews as staged, in the order of the lines
     * @throws Refusal {@code DECISION_IMPOSSIBLE} naming every impossible line: a project without a review of this
     *     month, one that is named twice, one whose outcome is announced or whose departure is proposed or planned
     */
    public List<ProjectReview> stage(CallId call, YearMonth period, List<Line> lines, boolean confirmed) {
        return Conflict.retry(() -> {
            var problems = new LinkedHashMap<String, FieldCode>();
            var staged = new LinkedHashMap<ProjectId, ProjectReview>();
            for (int i = 0; i < lines.size(); i++)
                stage("outcomes[" + i + "].", lines.get(i), call, period, staged, problems);
            if (!problems.isEmpty()) throw Refusal.of(Reason.DECISION_IMPOSSIBLE, problems);
            if (confirmed)
                transactions.commitInChunks(
                        staged.values().stream().map(Write::put).toList());
            return List.copyOf(staged.values());
        });
    }

    private void stage(
            String path,
            Line line,
            CallId call,
            YearMonth period,
            Map<ProjectId, ProjectReview> staged,
            Map<String, FieldCode> problems) {
        var review = reviews.find(call, period, line.project());
        if (review.isEmpty()) problems.put(path + "project", FieldCode.NOT_KNOWN);
        else if (staged.containsKey(line.project())) problems.put(path + "project", FieldCode.TWICE);
        else if (review.get().announced().isPresent()) problems.put(path + "project", FieldCode.ANNOUNCED);
        else if (isEnding(line, call)) problems.put(path + "outcome", FieldCode.NOT_DECIDABLE);
        else staged.put(line.project(), review.get().staged(line.outcome()));
    }

    /** Whether the project is leaving already, so that it can neither leave again nor graduate. */
    private boolean isEnding(Line line, CallId call) {
        if (line.outcome() == ReviewOutcome.STAY || line.outcome() == ReviewOutcome.WATCH) return false;
        return places.in(call, line.project().asHolder())
                        .filter(place -> !isLeaving(place))
                        .isEmpty()
                || reviews.of(call, line.project()).stream().anyMatch(ProjectReview::hasOpenProposal);
    }

    private static boolean isLeaving(Place place) {
        return place.state().isOver() || place.departure().isPresent();
    }

    /**
     * Releases words of the committee; empty ones take them back.
     *
     * @throws Refusal {@code PROJECT_UNKNOWN}, {@code REVIEW_UNKNOWN}; 409 {@code REVIEW_CLOSED} if the outcome is
     *     announced; {@code INVALID} naming {@code goal} if the project has as many goals as it may
     */
    public ProjectReview release(CallId call, YearMonth period, ProjectId project, Remark typed, boolean confirmed) {
        var remark =
                new Remark(text("sentence", typed.sentence(), MAX_CHARS), text("goal", typed.goal(), Goal.MAX_CHARS));
        return Conflict.retry(() -> {
            var review = reviews.get(call, period, project);
            if (review.announced().isPresent()) throw Refusal.of(Reason.REVIEW_CLOSED);
            if (!remark.goal().isEmpty()) requireRoom(review);
            var released = review.released(remark);
            if (confirmed) transactions.commit(Write.put(released));
            return released;
        });
    }

    private void requireRoom(ProjectReview review) {
        var place = places.in(review.cohort(), review.project().asHolder())
                .orElseThrow(() -> Refusal.of(Reason.PROJECT_UNKNOWN, "project", FieldCode.NOT_KNOWN));
        var answers = reviews.answers(review.cohort(), review.period(), review.project());
        var next = Goals.carried(review, answers, place, review.period().plusMonths(1));
        if (next.size() >= Goal.MAX) throw Refusal.of(Reason.INVALID, "goal", FieldCode.TOO_MANY);
    }

    private static String text(String field, String typed, int maxChars) {
        var clean = CleanText.of(typed);
        if (CleanText.length(clean) > maxChars) throw Refusal.of(Reason.INVALID, field, FieldCode.TOO_LONG);
        return clean;
    }
}
