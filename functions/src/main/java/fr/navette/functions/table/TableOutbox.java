package fr.navette.functions.table;

import fr.navette.mail.Mail;
import fr.navette.mail.Outbox;
import fr.navette.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public record TableOutbox(Table table) implements Outbox {
    @Override
    public Optional<Mail> find(String about, String id) {
        return table.get(Key.mail(about, id)).map(MailRow::mail);
    }

    @Override
    public List<Mail> about(String about) {
        return table.list(Key.ofMail(about), Key.MAIL).stream()
                .map(MailRow::mail)
                .toList();
    }

    @Override
    public boolean hasBounced(PersonId person) {
        return table.get(Key.bounced(person)).isPresent();
    }

    @Override
    public List<Mail> due(Instant now) {
        return table.due(Row.Kind.MAIL, now, MailRow::mail);
    }
}
