package fr.navette.functions.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.identity.SignInMails;
import fr.navette.mail.Mail;
import fr.navette.mail.MailState;
import fr.navette.mail.Outbox;
import fr.navette.people.PersonId;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendMailFunctionTest {
    private static final String ID = "01mail0of0ada000000000000";

    private final World world = new World();
    private final SendMailFunction function = new SendMailFunction(world);

    private Mail mail() {
        return world.memory.outbox().find(Mail.IDENTITY, ID).orElseThrow();
    }

    private void aCodeIsStored() {
        world.memory.commit(
                Write.put(SignInMails.code(ID, Given.email("ada@example.org"), Language.FR, "ABCD2345", World.NOW)));
    }

    @Test
    void a_pending_mail_is_sent_once_and_its_secret_is_erased() {
        aCodeIsStored();
        assertThat(Event.of("send-mail/pending").toBackground(function)).isEqualTo("{\"batchItemFailures\":[]}");
        Event.of("send-mail/pending").toBackground(function);
        assertThat(world.sent)
                .singleElement()
                .satisfies(w -> assertThat(w.text()).contains("ABCD2345"));
        assertThat(mail().state()).isEqualTo(MailState.SENT);
        assertThat(mail().messageId()).isEqualTo("ses-1");
        assertThat(world.memory.everything()).doesNotContain("ABCD2345");
    }

    @Test
    void nothing_is_sent_for_a_mail_that_is_not_stored() {
        assertThat(Event.of("send-mail/pending").toBackground(function)).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(world.sent).isEmpty();
    }

    @Test
    void a_record_that_fails_is_delivered_again_alone() {
        var broken = new SendMailFunction(new World() {
            @Override
            public Outbox outbox() {
                return new Outbox() {
                    @Override
                    public Optional<Mail> find(String about, String id) {
                        throw new IllegalStateException("the table is away");
                    }

                    @Override
                    public List<Mail> about(String about) {
                        return List.of();
                    }

                    @Override
                    public boolean hasBounced(PersonId person) {
                        return false;
                    }

                    @Override
                    public List<Mail> due(Instant now) {
                        return List.of();
                    }
                };
            }
        });
        assertThat(Event.of("send-mail/pending").toBackground(broken))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"111\"}]}");
    }
}
