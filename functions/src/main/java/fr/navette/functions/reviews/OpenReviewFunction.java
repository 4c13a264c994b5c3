package fr.navette.functions.reviews;

import fr.navette.calls.Call;
import fr.navette.calls.LocalTimes;
import fr.navette.cohorts.Place;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.staff.StaffEvent;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.people.Email;
import fr.navette.reviews.OpenReview;
import fr.navette.reviews.ProjectReview;
import fr.navette.text.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The open-review command: opens the review of a month, and invites the reviewers. */
public record OpenReviewFunction(StaffCommand command) implements StaffHandler {
    private static final Field<LocalDateTime> MEETING_AT = Field.time(
            "meetingAt",
            new Texts(
                    "Réunion des relecteurs ; les réponses tardives comptent jusque-là",
                    "Meeting of the reviewers; late answers count until then"));
    private static final Field<List<Email>> REVIEWERS = Field.emails(
            "reviewers",
            new Texts(
                    "Adresses des relecteurs, membres du comité ; vide : tous les membres",
                    "Addresses of the reviewers, members of the committee; empty: all members"));

    public OpenReviewFunction() {
        this(Wiring.ofEnvironment());
    }

    OpenReviewFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var open = new OpenReview(
                ports.calls(),
                ports.cohorts(),
                ports.reviews(),
                ports.committee(),
                ports.transactions(),
                ports.secrets());
        return StaffCommand.changing(
                        "open-review", ports.clock(), Field.CALL, ReviewFields.PERIOD, MEETING_AT, REVIEWERS)
                .reports(event -> {
                    var call = ports.calls().get(event.get(Field.CALL));
                    return report(event, open.open(call.id(), request(event, call), event.now(), event.confirmed()));
                });
    }

    private static OpenReview.Request request(StaffEvent event, Call call) {
        var meetingAt = LocalTimes.instant(MEETING_AT.name(), event.get(MEETING_AT), call.zone());
        return new OpenReview.Request(event.get(ReviewFields.PERIOD), meetingAt, event.get(REVIEWERS));
    }

    private static Map<String, Object> report(StaffEvent event, OpenReview.Opened opened) {
        return Values.of("call", opened.call().id())
                .with("period", event.get(ReviewFields.PERIOD).toString())
                .with("zone", opened.call().zone())
                .with("opened", opened.opened().size())
                .with("moved", opened.moved().size())
                .with("mails", opened.invited().size())
                .with(
                        "reviews",
                        opened.opened().stream()
                                .map(review -> review(review, opened.dueOn(review)))
                                .toList())
                .with(
                        "notReviewed",
                        opened.left().stream().map(OpenReviewFunction::left).toList());
    }

    private static Map<String, Object> review(ProjectReview review, Optional<LocalDate> dueOn) {
        return Values.of("project", review.project())
                .with("startup", review.startup())
                .with("dueOn", dueOn)
                .with("reviewers", review.reviewers().size())
                .with("goals", review.goals().size());
    }

    private static Map<String, Object> left(Place place) {
        return Values.of("project", place.project())
                .with("startup", place.startup())
                .with("state", place.state())
                .with("track", place.track());
    }
}
