package fr.navette.functions.mail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.functions.api.Log;
import fr.navette.functions.table.MailStream;
import fr.navette.functions.wiring.BackgroundPorts;
import fr.navette.functions.wiring.BackgroundWiring;
import fr.navette.mail.Mail;
import fr.navette.mail.SendMail;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** Sends the mails that the table's stream reports as pending. */
public final class SendMailFunction implements RequestStreamHandler {
    private final InstantSource clock;
    private final SendMail send;

    public SendMailFunction() {
        this(BackgroundWiring.ofEnvironment());
    }

    SendMailFunction(BackgroundPorts ports) {
        clock = ports.clock();
        send = new SendMail(ports.outbox(), ports.transactions(), ports.mailRenderer(), ports.mailSender());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        MailStream.answer(in, out, context, (about, id) -> {
            var mail = send.send(about, id, clock.instant());
            Log.done(
                    context,
                    mail.map(m -> m.state().name()).orElse("NOTHING_TO_SEND"),
                    Map.of("mail", id, "problem", mail.map(Mail::problem).orElse("")));
        });
    }
}
