package fr.navette.mail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.Fields;
import fr.navette.api.Json;
import fr.navette.api.Log;
import fr.navette.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;

/**
 * Sends the mails whose rows the table's stream reports. A record that can't be handled comes
 * again, alone.
 */
public final class SendMailFunction implements RequestStreamHandler {
    private static final String PREFIX = "MAIL#";

    private final InstantSource clock;
    private final SendMail send;

    public SendMailFunction() {
        this(Wiring.ofEnvironment());
    }

    private SendMailFunction(Wiring wiring) {
        this(wiring.clock(), new SendMail(wiring.outbox(), wiring.transactions(), wiring.letters(), wiring.postman()));
    }

    SendMailFunction(InstantSource clock, SendMail send) {
        this.clock = clock;
        this.send = send;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        var failures = new ArrayList<Map<String, String>>();
        for (var record : Fields.of(Json.object(in)).list("Records", f -> f)) {
            var change = record.object("dynamodb", d -> d);
            if (!sent(change, context)) failures.add(Map.of("itemIdentifier", change.text("SequenceNumber")));
        }
        Json.write(Map.of("batchItemFailures", failures), out);
    }

    private boolean sent(Fields change, Context context) {
        var about = key(change, "PK");
        var id = key(change, "SK");
        try {
            var mail = send.by(about, id, clock.instant());
            Log.done(
                    context,
                    mail.map(m -> m.state().name()).orElse("NOTHING_TO_SEND"),
                    Map.of("mail", id, "problem", mail.map(Mail::problem).orElse("")));
            return true;
        } catch (RuntimeException bug) {
            Log.bug(context, bug);
            return false;
        }
    }

    private static String key(Fields change, String name) {
        var key = change.object("Keys", k -> k.object(name, value -> value.text("S")));
        return key.substring(PREFIX.length());
    }
}
