package fr.navette.functions.wiring;

import fr.navette.documents.Checks;
import fr.navette.functions.aws.BackgroundClients;
import fr.navette.functions.aws.LambdaChecks;
import fr.navette.functions.aws.SesMailSender;
import fr.navette.mail.MailSender;
import java.util.Map;

/** The real ports of the functions that work in the background. */
public final class BackgroundWiring extends Wiring implements BackgroundPorts {
    private final BackgroundClients clients;

    private BackgroundWiring(Map<String, String> environment) {
        super(environment);
        this.clients = new BackgroundClients(clients());
    }

    public static BackgroundWiring ofEnvironment() {
        return new BackgroundWiring(System.getenv());
    }

    @Override
    public MailSender mailSender() {
        return new SesMailSender(
                clients.ses(),
                new SesMailSender.Sender(
                        variable("MAIL_NAME"),
                        variable("MAIL_FROM"),
                        variable("MAIL_REPLY_TO"),
                        variable("CONFIGURATION_SET"),
                        Integer.parseInt(variable("MAIL_SENDERS"))));
    }

    @Override
    public Checks checks() {
        return new LambdaChecks(clients.lambda(), variable("CHECK_DOCUMENT"));
    }
}
