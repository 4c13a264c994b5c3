package fr.navette.functions.wiring;

import fr.navette.documents.Checks;
import fr.navette.mail.MailSender;

/** The ports of the functions that work in the background: those that answer a page start without them. */
public interface BackgroundPorts extends Ports {
    Checks checks();

    MailSender mailSender();
}
