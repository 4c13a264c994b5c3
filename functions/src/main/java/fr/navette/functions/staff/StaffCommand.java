package fr.navette.functions.staff;

import com.amazonaws.services.lambda.runtime.Context;
import fr.navette.functions.api.Json;
import fr.navette.functions.api.Log;
import fr.navette.functions.api.RefusalWords;
import fr.navette.input.Fields;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.input.Values;
import fr.navette.storage.Conflict;
import fr.navette.text.Language;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A staff command, started from the console. Without {@code "confirm": true} it changes nothing. Refusals are answered
 * in words, never with a stack trace.
 *
 * @param changes whether the command can change anything; otherwise it always answers {@code "confirmed": false}
 * @param fields the fields of its event besides {@code confirm} and {@code language}
 * @param action does the work, or without confirmation only computes it, and returns the report
 */
public record StaffCommand(
        String name,
        InstantSource clock,
        boolean changes,
        List<Field<?>> fields,
        Function<StaffEvent, Map<String, ?>> action) {
    private static final String CONFIRM = "confirm";
    private static final String LANGUAGE = "language";

    public static Builder changing(String name, InstantSource clock, Field<?>... fields) {
        return new Builder(name, clock, true, List.of(fields));
    }

    public static Builder readOnly(String name, InstantSource clock, Field<?>... fields) {
        return new Builder(name, clock, false, List.of(fields));
    }

    public record Builder(String name, InstantSource clock, boolean changes, List<Field<?>> fields) {
        public StaffCommand reports(Function<StaffEvent, Map<String, ?>> action) {
            return new StaffCommand(name, clock, changes, fields, action);
        }
    }

    public void answer(InputStream in, OutputStream out, Context context) {
        var answer = Values.of("command", name);
        answer.putAll(outcome(in, context));
        Json.write(answer, out);
    }

    private Map<String, Object> outcome(InputStream in, Context context) {
        var language = Language.FR;
        try {
            var event = Fields.of(Json.object(in));
            language = event.language(LANGUAGE).orElse(language);
            event.refuseOthers(known());
            boolean confirmed = event.flag(CONFIRM) && changes;
            var values = FieldValues.read(event, fields);
            var report = action.apply(new StaffEvent(values, confirmed, language, clock.instant()));
            Log.done(context, confirmed ? "CONFIRMED" : "DRY_RUN", Map.of());
            return Values.of("confirmed", confirmed).with("report", report);
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

    private Set<String> known() {
        return Stream.concat(Stream.of(CONFIRM, LANGUAGE), fields.stream().map(Field::name))
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> refused(Refusal refusal, Language language, Context context) {
        Log.done(context, refusal.reason().name(), Map.of());
        return Values.of(
                "refused",
                Values.of("code", refusal.reason().name())
                        .with("detail", RefusalWords.in(language).detailForStaff(refusal))
                        .with("fields", refusal.fields()));
    }
}
