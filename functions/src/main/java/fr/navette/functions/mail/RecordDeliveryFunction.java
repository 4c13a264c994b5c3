package fr.navette.functions.mail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.functions.api.Json;
import fr.navette.functions.api.Log;
import fr.navette.functions.aws.SesMailSender;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Fields;
import fr.navette.mail.RecordDelivery;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Records SES's reports on mails, received through EventBridge. */
public final class RecordDeliveryFunction implements RequestStreamHandler {
    private final InstantSource clock;
    private final RecordDelivery record;

    public RecordDeliveryFunction() {
        this(Wiring.ofEnvironment());
    }

    RecordDeliveryFunction(Ports ports) {
        clock = ports.clock();
        record = new RecordDelivery(ports.outbox(), ports.transactions());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        var detail = Fields.of(Json.object(in)).object("detail", d -> d);
        var report = SesReport.of(detail);
        var about = tag(detail, SesMailSender.ABOUT);
        var id = tag(detail, SesMailSender.ID);
        if (report.isEmpty() || about.isEmpty() || id.isEmpty()) {
            Log.done(context, "NOT_OURS", Map.of());
            return;
        }
        var delivery = report.get().delivery();
        boolean known =
                record.record(about.get(), id.get(), delivery, report.get().reason(), clock.instant());
        Log.done(context, known ? delivery.name() : "MAIL_UNKNOWN", Map.of("mail", id.get()));
    }

    private static Optional<String> tag(Fields detail, String name) {
        return detail.object("mail", m -> m.optionalObject("tags", t -> t.texts(name)))
                .flatMap(values -> values.stream().findFirst());
    }
}
