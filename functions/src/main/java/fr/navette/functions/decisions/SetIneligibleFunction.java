package fr.navette.functions.decisions;

import fr.navette.decisions.SetIneligible;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.text.Texts;
import java.util.Map;

/** The set-ineligible command: declares an application ineligible. */
public record SetIneligibleFunction(StaffCommand command) implements StaffHandler {
    private static final Field<String> REASON = Field.paragraph(
            "reason",
            new Texts("Motif, que le porteur de projet lira", "The reason, which the applicant will read"),
            2_000);

    public SetIneligibleFunction() {
        this(Wiring.ofEnvironment());
    }

    SetIneligibleFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var declare = new SetIneligible(ports.calls(), ports.applications(), ports.decisions(), ports.transactions());
        var named = ports.namedApplications();
        return StaffCommand.changing("set-ineligible", ports.clock(), Field.APPLICATION, REASON)
                .reports(event -> report(declare.declare(
                        named.get(event.get(Field.APPLICATION), "application"),
                        event.get(REASON),
                        event.now(),
                        event.confirmed())));
    }

    private static Map<String, Object> report(SetIneligible.Declared declared) {
        return Values.of("application", declared.application().id())
                .with("startup", declared.application().startup())
                .with("before", declared.before().status())
                .with("status", declared.application().status())
                .with("unstaged", declared.unstaged())
                .with("mails", 1);
    }
}
