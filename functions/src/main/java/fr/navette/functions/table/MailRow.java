package fr.navette.functions.table;

import fr.navette.functions.table.Row.Stored;
import fr.navette.input.Values;
import fr.navette.mail.BouncedAddress;
import fr.navette.mail.Delivery;
import fr.navette.mail.Mail;
import fr.navette.mail.MailState;
import fr.navette.mail.MailTemplate;
import fr.navette.people.Email;
import fr.navette.text.Language;
import java.time.Duration;

/** A mail's row; the stream's filter selects pending ones. */
final class MailRow {
    private static final Duration CODES_KEPT = Duration.ofDays(7);
    private static final Duration KEPT = Duration.ofDays(365);

    private MailRow() {}

    static Row row(Mail mail) {
        var data = new Values()
                .with("about", mail.about())
                .with("id", mail.id())
                .with("template", mail.template().name())
                .with("to", mail.to().address())
                .with("toName", mail.toName())
                .with("language", mail.language().tag())
                .with("values", mail.values())
                .with("state", mail.state().name())
                .with("delivery", mail.delivery().name())
                .with("attempts", mail.attempts())
                .with("dueAt", mail.dueAt())
                .with("messageId", mail.messageId())
                .with("problem", mail.problem());
        var row = Row.of(Key.mail(mail.about(), mail.id()), data, mail.version()).stream(
                        mail.state().name())
                .expires(mail.dueAt().plus(mail.about().equals(Mail.IDENTITY) ? CODES_KEPT : KEPT));
        return mail.state().isUnderWay() ? row.due(Row.Kind.MAIL, mail.dueAt()) : row;
    }

    /** Expires with the newest mail that may have caused it. */
    static Row row(BouncedAddress address) {
        return Row.of(Key.bounced(address.person()), new Values().with("at", address.at()), 0)
                .expires(address.at().plus(KEPT));
    }

    static Mail mail(Stored stored) {
        var fields = stored.data();
        return new Mail(
                fields.text("about"),
                fields.text("id"),
                MailTemplate.valueOf(fields.text("template")),
                new Email(fields.text("to")),
                fields.optionalText("toName").orElse(""),
                fields.language("language").orElse(Language.FR),
                fields.map("values"),
                MailState.valueOf(fields.text("state")),
                Delivery.valueOf(fields.text("delivery")),
                fields.optionalNumber("attempts").orElseThrow().intValue(),
                fields.instant("dueAt"),
                fields.optionalText("messageId").orElse(""),
                fields.optionalText("problem").orElse(""),
                stored.version());
    }
}
