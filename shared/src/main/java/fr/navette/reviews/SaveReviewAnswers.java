package fr.navette.reviews;

import fr.navette.answers.AnswerRules;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEntry.Actor;
import fr.navette.applications.HistoryEvent;
import fr.navette.calls.Question;
import fr.navette.cohorts.ProjectId;
import fr.navette.identity.Session;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.reviews.Goal.Progress;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import fr.navette.text.CleanText;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Saves the founders' answers to a review, sent or not, and their answer to the proposal that the project leaves. */
public record SaveReviewAnswers(Founders founders, Reviews reviews, Transactions transactions) {
    /** The fact that holds the current answers, for a page that shows an older version. */
    public static final String CURRENT = "current";

    private static final int MAX_REPLY_CHARS = 2_000;

    /**
     * @param values id of a question to its answer, as received
     * @param progress id of a goal to how far it is
     * @param newGoals goals to set; empty ones are left out
     * @param done whether to send the answers; once sent they stay sent
     */
    public record Written(
            Map<String, Object> values, Map<String, Progress> progress, List<String> newGoals, boolean done) {}

    /**
     * @param seen the version that the page showed; 0 before the first save
     * @throws Refusal {@code PROJECT_UNKNOWN}, {@code REVIEW_UNKNOWN}; 409 {@code NOT_REPRESENTATIVE}, {@code
     *     REVIEW_CLOSED}; 412 {@code STALE_VERSION}; 400 for an answer of another type or to an unknown question; 422
     *     {@code INCOMPLETE} if they are to be sent, or have been, and something is missing
     */
    public OwnReview save(Session session, ProjectId id, YearMonth period, long seen, Written written, Instant now) {
        return Conflict.retry(() -> {
            var own = founders.review(session, id, period, now);
            if (!own.review().takesAnswersAt(now)) throw Refusal.of(Reason.REVIEW_CLOSED);
            if (own.answers().version() != seen)
                throw Refusal.of(Reason.STALE_VERSION).with(CURRENT, own);
            var saved = answers(own, written, now);
            var writes = new ArrayList<Write>(List.of(Write.put(saved), Write.unchanged(own.review())));
            if (own.answers().sentAt().isEmpty() && saved.sentAt().isPresent())
                writes.add(Write.put(entry(own, HistoryEvent.REVIEW_SENT, now)));
            transactions.commit(writes);
            return own.with(saved);
        });
    }

    private static HistoryEntry entry(OwnReview own, HistoryEvent what, Instant now) {
        return new HistoryEntry(
                own.place().application(),
                now,
                what,
                Actor.REPRESENTATIVE,
                own.review().period().toString(),
                Optional.of(own.author()),
                Optional.empty());
    }

    private static ReviewAnswers answers(OwnReview own, Written written, Instant now) {
        var before = own.answers();
        var problems = new LinkedHashMap<String, FieldCode>();
        var values = values(own.questions(), written.values(), problems);
        var goals = newGoals(own, written);
        boolean isSent = written.done() || before.sentAt().isPresent();
        if (isSent && !problems.isEmpty()) throw Refusal.of(Reason.INCOMPLETE, problems);
        return new ReviewAnswers(
                before.cohort(),
                before.period(),
                before.project(),
                own.questions(),
                values,
                progress(own, written),
                goals,
                isSent ? Optional.of(before.sentAt().orElse(now)) : Optional.empty(),
                own.author(),
                before.version() + 1);
    }

    private static Map<String, Object> values(
            List<Question> questions, Map<String, Object> typed, Map<String, FieldCode> problems) {
        for (var id : typed.keySet())
            if (questions.stream().noneMatch(question -> question.id().equals(id)))
                throw Refusal.of(Reason.UNKNOWN_FIELD, "answers." + CleanText.brief(id), FieldCode.UNKNOWN_FIELD);
        var values = new LinkedHashMap<String, Object>();
        for (var question : questions) {
            var read = AnswerRules.read(question, typed.get(question.id()));
            read.problems().forEach((path, code) -> {
                if (code == FieldCode.WRONG_TYPE || code == FieldCode.UNKNOWN_FIELD)
                    throw Refusal.of(Reason.INVALID, "answers." + path, code);
                problems.put("answers." + path, code);
            });
            if (read.value() != null) values.put(question.id(), read.value());
            else if (question.required()) problems.put("answers." + question.id(), FieldCode.REQUIRED);
        }
        return values;
    }

    private static List<String> newGoals(OwnReview own, Written written) {
        var goals = new ArrayList<String>();
        for (var typed : written.newGoals()) {
            var clean = CleanText.of(typed);
            if (CleanText.length(clean) > Goal.MAX_CHARS)
                throw Refusal.of(Reason.INVALID, "newGoals", FieldCode.TOO_LONG);
            if (CleanText.isVisible(clean)) goals.add(clean);
        }
        long kept = own.review().goals().stream()
                .filter(goal -> !written.progress()
                        .getOrDefault(goal.id(), own.answers().progressOf(goal))
                        .state()
                        .isOver())
                .count();
        if (kept + goals.size() > Goal.MAX) throw Refusal.of(Reason.INVALID, "newGoals", FieldCode.TOO_MANY);
        return goals;
    }

    private static Map<String, Progress> progress(OwnReview own, Written written) {
        var known = own.review().goals().stream().map(Goal::id).toList();
        var progress = new LinkedHashMap<>(own.answers().progress());
        written.progress().forEach((id, typed) -> {
            if (!known.contains(id)) throw Refusal.of(Reason.INVALID, "goals", FieldCode.NOT_KNOWN);
            var note = CleanText.of(typed.note());
            if (CleanText.length(note) > Goal.MAX_CHARS) throw Refusal.of(Reason.INVALID, "goals", FieldCode.TOO_LONG);
            progress.put(id, new Progress(typed.state(), note));
        });
        return progress;
    }

    /**
     * Answers the proposal that the project leaves.
     *
     * @throws Refusal {@code PROJECT_UNKNOWN}, {@code REVIEW_UNKNOWN}; 409 {@code NOT_REPRESENTATIVE}; 409 {@code
     *     REVIEW_CLOSED} if nothing was proposed, or the time to answer is over
     */
    public OwnReview reply(Session session, ProjectId id, YearMonth period, String typed, Instant now) {
        var text = CleanText.of(typed);
        if (!CleanText.isVisible(text)) throw Refusal.of(Reason.INVALID, "reply", FieldCode.REQUIRED);
        if (CleanText.length(text) > MAX_REPLY_CHARS) throw Refusal.of(Reason.INVALID, "reply", FieldCode.TOO_LONG);
        return Conflict.retry(() -> {
            var own = founders.review(session, id, period, now);
            var replied = own.review().replied(new Proposal.Reply(text, own.author(), now));
            transactions.commit(Write.put(replied), Write.put(entry(own, HistoryEvent.LEAVE_ANSWERED, now)));
            return own.with(replied);
        });
    }
}
