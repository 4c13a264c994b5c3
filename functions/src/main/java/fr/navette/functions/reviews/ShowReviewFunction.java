package fr.navette.functions.reviews;

import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.reviews.ShowReviews;
import fr.navette.reviews.ShowReviews.Round;
import java.util.Map;

/** The show-review command: shows who answered, who chose what, and who changed their mind since the month before. */
public record ShowReviewFunction(StaffCommand command) implements StaffHandler {
    public ShowReviewFunction() {
        this(Wiring.ofEnvironment());
    }

    ShowReviewFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var show = new ShowReviews(ports.calls(), ports.cohorts(), ports.committee(), ports.reviews());
        return StaffCommand.readOnly("show-review", ports.clock(), Field.CALL, ReviewFields.NEWEST_PERIOD)
                .reports(event ->
                        report(show.round(event.get(Field.CALL), event.get(ReviewFields.NEWEST_PERIOD), event.now())));
    }

    private static Map<String, Object> report(Round round) {
        var report = new ReviewReport(round.members());
        return Values.of("call", round.call().id())
                .with("period", round.period().toString())
                .with("zone", round.call().zone())
                .with("meetingAt", round.reviews().getFirst().review().meetingAt())
                .with("answered", ReviewReport.answered(round.reviews()))
                .with("reviews", round.reviews().stream().map(report::review).toList())
                .with(
                        "choices",
                        round.reviews().stream()
                                .flatMap(shown -> report.choices(shown).stream())
                                .toList())
                .with(
                        "changedMinds",
                        round.reviews().stream()
                                .flatMap(shown -> report.changed(shown).stream())
                                .toList());
    }
}
