package fr.navette.functions.reviews;

import fr.navette.cohorts.Place;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.staff.StaffEvent;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.reviews.ProjectReview;
import fr.navette.reviews.ProjectReview.Answered;
import fr.navette.reviews.Proposal;
import fr.navette.reviews.ReviewerChoice;
import fr.navette.reviews.ShowReviews;
import fr.navette.reviews.ShowReviews.Round;
import fr.navette.reviews.ShowReviews.Shown;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The show-months command: shows all reviews of a project, with its goals, its outcomes and its dates. */
public record ShowMonthsFunction(StaffCommand command) implements StaffHandler {
    public ShowMonthsFunction() {
        this(Wiring.ofEnvironment());
    }

    ShowMonthsFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var show = new ShowReviews(ports.calls(), ports.cohorts(), ports.committee(), ports.reviews());
        var named = ports.namedApplications();
        return StaffCommand.readOnly("show-months", ports.clock(), Field.PROJECT)
                .reports(event -> {
                    var id = named.get(event.get(Field.PROJECT), "project");
                    var place = ports.projectPlaces().named(id);
                    return report(event, show.project(place.cohort(), place.project(), event.now()));
                });
    }

    private static Map<String, Object> report(StaffEvent event, Round round) {
        var shown = round.reviews().getFirst();
        var review = shown.review();
        var place = shown.place();
        return Values.of("call", round.call().id())
                .with("zone", round.call().zone())
                .with("project", review.project())
                .with("startup", review.startup())
                .with("startsOn", place.term().startsOn())
                .with("endsOn", place.term().endsOn())
                .with("lastDay", place.departure().map(departure -> departure.lastDay()))
                .with("period", round.period().toString())
                .with("status", ReviewReport.Stage.of(review))
                .with("proposal", review.proposal().map(Proposal::state))
                .with("reply", review.proposal().flatMap(Proposal::reply).map(Proposal.Reply::text))
                .with("answerUntil", review.proposal().map(Proposal::answerUntil))
                .with("reviews", months(shown))
                .with(
                        "goals",
                        review.goals().stream()
                                .map(goal -> ReviewReport.goal(goal, shown.answers()))
                                .toList())
                .with("answers", ReviewReport.answers(shown.answers(), event.language()))
                .with("choices", new ReviewReport(round.members()).sentences(shown));
    }

    /** The oldest first. */
    private static List<Map<String, Object>> months(Shown shown) {
        var place = shown.place();
        var earlier =
                shown.earlier().stream().map(month -> month(month.review(), place, month.answered(), month.choices()));
        return Stream.concat(earlier, Stream.of(month(shown.review(), place, shown.answered(), shown.choices())))
                .toList();
    }

    private static Map<String, Object> month(
            ProjectReview review, Place place, Answered answered, List<ReviewerChoice> choices) {
        return Values.of("period", review.period().toString())
                .with("dueOn", review.dueOn(place))
                .with("answered", answered)
                .with("choices", ReviewReport.counts(choices))
                .with("outcome", review.announced().map(ProjectReview.Announced::outcome))
                .with("proposal", review.proposal().map(Proposal::state))
                .with("sentence", review.remark().sentence())
                .with("goal", review.remark().goal());
    }
}
