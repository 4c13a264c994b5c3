package fr.navette.table;

import fr.navette.Language;
import fr.navette.identity.Email;
import fr.navette.mail.Delivery;
import fr.navette.mail.Letter;
import fr.navette.mail.Mail;
import fr.navette.mail.MailState;
import fr.navette.table.Row.Stored;
import java.time.Duration;
import java.util.LinkedHashMap;

/** A mail as it is stored. The stream's filter looks for those that are pending. */
final class MailRow {
    private static final Duration CODES_KEPT = Duration.ofDays(7);
    private static final Duration KEPT = Duration.ofDays(365);

    private MailRow() {}

    static Row row(Mail mail) {
        var data = new LinkedHashMap<String, Object>();
        data.put("about", mail.about());
        data.put("id", mail.id());
        data.put("letter", mail.letter().name());
        data.put("to", mail.to().address());
        data.put("toName", mail.toName());
        data.put("language", mail.language().tag());
        data.put("values", mail.values());
        data.put("state", mail.state().name());
        data.put("delivery", mail.delivery().name());
        data.put("attempts", mail.attempts());
        data.put("dueAt", mail.dueAt());
        data.put("messageId", mail.messageId());
        data.put("problem", mail.problem());
        var row = Row.of(Key.mail(mail.about(), mail.id()), data, mail.version()).stream(
                        mail.state().name())
                .expires(mail.dueAt().plus(mail.about().equals(Mail.IDENTITY) ? CODES_KEPT : KEPT));
        return mail.state().isUnderWay() ? row.due(Row.Kind.MAIL, mail.dueAt()) : row;
    }

    static Mail mail(Stored stored) {
        var fields = stored.data();
        return new Mail(
                fields.text("about"),
                fields.text("id"),
                Letter.valueOf(fields.text("letter")),
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
