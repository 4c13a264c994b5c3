package fr.navette.functions.calls;

import fr.navette.calls.CallForm;
import fr.navette.calls.CallId;
import fr.navette.calls.CloneCall;
import fr.navette.calls.OpenCall;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.staff.StaffEvent;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.text.Texts;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/** The clone-call command: opens a call like an earlier one, with another id and other dates. */
public record CloneCallFunction(StaffCommand command) implements StaffHandler {
    private static final Field<CallId> ID = Field.newCall(
            "id", new Texts("Identifiant du nouvel appel : textile-2028", "Id of the new call: textile-2028"));
    private static final Field<LocalDateTime> OPENS_AT =
            Field.time("opensAt", new Texts("Ouverture, dans le fuseau de l'appel", "Opening, in the call's zone"));
    private static final Field<LocalDateTime> CLOSES_AT =
            Field.time("closesAt", new Texts("Clôture, dans le fuseau de l'appel", "Closing, in the call's zone"));
    private static final Field<Optional<Texts>> TITLE = Field.optionalTranslated(
            "title", new Texts("Titre du nouvel appel ; vide : le même", "Title of the new call; empty: the same"));

    public CloneCallFunction() {
        this(Wiring.ofEnvironment());
    }

    CloneCallFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var open = new OpenCall(
                ports.calls(), ports.callUse(), ports.digests(), ports.transactions(), ports.publishedCalls());
        var clone = new CloneCall(ports.calls(), open);
        return StaffCommand.changing("clone-call", ports.clock(), Field.CALL, ID, OPENS_AT, CLOSES_AT, TITLE)
                .reports(event ->
                        report(clone.clone(event.get(Field.CALL), changes(event), event.confirmed()), ports, event));
    }

    private static CloneCall.Changes changes(StaffEvent event) {
        return new CloneCall.Changes(event.get(ID), event.get(OPENS_AT), event.get(CLOSES_AT), event.get(TITLE));
    }

    private static Map<String, Object> report(CloneCall.Cloned cloned, Ports ports, StaffEvent event) {
        var call = cloned.opened().call();
        return OpenCallFunction.report(cloned.opened(), ports, event)
                .with(
                        "copied",
                        Values.of("questions", call.questions().size())
                                .with("documents", call.documents().size())
                                .with("tracks", call.tracks().size())
                                .with("sites", call.sites().size())
                                .with("criteria", call.criteria().size()))
                .with("notCopied", Values.of("decisionBy", cloned.decisionBy()))
                .with("definition", CallForm.fields(call));
    }
}
