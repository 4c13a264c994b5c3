package fr.navette.functions.api;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.functions.wiring.Ports;
import fr.navette.structure.Template;
import java.util.Map;

/** The functions of the template, each with the ports that a test gives. */
public final class Handlers {
    private static final Map<String, Map<?, ?>> FUNCTIONS = Template.read().ofType("AWS::Serverless::Function");

    private Handlers() {}

    /**
     * @param id the function's name in the template, such as {@code Committee}
     */
    public static RequestStreamHandler of(String id, Ports ports) {
        try {
            var handler = Class.forName(FUNCTIONS.get(id).get("Handler").toString());
            var constructor = handler.getDeclaredConstructor(Ports.class);
            constructor.setAccessible(true);
            return (RequestStreamHandler) constructor.newInstance(ports);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
