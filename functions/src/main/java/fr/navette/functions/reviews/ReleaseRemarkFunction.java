package fr.navette.functions.reviews;

import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.reviews.ProjectReview;
import fr.navette.reviews.ProjectReview.Remark;
import fr.navette.reviews.StageOutcomes;
import fr.navette.text.Texts;
import java.util.Map;

/** The release-remark command: sets what the founders read with the outcome of their review. */
public record ReleaseRemarkFunction(StaffCommand command) implements StaffHandler {
    private static final int MAX_CHARS = 1_000;
    private static final int MAX_GOAL_CHARS = 400;
    private static final Field<String> SENTENCE = Field.optionalParagraph(
            "sentence",
            new Texts(
                    "Ce que les fondateurs liront ; obligatoire pour un départ",
                    "What the founders read; required for a departure"),
            MAX_CHARS);
    private static final Field<String> GOAL = Field.optionalParagraph(
            "goal",
            new Texts(
                    "Remarque du comité qui devient un objectif des trois prochains mois",
                    "Remark of the committee that becomes a goal of the next three months"),
            MAX_GOAL_CHARS);

    public ReleaseRemarkFunction() {
        this(Wiring.ofEnvironment());
    }

    ReleaseRemarkFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var stage = new StageOutcomes(ports.projectPlaces(), ports.reviews(), ports.transactions());
        var named = ports.namedApplications();
        return StaffCommand.changing(
                        "release-remark", ports.clock(), Field.PROJECT, ReviewFields.PERIOD, SENTENCE, GOAL)
                .reports(event -> {
                    var id = named.get(event.get(Field.PROJECT), "project");
                    var place = ports.projectPlaces().named(id);
                    return report(stage.release(
                            place.cohort(),
                            event.get(ReviewFields.PERIOD),
                            place.project(),
                            new Remark(event.get(SENTENCE), event.get(GOAL)),
                            event.confirmed()));
                });
    }

    private static Map<String, Object> report(ProjectReview review) {
        return Values.of("call", review.cohort())
                .with("period", review.period().toString())
                .with("project", review.project())
                .with("startup", review.startup())
                .with("staged", review.staged())
                .with("sentence", review.remark().sentence())
                .with("goal", review.remark().goal());
    }
}
