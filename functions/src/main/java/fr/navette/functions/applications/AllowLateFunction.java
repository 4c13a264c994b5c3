package fr.navette.functions.applications;

import fr.navette.applications.AllowLate;
import fr.navette.applications.Application;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.people.Email;
import fr.navette.text.Texts;
import java.time.LocalDateTime;
import java.util.Map;

/** The allow-late command: lets one person apply after the closing. */
public record AllowLateFunction(StaffCommand command) implements StaffHandler {
    private static final Field<Email> EMAIL =
            Field.email("email", new Texts("Adresse du porteur de projet", "The founder's address"));
    private static final Field<LocalDateTime> UNTIL = Field.time(
            "until",
            new Texts("Dernier moment pour lui, dans le fuseau de l'appel", "Their last moment, in the call's zone"));
    private static final Field<String> REASON =
            Field.paragraph("reason", new Texts("Motif, pour l'équipe", "The reason, for the staff"), 2_000);

    public AllowLateFunction() {
        this(Wiring.ofEnvironment());
    }

    AllowLateFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var allow = new AllowLate(ports.calls(), ports.applications(), ports.transactions());
        return StaffCommand.changing("allow-late", ports.clock(), Field.CALL, EMAIL, UNTIL, REASON)
                .reports(event -> report(
                        allow.allow(
                                event.get(Field.CALL),
                                event.get(EMAIL),
                                event.get(UNTIL),
                                event.get(REASON),
                                event.now(),
                                event.confirmed()),
                        ports.siteUrl()));
    }

    private static Map<String, Object> report(AllowLate.Allowed allowed, String siteUrl) {
        var call = allowed.call();
        return Values.of("email", allowed.permission().email().address())
                .with("application", allowed.application().map(Application::id))
                .with("startup", allowed.application().map(Application::startup))
                .with("status", allowed.application().map(Application::status))
                .with("zone", call.zone())
                .with("closesAt", call.closes())
                .with("until", allowed.permission().until())
                .with("url", siteUrl + "/apply.html?call=" + call.id() + "&change=1");
    }
}
