package fr.navette.functions.applications;

import fr.navette.applications.RequestCorrection;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.text.Texts;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** The request-correction command: asks an applicant for a correction. */
public record RequestCorrectionFunction(StaffCommand command) implements StaffHandler {
    private static final Field<String> MESSAGE =
            Field.paragraph("message", new Texts("Message au porteur de projet", "Message to the applicant"), 2_000);
    private static final Field<List<String>> FIELDS = Field.texts(
            "fields", new Texts("Champs à corriger, comme answers.siren", "Fields to correct, such as answers.siren"));
    private static final Field<LocalDateTime> UNTIL =
            Field.time("until", new Texts("Date limite de la correction", "Deadline for the correction"));

    public RequestCorrectionFunction() {
        this(Wiring.ofEnvironment());
    }

    RequestCorrectionFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var request = new RequestCorrection(ports.calls(), ports.applications(), ports.transactions());
        var named = ports.namedApplications();
        return StaffCommand.changing(
                        "request-correction", ports.clock(), Field.CALL, Field.APPLICATION, MESSAGE, FIELDS, UNTIL)
                .reports(event -> report(request.request(
                        new RequestCorrection.Request(
                                event.get(Field.CALL),
                                named.get(event.get(Field.APPLICATION), "application"),
                                event.get(MESSAGE),
                                event.get(FIELDS),
                                event.get(UNTIL)),
                        event.now(),
                        event.confirmed())));
    }

    private static Map<String, Object> report(RequestCorrection.Requested requested) {
        var correction = requested.application().correction().orElseThrow();
        return Values.of("application", requested.application().id())
                .with("startup", requested.application().startup())
                .with("fields", correction.fields())
                .with("zone", requested.call().zone())
                .with("until", correction.until())
                .with("mails", requested.mails());
    }
}
