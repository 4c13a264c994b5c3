package fr.navette.functions.decisions;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.NamedApplication;
import fr.navette.decisions.Unstage;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.text.Texts;
import java.util.List;
import java.util.Map;

/** The unstage command: takes staged decisions back. */
public record UnstageFunction(StaffCommand command) implements StaffHandler {
    private static final ApplicationId UNKNOWN = new ApplicationId("");

    private static final Field<List<NamedApplication>> APPLICATIONS = Field.applications(
            "applications",
            new Texts(
                    "Identifiants ou numéros des candidatures à remettre sans décision",
                    "Ids or receipt numbers of the applications to leave undecided again"));

    public UnstageFunction() {
        this(Wiring.ofEnvironment());
    }

    UnstageFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var unstage = new Unstage(ports.calls(), ports.applications(), ports.decisions(), ports.transactions());
        var named = ports.namedApplications();
        return StaffCommand.changing("unstage", ports.clock(), Field.CALL, APPLICATIONS)
                .reports(event -> {
                    // An unknown number is left to the rule, which names every impossible line.
                    var ids = event.get(APPLICATIONS).stream()
                            .map(application -> named.find(application).orElse(UNKNOWN))
                            .toList();
                    return report(unstage.unstage(event.get(Field.CALL), ids, event.confirmed()));
                });
    }

    private static Map<String, Object> report(List<Unstage.Undecided> undecided) {
        return Values.of("unstaged", undecided.size())
                .with(
                        "decisions",
                        undecided.stream().map(UnstageFunction::decision).toList());
    }

    private static Map<String, Object> decision(Unstage.Undecided undecided) {
        return Values.of("application", undecided.application().application())
                .with("startup", undecided.application().startup())
                .with("outcome", undecided.decision().outcome());
    }
}
