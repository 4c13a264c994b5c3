package fr.navette.functions.api;

import com.amazonaws.services.lambda.runtime.Context;
import fr.navette.input.Values;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** One JSON line per request or command: function, outcome, milliseconds, ids. Nothing personal. */
public final class Log {
    private static final int MAX_FRAMES = 12;

    private Log() {}

    static void request(Context context, String route, Answer answer, Instant from, Instant to) {
        var line = line(context, answer.body().get("code") instanceof String code ? code : "OK");
        line.put("route", route);
        line.put("status", answer.status());
        line.put("ms", Duration.between(from, to).toMillis());
        print(line);
    }

    /**
     * @param facts counts and ids, never typed text
     */
    public static void done(Context context, String outcome, Map<String, ?> facts) {
        var line = line(context, outcome);
        line.putAll(facts);
        print(line);
    }

    /** Logs the exception's class and place; its message may hold typed text. */
    public static void bug(Context context, Throwable bug) {
        var line = line(context, "BUG");
        line.put("exception", bug.getClass().getName());
        line.put(
                "at",
                Arrays.stream(bug.getStackTrace())
                        .limit(MAX_FRAMES)
                        .map(StackTraceElement::toString)
                        .toList());
        if (bug.getCause() != null) line.put("cause", bug.getCause().getClass().getName());
        print(line);
    }

    /**
     * Logs a failed call of AWS, by which AWS's own logs and support find it.
     *
     * @param call service and operation, such as {@code DynamoDb.Query}
     * @param code AWS's code, or the kind of fault if there was no answer
     * @param status the HTTP status; 0 if there was no answer
     */
    public static void awsFault(String call, String code, int status, String request) {
        var line = new Values()
                .with("function", System.getenv("AWS_LAMBDA_FUNCTION_NAME"))
                .with("outcome", "AWS_FAULT")
                .with("call", call)
                .with("code", code)
                .with("status", status)
                .with("awsRequest", request);
        print(line);
    }

    /** Logs a row that this version cannot read, which an alarm counts as a bug. */
    public static void unreadableRow(String pk, String sk, Throwable problem) {
        print(new Values()
                .with("function", System.getenv("AWS_LAMBDA_FUNCTION_NAME"))
                .with("outcome", "BUG")
                .with("row", pk + " " + sk)
                .with("exception", problem.getClass().getName()));
    }

    private static LinkedHashMap<String, Object> line(Context context, String outcome) {
        return new Values()
                .with("function", context.getFunctionName())
                .with("request", context.getAwsRequestId())
                .with("outcome", outcome);
    }

    private static void print(Map<String, ?> line) {
        System.out.println(Json.text(line));
    }
}
