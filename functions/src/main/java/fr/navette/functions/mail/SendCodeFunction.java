package fr.navette.functions.mail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.functions.wiring.BackgroundPorts;
import fr.navette.functions.wiring.BackgroundWiring;
import java.io.InputStream;
import java.io.OutputStream;

/** Sends the codes that the table's stream reports as pending. No code waits behind other mails. */
public final class SendCodeFunction implements RequestStreamHandler {
    private final SendMailFunction send;

    public SendCodeFunction() {
        this(BackgroundWiring.ofEnvironment());
    }

    SendCodeFunction(BackgroundPorts ports) {
        send = new SendMailFunction(ports);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        send.handleRequest(in, out, context);
    }
}
