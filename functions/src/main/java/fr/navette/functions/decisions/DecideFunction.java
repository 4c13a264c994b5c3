package fr.navette.functions.decisions;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.NamedApplications;
import fr.navette.applications.Summary;
import fr.navette.decisions.Decide;
import fr.navette.decisions.Decide.DecisionRequest;
import fr.navette.decisions.Outcome;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.FieldValues;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.FieldCode;
import fr.navette.input.Values;
import fr.navette.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The decide command: stages decisions. */
public record DecideFunction(StaffCommand command) implements StaffHandler {
    private static final ApplicationId UNKNOWN = new ApplicationId("");
    private static final Field<Outcome> OUTCOME =
            Field.choice("outcome", new Texts("La décision", "The decision"), Outcome.class, FieldCode.NOT_AN_OUTCOME);
    private static final Field<String> SITE = Field.optionalLine(
            "site",
            new Texts(
                    "Site de la place, de la liste d'attente ou du refus ; vide : le premier choix libre, ou tous",
                    "Site of the place, of the waiting list, or that declines; empty: the first free choice, or all"));
    private static final Field<String> NOTE =
            Field.optionalLine("note", new Texts("Note pour l'équipe", "Note for the staff"));
    private static final Field<List<FieldValues>> DECISIONS = Field.optionalList(
            "decisions",
            new Texts("Une décision par candidature", "One decision for each application"),
            line -> line,
            Field.APPLICATION,
            OUTCOME,
            SITE,
            NOTE);

    private static final Field<Optional<Outcome>> REST = Field.optionalChoice(
            "rest",
            new Texts(
                    "La décision pour toutes les autres candidatures encore sans décision ; vide : aucune",
                    "The decision on all other applications that have none yet; empty: none"),
            Outcome.class);

    public DecideFunction() {
        this(Wiring.ofEnvironment());
    }

    DecideFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var decide = new Decide(
                ports.calls(),
                ports.applications(),
                ports.committee(),
                ports.decisions(),
                ports.placeLedger(),
                ports.transactions());
        var named = ports.namedApplications();
        return StaffCommand.changing("decide", ports.clock(), Field.CALL, DECISIONS, REST)
                .reports(event -> {
                    var requests = event.get(DECISIONS).stream()
                            .map(line -> request(line, named))
                            .toList();
                    return report(decide.stage(
                            event.get(Field.CALL), requests, event.get(REST), event.now(), event.confirmed()));
                });
    }

    /** Leaves an unknown number to the rule, which names every impossible line. */
    private static DecisionRequest request(FieldValues line, NamedApplications named) {
        var application = named.find(line.get(Field.APPLICATION)).orElse(UNKNOWN);
        var site = Optional.of(line.get(SITE)).filter(id -> !id.isEmpty());
        return new DecisionRequest(application, line.get(OUTCOME), site, line.get(NOTE));
    }

    private static Map<String, Object> report(Decide.Staged staged) {
        return Values.of("staged", staged.staged())
                .with("siteNames", SiteUseReport.names(staged.perSite()))
                .with("over", SiteUseReport.over(staged.perSite()))
                .with("perSite", SiteUseReport.of(staged.perSite()))
                .with("undecided", staged.undecided())
                .with("others", ChoicesReport.of(staged.others()))
                .with(
                        "underQuorum",
                        staged.underQuorum().stream().map(Summary::application).toList())
                .with("tooFewReadings", ChoicesReport.of(staged.underQuorum()))
                .with("notAskedFor", ChoicesReport.of(staged.notAskedFor()));
    }
}
