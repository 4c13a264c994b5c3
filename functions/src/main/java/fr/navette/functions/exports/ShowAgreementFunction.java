package fr.navette.functions.exports;

import fr.navette.exports.ExportAgreement;
import fr.navette.exports.Exports;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.text.Texts;
import java.time.Instant;
import java.util.Map;

/** The show-agreement command: hands out an agreement that a project has signed, as the PDF that its founders get. */
public record ShowAgreementFunction(StaffCommand command) implements StaffHandler {
    private static final Field<String> HASH = Field.optionalLine(
            "hash",
            new Texts(
                    "Empreinte du texte, parmi les signatures du projet ; par défaut le dernier signé",
                    "Hash of the text, from the signatures of the project; by default the one signed last"));

    public ShowAgreementFunction() {
        this(Wiring.ofEnvironment());
    }

    ShowAgreementFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var export = new ExportAgreement(
                ports.calls(), ports.projectPlaces(), ports.cohorts(), ports.exports(), new ExportFiles(ports.files()));
        var named = ports.namedApplications();
        return StaffCommand.readOnly("show-agreement", ports.clock(), Field.PROJECT, HASH)
                .reports(event -> report(
                        export.ofProject(named.get(event.get(Field.PROJECT), "project"), event.get(HASH)),
                        event.now()));
    }

    private static Map<String, Object> report(ExportAgreement.Signed signed, Instant now) {
        var place = signed.place();
        return Values.of("project", place.project())
                .with("cohort", place.cohort())
                .with("zone", place.zone())
                .with("startup", place.startup())
                .with("version", signed.text().version())
                .with("name", signed.name())
                .with("url", signed.url())
                .with("expiresAt", now.plus(Exports.URL_LIFE));
    }
}
