package fr.navette.staff;

import com.amazonaws.services.lambda.runtime.Context;
import fr.navette.Conflict;
import fr.navette.Fields;
import fr.navette.Language;
import fr.navette.Reason;
import fr.navette.Refusal;
import fr.navette.api.Json;
import fr.navette.api.Log;
import fr.navette.api.RefusalWords;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A command that staff start from the console. Without {@code "confirm": true} it changes nothing;
 * what it refuses it says, and it never fails with a stack trace.
 */
public final class StaffCommand {
    private final String name;
    private final InstantSource clock;
    private final String[] fields;
    private final Reader reader;
    private final boolean changes;

    /** Reads the whole event before anything is done. */
    public interface Reader {
        Run read(Fields event);
    }

    /** Does it, or only looks what it would do. */
    public interface Run {
        Map<String, ?> report(boolean confirmed, Instant now);
    }

    private StaffCommand(String name, InstantSource clock, boolean changes, String[] fields, Reader reader) {
        this.name = name;
        this.clock = clock;
        this.changes = changes;
        this.fields = Stream.concat(Stream.of("confirm", "language"), Stream.of(fields))
                .toArray(String[]::new);
        this.reader = reader;
    }

    /**
     * @param fields those of the event besides {@code confirm} and {@code language}
     */
    public static StaffCommand changing(String name, InstantSource clock, Reader reader, String... fields) {
        return new StaffCommand(name, clock, true, fields, reader);
    }

    /** A command that only reads: it answers {@code "confirmed": false} always. */
    public static StaffCommand reading(String name, InstantSource clock, Reader reader, String... fields) {
        return new StaffCommand(name, clock, false, fields, reader);
    }

    public void answer(InputStream in, OutputStream out, Context context) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("command", name);
        answer.putAll(outcome(in, context));
        Json.write(answer, out);
    }

    private Map<String, Object> outcome(InputStream in, Context context) {
        var language = Language.FR;
        try {
            var event = Fields.of(Json.object(in));
            language = event.language("language").orElse(language);
            event.only(fields);
            boolean confirmed = event.flag("confirm") && changes;
            var report = reader.read(event).report(confirmed, clock.instant());
            Log.done(context, confirmed ? "CONFIRMED" : "DRY_RUN", Map.of());
            var outcome = new LinkedHashMap<String, Object>();
            outcome.put("confirmed", confirmed);
            outcome.put("report", report);
            return outcome;
        } catch (Refusal refusal) {
            return refused(refusal, language, context);
        } catch (Conflict conflict) {
            return refused(Refusal.of(Reason.CONFLICT), language, context);
        } catch (RuntimeException bug) {
            Log.bug(context, bug);
            return Map.of(
                    "refused",
                    Map.of(
                            "code",
                            "INTERNAL",
                            "detail",
                            RefusalWords.in(language).bug()));
        }
    }

    private static Map<String, Object> refused(Refusal refusal, Language language, Context context) {
        Log.done(context, refusal.reason().name(), Map.of());
        var refused = new LinkedHashMap<String, Object>();
        refused.put("code", refusal.reason().name());
        refused.put("detail", RefusalWords.in(language).detailForStaff(refusal));
        refused.put("fields", refusal.fields());
        return Map.of("refused", refused);
    }
}
