package fr.navette.functions.api;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.functions.wiring.Ports;
import fr.navette.structure.Template;
import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.stream.Stream;

/** The functions of the template, each with the ports that a test gives. */
public final class Handlers {
    private static final Map<String, Map<?, ?>> FUNCTIONS = Template.read().ofType("AWS::Serverless::Function");

    private Handlers() {}

    /**
     * @param id the function's name in the template, such as {@code Committee}
     */
    public static RequestStreamHandler of(String id, Ports ports) {
        try {
            return of(Class.forName(FUNCTIONS.get(id).get("Handler").toString()), ports);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    public static RequestStreamHandler of(Class<?> handler, Ports ports) {
        try {
            return (RequestStreamHandler) withPorts(handler).newInstance(ports);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The constructor that takes ports, those of the background or those of all functions. */
    private static Constructor<?> withPorts(Class<?> handler) {
        var constructor = Stream.of(handler.getDeclaredConstructors())
                .filter(one -> one.getParameterCount() == 1 && Ports.class.isAssignableFrom(one.getParameterTypes()[0]))
                .findFirst()
                .orElseThrow();
        constructor.setAccessible(true);
        return constructor;
    }
}
