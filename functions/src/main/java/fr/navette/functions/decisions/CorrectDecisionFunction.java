package fr.navette.functions.decisions;

import fr.navette.decisions.CorrectDecision;
import fr.navette.decisions.Outcome;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.OverCapacity;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.FieldCode;
import fr.navette.input.Values;
import fr.navette.mail.MailRenderer;
import fr.navette.text.Texts;
import java.util.Map;
import java.util.Optional;

/** The correct-decision command: replaces an announced decision. */
public record CorrectDecisionFunction(StaffCommand command) implements StaffHandler {
    private static final Field<Outcome> OUTCOME = Field.choice(
            "outcome",
            new Texts("La décision qui remplace l'autre", "The decision that replaces the other"),
            Outcome.class,
            FieldCode.NOT_AN_OUTCOME);
    private static final Field<String> SITE = Field.optionalLine(
            "site",
            new Texts(
                    "Site de la place ; vide : celui de l'offre, sinon le premier choix",
                    "Site of the place; empty: that of the offer, or the first choice"));
    private static final Field<String> REASON = Field.paragraph(
            "reason",
            new Texts("Motif, que le porteur de projet lira", "The reason, which the founder will read"),
            2_000);

    public CorrectDecisionFunction() {
        this(Wiring.ofEnvironment());
    }

    CorrectDecisionFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var correct = new CorrectDecision(
                ports.calls(),
                ports.applications(),
                ports.decisions(),
                ports.placeLedger(),
                ports.fillPlaces(),
                ports.transactions());
        var named = ports.namedApplications();
        var renderer = ports.mailRenderer();
        return StaffCommand.changing(
                        "correct-decision",
                        ports.clock(),
                        Field.CALL,
                        Field.APPLICATION,
                        OUTCOME,
                        SITE,
                        REASON,
                        OverCapacity.OVER,
                        OverCapacity.OVER_REASON)
                .reports(event -> {
                    var request = new CorrectDecision.Request(
                            event.get(Field.CALL),
                            named.get(event.get(Field.APPLICATION), "application"),
                            event.get(OUTCOME),
                            Optional.of(event.get(SITE)).filter(site -> !site.isEmpty()),
                            event.get(REASON),
                            OverCapacity.of(event));
                    return report(correct.correct(request, event.now(), event.confirmed()), renderer);
                });
    }

    private static Map<String, Object> report(CorrectDecision.Corrected corrected, MailRenderer renderer) {
        return Values.of("application", corrected.application().id())
                .with("startup", corrected.application().startup())
                .with("before", corrected.before())
                .with("outcome", corrected.decision().outcome())
                .with("site", corrected.decision().site())
                .with("siteNames", SiteUseReport.names(corrected.perSite()))
                .with("mails", 1)
                .with("over", SiteUseReport.over(corrected.perSite()))
                .with("perSite", SiteUseReport.of(corrected.perSite()))
                .with("notAskedFor", ChoicesReport.of(corrected.notAskedFor()))
                .with("letter", LetterReport.of(renderer.render(corrected.mail())));
    }
}
