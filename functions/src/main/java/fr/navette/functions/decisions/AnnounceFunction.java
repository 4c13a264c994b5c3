package fr.navette.functions.decisions;

import fr.navette.calls.CallId;
import fr.navette.decisions.Announce;
import fr.navette.decisions.Outcome;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import java.util.Map;

/** The announce command: announces staged decisions. */
public record AnnounceFunction(StaffCommand command) implements StaffHandler {
    public AnnounceFunction() {
        this(Wiring.ofEnvironment());
    }

    AnnounceFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var announce = new Announce(ports.calls(), ports.applications(), ports.decisions(), ports.transactions());
        return StaffCommand.changing("announce", ports.clock(), Field.CALL).reports(event -> {
            var call = event.get(Field.CALL);
            return report(call, announce.announce(call, event.now(), event.confirmed()));
        });
    }

    private static Map<String, Object> report(CallId call, Announce.Announced announced) {
        return Values.of("accepted", announced.count(Outcome.ACCEPT))
                .with("waitlisted", announced.count(Outcome.WAITLIST))
                .with("declined", announced.count(Outcome.DECLINE))
                .with("mails", announced.announcements().size())
                .with("cohort", call)
                .with("withdrawn", announced.withdrawn())
                .with(
                        "told",
                        announced.announcements().stream()
                                .map(AnnounceFunction::told)
                                .toList());
    }

    private static Map<String, Object> told(Announce.Announcement told) {
        return Values.of("application", told.application().id())
                .with("startup", told.application().startup())
                .with("outcome", told.decision().outcome())
                .with("site", told.decision().site())
                .with("email", told.application().email().address());
    }
}
