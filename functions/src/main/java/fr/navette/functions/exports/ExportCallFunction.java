package fr.navette.functions.exports;

import fr.navette.exports.ExportCall;
import fr.navette.exports.ExportFormat;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.staff.StaffEvent;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.text.Texts;
import java.util.Map;

/** The export-call command: exports a call to a file. */
public record ExportCallFunction(StaffCommand command) implements StaffHandler {
    private static final Field<ExportFormat> FORMAT =
            Field.lowerCaseChoice("format", new Texts("Format du fichier", "Format of the file"), ExportFormat.class);
    private static final Field<Boolean> WITH_NAMES =
            Field.flag("withNames", new Texts("Nommer les lecteurs", "Name the readers"));
    private static final Field<Boolean> WITH_REVIEWS = Field.flag(
            "withReviews",
            new Texts("Recueil et dossiers : avec les lectures", "Book and dossiers: with the readings"));
    private static final Field<String> TEMPLATE = Field.optionalLine(
            "template",
            new Texts(
                    "Modèle de l'appel (exports) ; vide : toutes les colonnes",
                    "Template of the call (exports); empty: all columns"));

    public ExportCallFunction() {
        this(Wiring.ofEnvironment());
    }

    ExportCallFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var export = new ExportCall(
                ports.calls(),
                ports.applications(),
                ports.committee(),
                ports.exports(),
                new ExportFiles(ports.files()));
        return StaffCommand.readOnly(
                        "export-call", ports.clock(), Field.CALL, FORMAT, WITH_NAMES, WITH_REVIEWS, TEMPLATE)
                .reports(event -> report(export.export(request(event), event.language(), event.now())));
    }

    private static ExportCall.Request request(StaffEvent event) {
        return new ExportCall.Request(
                event.get(Field.CALL),
                event.get(FORMAT),
                event.get(WITH_NAMES),
                event.get(WITH_REVIEWS),
                event.get(TEMPLATE));
    }

    private static Map<String, Object> report(ExportCall.Exported exported) {
        return Values.of("call", exported.call().id())
                .with("url", exported.url())
                .with("expiresAt", exported.expiresAt())
                .with("rows", exported.rows())
                .with("name", exported.name())
                .with("zone", exported.call().zone());
    }
}
