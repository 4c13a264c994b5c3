package fr.navette.functions.training;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.functions.api.Json;
import fr.navette.input.Fields;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * All functions in one process, in which the JVM records what they load. The build starts it, with the classes and
 * options of the package; no function of the template does.
 *
 * <p>An event holds {@code handler}, the class of a function, and {@code event}, which is given to it.
 */
public final class Training implements RequestStreamHandler {
    private final Map<String, RequestStreamHandler> handlers = new HashMap<>();

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var step = Fields.of(Json.object(in));
        var event = Json.text(step.map("event")).getBytes(StandardCharsets.UTF_8);
        handlers.computeIfAbsent(step.text("handler"), Training::created)
                .handleRequest(new ByteArrayInputStream(event), out, context);
    }

    private static RequestStreamHandler created(String handler) {
        try {
            return (RequestStreamHandler)
                    Class.forName(handler).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no handler of a function: " + handler, e);
        }
    }
}
