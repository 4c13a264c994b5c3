package fr.navette.functions.decisions;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.NamedApplication;
import fr.navette.calls.CallId;
import fr.navette.decisions.Announce;
import fr.navette.decisions.Outcome;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.OverCapacity;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.mail.MailRenderer;
import fr.navette.text.Texts;
import java.util.Map;
import java.util.Optional;

/** The announce command: announces staged decisions. */
public record AnnounceFunction(StaffCommand command) implements StaffHandler {
    private static final Field<Optional<NamedApplication>> LETTER = Field.optionalApplication(
            "letter",
            new Texts(
                    "Une candidature dont la lettre est à relire avant l'envoi",
                    "An application whose letter to read before it leaves"));

    public AnnounceFunction() {
        this(Wiring.ofEnvironment());
    }

    AnnounceFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var announce = new Announce(
                ports.calls(),
                ports.applications(),
                ports.committee(),
                ports.decisions(),
                ports.placeLedger(),
                ports.transactions());
        var named = ports.namedApplications();
        var renderer = ports.mailRenderer();
        return StaffCommand.changing(
                        "announce", ports.clock(), Field.CALL, LETTER, OverCapacity.OVER, OverCapacity.OVER_REASON)
                .reports(event -> {
                    var call = event.get(Field.CALL);
                    var announced = announce.announce(call, OverCapacity.of(event), event.now(), event.confirmed());
                    return report(call, announced)
                            .with("letter", letter(announced, event.get(LETTER).flatMap(named::find), renderer));
                });
    }

    /** The letter as it will be sent; null if none is asked for. */
    private static Map<String, Object> letter(
            Announce.Announced announced, Optional<ApplicationId> asked, MailRenderer renderer) {
        return announced.announcements().stream()
                .filter(a -> asked.filter(a.application().id()::equals).isPresent())
                .map(a -> renderer.render(a.mail()))
                .map(LetterReport::of)
                .findFirst()
                .orElse(null);
    }

    private static Values report(CallId call, Announce.Announced announced) {
        return Values.of("accepted", announced.count(Outcome.ACCEPT))
                .with("waitlisted", announced.count(Outcome.WAITLIST))
                .with("declined", announced.count(Outcome.DECLINE))
                .with("mails", announced.announcements().size())
                .with("cohort", call)
                .with("siteNames", SiteUseReport.names(announced.perSite()))
                .with(
                        "withdrawn",
                        announced.withdrawn().stream()
                                .map(a -> Values.of("application", a.id()).with("startup", a.startup()))
                                .toList())
                .with(
                        "awaiting",
                        announced.awaiting().stream()
                                .map(AnnounceFunction::awaiting)
                                .toList())
                .with("undecided", announced.undecided())
                .with("over", SiteUseReport.over(announced.perSite()))
                .with("perSite", SiteUseReport.of(announced.perSite()))
                .with(
                        "told",
                        announced.announcements().stream()
                                .map(AnnounceFunction::told)
                                .toList());
    }

    private static Map<String, Object> awaiting(Application application) {
        return Values.of("application", application.id())
                .with("startup", application.startup())
                .with("sites", application.current().sites());
    }

    private static Map<String, Object> told(Announce.Announcement told) {
        return Values.of("application", told.application().id())
                .with("startup", told.application().startup())
                .with("outcome", told.decision().outcome())
                .with("site", told.decision().site())
                .with("email", told.application().email().address());
    }
}
