package fr.navette.functions.aws;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Tells whether the request of one call can have reached the service. */
final class Transmission {
    static final ExecutionAttribute<Transmission> OF_CALL = new ExecutionAttribute<>("navette-transmission");

    private static final List<Class<? extends IOException>> NO_CONNECTION = List.of(
            ConnectException.class,
            NoRouteToHostException.class,
            UnknownHostException.class,
            SSLHandshakeException.class);
    // The JDK has one class for a connection that takes too long and for an answer that does.
    private static final String CONNECTING = "connect";

    private boolean begun;

    /** Notes the moment from which bytes may leave. A fault before it, such as missing credentials, is harmless. */
    static final class Interceptor implements ExecutionInterceptor {
        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            var transmission = attributes.getAttribute(OF_CALL);
            if (transmission != null) transmission.begun = true;
        }
    }

    /** Whether the service may have got the request that ended with this fault. */
    boolean mayHaveArrived(Throwable fault) {
        if (!begun) return false;
        for (var cause = fault; cause != null; cause = cause.getCause()) if (isConnecting(cause)) return false;
        return true;
    }

    private static boolean isConnecting(Throwable cause) {
        if (cause instanceof SocketTimeoutException late)
            return String.valueOf(late.getMessage()).toLowerCase(Locale.ROOT).startsWith(CONNECTING);
        return NO_CONNECTION.stream().anyMatch(kind -> kind.isInstance(cause));
    }
}
