package fr.navette.cloud;

import fr.navette.functions.api.Json;
import fr.navette.functions.aws.TestClients;
import fr.navette.input.Fields;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** The commands of staff. */
public final class Staff {
    private static final LambdaClient LAMBDA = TestClients.lambda();

    private Staff() {}

    /** Runs a command without confirmation. */
    public static Fields tries(String command, Map<String, ?> event) {
        return answer(command, event).object("report", report -> report);
    }

    /** Runs a command with confirmation. */
    public static Fields confirms(String command, Map<String, ?> event) {
        var confirmed = new LinkedHashMap<String, Object>(event);
        confirmed.put("confirm", true);
        var answer = answer(command, confirmed);
        if (answer.has("refused")) throw new AssertionError(command + " refused " + answer.map("refused"));
        return answer.object("report", report -> report);
    }

    /** Runs a command that is refused and returns the code. */
    public static String isRefused(String command, Map<String, ?> event) {
        return answer(command, event).object("refused", refused -> refused.text("code"));
    }

    public static Fields answer(String command, Map<String, ?> event) {
        var payload = SdkBytes.fromUtf8String(Json.text(event));
        var answer = LAMBDA.invoke(r -> r.functionName("navette-" + command).payload(payload));
        if (answer.functionError() != null)
            throw new AssertionError(command + " failed: " + answer.payload().asUtf8String());
        return Fields.of(Json.object(answer.payload().asUtf8String().getBytes(StandardCharsets.UTF_8)));
    }
}
