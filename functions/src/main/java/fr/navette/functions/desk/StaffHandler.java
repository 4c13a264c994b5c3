package fr.navette.functions.desk;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.functions.api.Json;
import fr.navette.functions.api.TimeLeft;
import fr.navette.functions.staff.Outcome;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.input.Refusal;
import fr.navette.input.Values;
import fr.navette.text.Language;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** A function that runs one staff command: from the desk it answers with a screen, otherwise with JSON. */
public interface StaffHandler extends RequestStreamHandler {
    StaffCommand command();

    @Override
    default void handleRequest(InputStream in, OutputStream out, Context context) {
        TimeLeft.of(context);
        Json.write(answer(in, context), out);
    }

    private Object answer(InputStream in, Context context) {
        try {
            var event = Json.object(in);
            if (Widget.isDescribe(event)) return Documentation.of(command());
            if (Widget.isIn(event)) return new Desk(command(), Widget.of(event), context).screen();
            return json(command().run(event, context));
        } catch (Refusal malformed) {
            return json(StaffCommand.refused(malformed, Language.FR, context));
        }
    }

    private Map<String, Object> json(Outcome outcome) {
        var answer = Values.of("command", command().name());
        return switch (outcome) {
            case Outcome.Reported reported ->
                answer.with("confirmed", reported.confirmed()).with("report", Reports.local(reported.report()));
            case Outcome.Refused refused -> answer.with("refused", refused(refused));
        };
    }

    private static Map<String, Object> refused(Outcome.Refused refused) {
        return Values.of("code", refused.code())
                .with("detail", refused.detail())
                .with("fields", refused.fields());
    }
}
