package fr.navette.table;

import fr.navette.calls.CallId;
import fr.navette.mail.Mail;
import fr.navette.mail.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public record TableOutbox(Table table) implements Outbox {
    @Override
    public Optional<Mail> find(String about, String id) {
        return table.get(Key.mail(about, id)).map(MailRow::mail);
    }

    @Override
    public List<Mail> of(CallId call) {
        return table.list(Key.ofMail(call.value()), Key.MAIL).stream()
                .map(MailRow::mail)
                .toList();
    }

    @Override
    public List<Mail> due(Instant now) {
        return table.due(Row.Kind.MAIL, now).stream().map(MailRow::mail).toList();
    }
}
