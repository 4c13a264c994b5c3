package fr.navette.functions.staff;

import com.amazonaws.services.lambda.runtime.Context;
import fr.navette.functions.api.Log;
import fr.navette.functions.api.PassingFault;
import fr.navette.functions.api.RefusalWords;
import fr.navette.input.Fields;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.storage.Conflict;
import fr.navette.storage.Invocation;
import fr.navette.text.Language;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A staff command, started from the desk or the console. Without {@code "confirm": true} it changes nothing. Refusals
 * are answered in words, never with a stack trace.
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
    public static final String CONFIRM = "confirm";
    public static final String LANGUAGE = "language";

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

    public Outcome run(Map<String, ?> given, Context context) {
        var language = Language.FR;
        try {
            var event = Fields.of(given);
            language = event.language(LANGUAGE).orElse(language);
            event.refuseOthers(known());
            boolean confirmed = event.flag(CONFIRM) && changes;
            var values = FieldValues.read(event, fields);
            var report = action.apply(new StaffEvent(values, confirmed, language, clock.instant()));
            Log.done(context, confirmed ? "CONFIRMED" : "DRY_RUN", Map.of());
            return new Outcome.Reported(confirmed, report);
        } catch (Refusal refusal) {
            return refused(refusal, language, context);
        } catch (Conflict conflict) {
            return refused(Refusal.of(Reason.CONFLICT), language, context);
        } catch (RuntimeException bug) {
            if (PassingFault.is(bug)) return refused(Refusal.of(Reason.OVERLOADED), language, context);
            Log.bug(context, bug);
            var words = RefusalWords.in(language);
            return new Outcome.Refused("INTERNAL", words.bug(), words.bug() + done(words), Map.of(), language);
        }
    }

    private Set<String> known() {
        return Stream.concat(Stream.of(CONFIRM, LANGUAGE), fields.stream().map(Field::name))
                .collect(Collectors.toSet());
    }

    /** The sentence about the changes that stay when a command stops halfway; empty if there are none. */
    private static String done(RefusalWords words) {
        int steps = Invocation.commits();
        return steps == 0 ? "" : " " + words.partlyDone(steps);
    }

    public static Outcome.Refused refused(Refusal refusal, Language language, Context context) {
        Log.done(context, refusal.reason().name(), Map.of());
        var words = RefusalWords.in(language);
        return new Outcome.Refused(
                refusal.reason().name(),
                words.titleForStaff(refusal.reason()),
                words.detailForStaff(refusal) + done(words),
                refusal.fields(),
                language);
    }
}
