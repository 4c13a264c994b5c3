package fr.navette.reviews;

import fr.navette.calls.CallId;
import fr.navette.calls.Question;
import fr.navette.cohorts.ProjectId;
import fr.navette.people.NamedPerson;
import fr.navette.people.PersonId;
import fr.navette.reviews.Goal.Progress;
import fr.navette.storage.Storable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The founders' answers to a review, saved as they are typed.
 *
 * @param questions as they were when the answers were saved
 * @param values id of a question to its answer, as {@link fr.navette.answers.AnswerRules} stores it
 * @param progress id of a goal to how far it is
 * @param newGoals the texts of goals for the next three months
 * @param sentAt when the answers were first sent; empty while they are only saved
 * @param author who saved them last
 * @param version the number of saves
 */
public record ReviewAnswers(
        CallId cohort,
        YearMonth period,
        ProjectId project,
        List<Question> questions,
        Map<String, Object> values,
        Map<String, Progress> progress,
        List<String> newGoals,
        Optional<Instant> sentAt,
        NamedPerson author,
        long version)
        implements Storable {
    public ReviewAnswers {
        questions = List.copyOf(questions);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        progress = Collections.unmodifiableMap(new LinkedHashMap<>(progress));
        newGoals = List.copyOf(newGoals);
    }

    /** What is there before anybody has typed. */
    static ReviewAnswers none(ProjectReview review, List<Question> questions) {
        return new ReviewAnswers(
                review.cohort(),
                review.period(),
                review.project(),
                questions,
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                NamedPerson.ERASED,
                0);
    }

    public Progress progressOf(Goal goal) {
        return progress.getOrDefault(goal.id(), Progress.NONE);
    }

    public boolean isBy(PersonId person) {
        return author.is(person);
    }

    /** The answers without the name of a person who is erased. */
    public ReviewAnswers withoutAuthor() {
        return new ReviewAnswers(
                cohort,
                period,
                project,
                questions,
                values,
                progress,
                newGoals,
                sentAt,
                NamedPerson.ERASED,
                version + 1);
    }
}
