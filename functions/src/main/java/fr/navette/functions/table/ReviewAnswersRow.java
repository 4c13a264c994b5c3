package fr.navette.functions.table;

import fr.navette.calls.CallId;
import fr.navette.calls.Question;
import fr.navette.cohorts.ProjectId;
import fr.navette.functions.table.Row.Stored;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.reviews.Goal.Progress;
import fr.navette.reviews.ReviewAnswers;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** The row of the founders' answers to a review. */
final class ReviewAnswersRow {
    private ReviewAnswersRow() {}

    static Row row(ReviewAnswers answers) {
        var data = Values.of("cohort", answers.cohort().value())
                .with("period", answers.period())
                .with("project", answers.project().value())
                .with(
                        "questions",
                        answers.questions().stream().map(Question::fields).toList())
                .with("values", answers.values())
                .with(
                        "progress",
                        answers.progress().entrySet().stream()
                                .map(goal -> progress(goal.getKey(), goal.getValue()))
                                .toList())
                .with(
                        "goals",
                        answers.newGoals().stream()
                                .map(text -> Values.of("text", text))
                                .toList())
                .with("sentAt", answers.sentAt())
                .with("author", NamedPersonData.values(answers.author()));
        return Row.of(Key.answers(answers.cohort(), answers.period(), answers.project()), data, answers.version());
    }

    private static Values progress(String goal, Progress progress) {
        return Values.of("goal", goal).with("state", progress.state().name()).with("note", progress.note());
    }

    static ReviewAnswers answers(Stored stored) {
        var fields = stored.data();
        return new ReviewAnswers(
                new CallId(fields.text("cohort")),
                YearMonth.parse(fields.text("period")),
                new ProjectId(fields.text("project")),
                fields.list("questions", Question::read),
                fields.map("values"),
                progress(fields),
                fields.list("goals", goal -> goal.text("text")),
                fields.optionalInstant("sentAt"),
                fields.object("author", NamedPersonData::person),
                stored.version());
    }

    private static Map<String, Progress> progress(Fields fields) {
        var progress = new LinkedHashMap<String, Progress>();
        for (var one : fields.list("progress", goal -> Map.entry(goal.text("goal"), progressOf(goal))))
            progress.put(one.getKey(), one.getValue());
        return progress;
    }

    private static Progress progressOf(Fields fields) {
        return new Progress(
                Progress.State.valueOf(fields.text("state")),
                fields.optionalText("note").orElse(""));
    }
}
