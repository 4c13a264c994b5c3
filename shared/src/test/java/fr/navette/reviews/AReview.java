package fr.navette.reviews;

import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aQuestion;

import fr.navette.calls.QuestionKind;
import fr.navette.cohorts.Place;
import fr.navette.identity.MemberId;
import fr.navette.people.NamedPerson;
import fr.navette.people.PersonId;
import fr.navette.reviews.Goal.Progress;
import fr.navette.reviews.ProjectReview.Announced;
import fr.navette.reviews.ProjectReview.Remark;
import fr.navette.reviews.Proposal.Reply;
import fr.navette.reviews.ReviewerChoice.Choice;
import fr.navette.storage.Write;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The review of a project, with the same word in every text that people type. */
public record AReview(Place place, YearMonth period, String word) {
    /** The review of March 2027. */
    public static AReview of(Place place, String word) {
        return new AReview(place, YearMonth.parse("2027-03"), word);
    }

    private LocalDate day() {
        return period.atEndOfMonth();
    }

    /** The review while its outcome is staged. */
    public ProjectReview staged(ReviewOutcome outcome, MemberId reviewer) {
        var goals = List.of(new Goal("2026-01-1", word, day(), Goal.Source.COMMITTEE));
        var opened = ProjectReview.opened(place, period, day(), LATER, List.of(reviewer), goals)
                .staged(outcome)
                .released(new Remark(word, word));
        return atFirst(opened);
    }

    private static ProjectReview atFirst(ProjectReview review) {
        return new ProjectReview(
                review.cohort(),
                review.period(),
                review.project(),
                review.startup(),
                review.zone(),
                review.dueOn(),
                review.meetingAt(),
                review.reviewers(),
                review.goals(),
                review.reminded(),
                review.remindAt(),
                review.staged(),
                review.remark(),
                review.announced(),
                review.proposal(),
                1);
    }

    /** The review, the answers of a founder, and the choice of a reviewer. */
    public List<Write> writes(PersonId founder, MemberId reviewer) {
        return List.of(
                Write.put(review(founder, reviewer)),
                Write.put(answers(founder)),
                choice(reviewer).getFirst());
    }

    public ProjectReview review(PersonId founder, MemberId reviewer) {
        var reply = new Reply(word, new NamedPerson(founder, word), NOW);
        return new ProjectReview(
                place.cohort(),
                period,
                place.project(),
                place.startup(),
                place.zone(),
                day(),
                LATER,
                List.of(reviewer),
                List.of(new Goal("2027-02-1", word, day(), Goal.Source.FOUNDERS)),
                Optional.of(Reminder.AFTER),
                Optional.empty(),
                Optional.of(ReviewOutcome.LEAVE),
                new Remark(word, word),
                Optional.of(new Announced(ReviewOutcome.LEAVE, NOW)),
                Optional.of(new Proposal(LATER, Optional.of(reply), Proposal.State.OPEN, word)),
                1);
    }

    public ReviewAnswers answers(PersonId founder) {
        return new ReviewAnswers(
                place.cohort(),
                period,
                place.project(),
                List.of(aQuestion("done", QuestionKind.PARAGRAPH, true, 200)),
                Map.of("done", word),
                Map.of("2027-02-1", new Progress(Progress.State.UNDER_WAY, word)),
                List.of(word),
                Optional.of(NOW),
                new NamedPerson(founder, word),
                1);
    }

    public List<Write> choice(MemberId reviewer) {
        return List.of(Write.put(new ReviewerChoice(
                place.cohort(), period, place.project(), reviewer, Choice.WATCH, word, word, NOW, 1)));
    }
}
