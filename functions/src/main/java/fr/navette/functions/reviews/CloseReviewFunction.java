package fr.navette.functions.reviews;

import fr.navette.applications.NamedApplication;
import fr.navette.calls.LocalTimes;
import fr.navette.cohorts.Place;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.staff.StaffEvent;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.reviews.AnnounceOutcomes;
import fr.navette.reviews.AnnounceOutcomes.Announced;
import fr.navette.reviews.AnnounceOutcomes.Announcement;
import fr.navette.reviews.ProjectReview;
import fr.navette.reviews.ReviewOutcome;
import fr.navette.text.Texts;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The close-review command: announces the staged outcomes of a month. */
public record CloseReviewFunction(StaffCommand command) implements StaffHandler {
    private static final Field<Optional<LocalDateTime>> ANSWER_UNTIL = Field.optionalTime(
            "answerUntil",
            new Texts(
                    "Jusqu'à quand les fondateurs peuvent répondre à une proposition de départ",
                    "Until when founders may answer a proposed departure"));
    private static final Field<Optional<NamedApplication>> LETTER = Field.optionalApplication(
            "letter",
            new Texts(
                    "Un projet dont la lettre est à relire avant l'envoi",
                    "A project whose letter to read before it leaves"));

    public CloseReviewFunction() {
        this(Wiring.ofEnvironment());
    }

    CloseReviewFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var announce = new AnnounceOutcomes(
                ports.calls(), ports.projectPlaces(), ports.reviews(), ports.graduateProject(), ports.transactions());
        return StaffCommand.changing(
                        "close-review", ports.clock(), Field.CALL, ReviewFields.PERIOD, ANSWER_UNTIL, LETTER)
                .reports(event -> {
                    var call = ports.calls().get(event.get(Field.CALL));
                    var until = event.get(ANSWER_UNTIL)
                            .map(local -> LocalTimes.instant(ANSWER_UNTIL.name(), local, call.zone()));
                    var announced = announce.announce(
                            call.id(), event.get(ReviewFields.PERIOD), until, event.now(), event.confirmed());
                    return report(event, announced).with("letter", letter(event, announced, ports));
                });
    }

    /** The letter as it will be sent to the first of those who speak for the project; null if none is asked for. */
    private static Map<String, Object> letter(StaffEvent event, Announced announced, Ports ports) {
        var asked = event.get(LETTER)
                .flatMap(ports.namedApplications()::find)
                .flatMap(id -> ports.projectPlaces().in(announced.call().id(), id))
                .map(Place::project);
        return announced.announcements().stream()
                .filter(a -> asked.filter(a.review().project()::equals).isPresent())
                .flatMap(a -> a.mails().stream().limit(1))
                .map(ports.mailRenderer()::render)
                .<Map<String, Object>>map(
                        letter -> Values.of("subject", letter.subject()).with("text", letter.text()))
                .findFirst()
                .orElse(null);
    }

    private static Values report(StaffEvent event, Announced announced) {
        var outcomes = new Values();
        for (var outcome : ReviewOutcome.values()) outcomes.put(outcome.name(), announced.count(outcome));
        return Values.of("call", announced.call().id())
                .with("period", event.get(ReviewFields.PERIOD).toString())
                .with("zone", announced.call().zone())
                .with("outcomes", outcomes)
                .with("mails", announced.mails())
                .with(
                        "told",
                        announced.announcements().stream()
                                .map(CloseReviewFunction::told)
                                .toList())
                .with("gone", named(announced.gone()))
                .with("undecided", named(announced.undecided()));
    }

    private static Map<String, Object> told(Announcement told) {
        return Values.of("project", told.review().project())
                .with("startup", told.review().startup())
                .with("outcome", told.review().staged())
                .with("sentence", told.review().remark().sentence())
                .with("goal", told.review().remark().goal())
                .with(
                        "emails",
                        told.mails().stream().map(mail -> mail.to().address()).toList());
    }

    private static List<Map<String, Object>> named(List<ProjectReview> reviews) {
        return reviews.stream()
                .<Map<String, Object>>map(
                        review -> Values.of("project", review.project()).with("startup", review.startup()))
                .toList();
    }
}
