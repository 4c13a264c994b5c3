package fr.navette.mail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.Fields;
import fr.navette.api.Json;
import fr.navette.api.Log;
import fr.navette.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/** Notes what SES reports of a mail, by way of EventBridge. */
public final class RecordDeliveryFunction implements RequestStreamHandler {
    private final RecordDelivery record;

    public RecordDeliveryFunction() {
        this(Wiring.ofEnvironment());
    }

    private RecordDeliveryFunction(Wiring wiring) {
        this(new RecordDelivery(wiring.outbox(), wiring.transactions()));
    }

    RecordDeliveryFunction(RecordDelivery record) {
        this.record = record;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        var detail = Fields.of(Json.object(in)).object("detail", d -> d);
        var report = SesReport.of(detail);
        var about = tag(detail, SesPostman.ABOUT);
        var id = tag(detail, SesPostman.ID);
        if (report.isEmpty() || about.isEmpty() || id.isEmpty()) {
            Log.done(context, "NOT_OURS", Map.of());
            return;
        }
        boolean known = record.by(about.get(), id.get(), report.get());
        Log.done(context, known ? report.get().name() : "MAIL_UNKNOWN", Map.of("mail", id.get()));
    }

    private static Optional<String> tag(Fields detail, String name) {
        return detail.object("mail", m -> m.optionalObject("tags", t -> t.texts(name)))
                .flatMap(values -> values.stream().findFirst());
    }
}
