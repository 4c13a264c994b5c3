package fr.navette.functions.mail;

import fr.navette.input.Values;
import fr.navette.mail.Mail;
import java.util.Map;

/** A mail in JSON, without its content. */
public final class MailJson {
    private MailJson() {}

    public static Map<String, Object> of(Mail mail) {
        return Values.of("mail", mail.name().toString())
                .with("letter", mail.template())
                .with("to", mail.to().address())
                .with("state", mail.state())
                .with("delivery", mail.delivery())
                .with("problem", mail.problem())
                .with("at", mail.at());
    }
}
