package fr.navette.functions.table;

import com.amazonaws.services.lambda.runtime.Context;
import fr.navette.functions.api.Json;
import fr.navette.functions.api.Log;
import fr.navette.functions.api.TimeLeft;
import fr.navette.input.Fields;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Map;

/** A batch of the table's stream; the template's filter selects pending mails. */
public final class MailStream {
    private MailStream() {}

    public interface Handler {
        void handle(String about, String id);
    }

    /** Handles each mail; a failed one is reported to the stream, which delivers it again alone. */
    public static void answer(InputStream in, OutputStream out, Context context, Handler handler) {
        TimeLeft.of(context);
        var failures = new ArrayList<Map<String, String>>();
        for (var record : Fields.of(Json.object(in)).list("Records", f -> f)) {
            var change = record.object("dynamodb", d -> d);
            try {
                handler.handle(key(change, "PK"), key(change, "SK"));
            } catch (RuntimeException bug) {
                Log.bug(context, bug);
                failures.add(Map.of("itemIdentifier", change.text("SequenceNumber")));
            }
        }
        Json.write(Map.of("batchItemFailures", failures), out);
    }

    /** Both keys of a mail have the same prefix. */
    private static String key(Fields change, String name) {
        var key = change.object("Keys", k -> k.object(name, value -> value.text("S")));
        return key.substring(Key.MAIL.length());
    }
}
