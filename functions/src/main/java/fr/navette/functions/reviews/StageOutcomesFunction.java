package fr.navette.functions.reviews;

import fr.navette.applications.NamedApplications;
import fr.navette.calls.CallId;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectId;
import fr.navette.cohorts.ProjectPlaces;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.FieldValues;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.FieldCode;
import fr.navette.input.Values;
import fr.navette.reviews.ProjectReview;
import fr.navette.reviews.ReviewOutcome;
import fr.navette.reviews.StageOutcomes;
import fr.navette.text.Texts;
import java.util.List;
import java.util.Map;

/** The stage-outcomes command: stages the outcomes of reviews. */
public record StageOutcomesFunction(StaffCommand command) implements StaffHandler {
    private static final ProjectId UNKNOWN = new ProjectId("");
    private static final Field<ReviewOutcome> OUTCOME =
            Field.choice("outcome", new Texts("L'issue", "The outcome"), ReviewOutcome.class, FieldCode.NOT_AN_OUTCOME);
    private static final Field<List<FieldValues>> OUTCOMES = Field.list(
            "outcomes",
            new Texts("Une issue par projet", "One outcome for each project"),
            line -> line,
            Field.PROJECT,
            OUTCOME);

    public StageOutcomesFunction() {
        this(Wiring.ofEnvironment());
    }

    StageOutcomesFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var stage = new StageOutcomes(ports.projectPlaces(), ports.reviews(), ports.transactions());
        var named = ports.namedApplications();
        return StaffCommand.changing("stage-outcomes", ports.clock(), Field.CALL, ReviewFields.PERIOD, OUTCOMES)
                .reports(event -> {
                    var call = event.get(Field.CALL);
                    var period = event.get(ReviewFields.PERIOD);
                    var lines = event.get(OUTCOMES).stream()
                            .map(line -> line(line, call, named, ports.projectPlaces()))
                            .toList();
                    var staged = stage.stage(call, period, lines, event.confirmed());
                    return Values.of("call", call)
                            .with("period", period.toString())
                            .with("staged", staged.size())
                            .with(
                                    "outcomes",
                                    staged.stream()
                                            .map(StageOutcomesFunction::staged)
                                            .toList());
                });
    }

    /** Leaves an unknown project to the rule, which names every impossible line. */
    private static StageOutcomes.Line line(
            FieldValues line, CallId call, NamedApplications named, ProjectPlaces places) {
        var project = named.find(line.get(Field.PROJECT))
                .flatMap(id -> places.in(call, id))
                .map(Place::project)
                .orElse(UNKNOWN);
        return new StageOutcomes.Line(project, line.get(OUTCOME));
    }

    private static Map<String, Object> staged(ProjectReview review) {
        return Values.of("project", review.project())
                .with("startup", review.startup())
                .with("outcome", review.staged());
    }
}
