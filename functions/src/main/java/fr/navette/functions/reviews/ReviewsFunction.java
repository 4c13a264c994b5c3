package fr.navette.functions.reviews;

import fr.navette.calls.CallId;
import fr.navette.cohorts.ProjectId;
import fr.navette.functions.api.Answer;
import fr.navette.functions.api.Api;
import fr.navette.functions.api.ApiHandler;
import fr.navette.functions.api.Request;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.input.Values;
import fr.navette.reviews.Founders;
import fr.navette.reviews.Goal.Progress;
import fr.navette.reviews.OwnReview;
import fr.navette.reviews.ReviewerChoice;
import fr.navette.reviews.ReviewerChoice.Choice;
import fr.navette.reviews.SaveChoice;
import fr.navette.reviews.SaveReviewAnswers;
import fr.navette.reviews.SaveReviewAnswers.Written;
import fr.navette.reviews.ShowReviews;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lets founders answer the monthly review of their project, and reviewers say what they think of the projects. */
public record ReviewsFunction(Api api) implements ApiHandler {
    public ReviewsFunction() {
        this(Wiring.primed(ReviewsFunction::api));
    }

    ReviewsFunction(Ports ports) {
        this(api(ports));
    }

    private static Api api(Ports ports) {
        var founders = new Founders(ports.calls(), ports.projectPlaces(), ports.reviews());
        var save = new SaveReviewAnswers(founders, ports.reviews(), ports.transactions());
        var show = new ShowReviews(ports.calls(), ports.cohorts(), ports.committee(), ports.reviews());
        var choose = new SaveChoice(ports.committee(), ports.reviews(), ports.transactions());
        return new Api(ports.sessions(), ports.clock())
                .showing(OwnReview.class, ReviewJson::own)
                .showing(ReviewerChoice.class, ReviewJson::choice)
                .on(
                        "GET /api/projects/{id}/reviews",
                        r -> Answer.ok(Values.of(
                                "reviews",
                                founders.all(r.applicant(), project(r)).stream()
                                        .map(ReviewJson::month)
                                        .toList())))
                .on(
                        "GET /api/projects/{id}/reviews/{period}",
                        r -> shown(founders.review(r.applicant(), project(r), period(r), r.arrived())))
                .on("PUT /api/projects/{id}/reviews/{period}", r -> shown(saved(save, r)))
                .on(
                        "GET /api/reviews/{call}/{period}",
                        r -> Answer.ok(ReviewJson.round(
                                show.by(r.committeeMember(), new CallId(r.path("call")), period(r), r.arrived()))))
                .on("PUT /api/reviews/{call}/{period}/{project}", r -> {
                    var session = r.committeeMember();
                    var written = r.body(ReviewsFunction::choice);
                    var project = new ProjectId(r.path("project"));
                    var choice = choose.save(
                            session, new CallId(r.path("call")), period(r), project, r.version(), written, r.arrived());
                    return Answer.ok(ReviewJson.choice(choice)).version(choice.version());
                });
    }

    private static ProjectId project(Request r) {
        return new ProjectId(r.path("id"));
    }

    private static YearMonth period(Request r) {
        try {
            return YearMonth.parse(r.path("period"));
        } catch (DateTimeException notAMonth) {
            throw Refusal.of(Reason.REVIEW_UNKNOWN);
        }
    }

    private static Answer shown(OwnReview own) {
        return Answer.ok(ReviewJson.own(own)).version(own.answers().version());
    }

    /** A body with a reply answers the proposal that the project leaves; any other one the review. */
    private static OwnReview saved(SaveReviewAnswers save, Request r) {
        var session = r.applicant();
        var body = r.body(Body::read);
        long seen = r.version();
        if (body.reply().isPresent())
            return save.reply(session, project(r), period(r), body.reply().get(), r.arrived());
        return save.save(session, project(r), period(r), seen, body.written(), r.arrived());
    }

    private record Body(Optional<String> reply, Written written) {
        static Body read(Fields fields) {
            var progress = new LinkedHashMap<String, Progress>();
            for (var goal : fields.list("goals", goal -> Map.entry(goal.text("id"), progressOf(goal))))
                progress.put(goal.getKey(), goal.getValue());
            return new Body(
                    fields.optionalText("reply"),
                    new Written(fields.map("answers"), progress, fields.texts("newGoals"), fields.flag("done")));
        }

        private static Progress progressOf(Fields goal) {
            return new Progress(
                    goal.choice("progress", Progress.State.class, FieldCode.NOT_AN_OPTION),
                    goal.optionalText("note").orElse(""));
        }
    }

    private static SaveChoice.Written choice(Fields body) {
        return new SaveChoice.Written(
                body.choice("choice", Choice.class, FieldCode.NOT_AN_OPTION),
                body.optionalText("forFounders").orElse(""),
                body.optionalText("forStaff").orElse(""));
    }
}
