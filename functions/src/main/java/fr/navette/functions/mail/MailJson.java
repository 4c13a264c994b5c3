package fr.navette.functions.mail;

import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.Values;
import fr.navette.mail.Mail;
import fr.navette.mail.Unreachable;

/** A mail in JSON, without its content, and what staff can do with it. */
public final class MailJson {
    private MailJson() {}

    /** With the zone of its call. */
    static Values of(Mail mail, Calls calls) {
        return of(mail).with("zone", calls.find(new CallId(mail.about())).map(Call::zone));
    }

    public static Values of(Mail mail) {
        return Values.of("mail", mail.name().toString())
                .with("letter", mail.template())
                .with("to", mail.to().address())
                .with("state", mail.state())
                .with("delivery", mail.delivery())
                .with("problem", mail.problem())
                .with("at", mail.at())
                .with("resendable", mail.isResendable())
                .with("settleable", Unreachable.isProblem(mail));
    }
}
