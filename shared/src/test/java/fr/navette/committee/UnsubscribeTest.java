package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aMember;
import static fr.navette.Given.aSessionOf;
import static fr.navette.Given.email;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.calls.CallId;
import fr.navette.identity.Link;
import fr.navette.input.Reason;
import fr.navette.mail.MailKind;
import fr.navette.mail.MailTemplate;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnsubscribeTest {
    private static final String HASH = Sha256.hex("k3y");

    private final InMemory memory = new InMemory();
    private final Unsubscribe unsubscribe = new Unsubscribe(memory.committee(), memory.tokens(), memory);
    private final ChooseMails choose = new ChooseMails(memory.committee(), memory);
    private final Member lea = aMember("lea@example.org");

    @BeforeEach
    void aMemberHasALink() {
        memory.commit(Write.put(lea), Write.put(Link.to(lea.membership(), "k3y", NOW)));
    }

    private Member member() {
        return memory.committee().member(lea.membership()).orElseThrow();
    }

    @Test
    void a_kind_is_switched_off_and_the_others_stay() {
        unsubscribe.by(MailKind.REMINDERS, HASH, NOW);
        assertThat(member().mails().unwanted()).containsExactly(MailKind.REMINDERS);
        assertThat(member().wants(MailKind.READINGS)).isTrue();
        unsubscribe.by(MailKind.READINGS, HASH, NOW);
        assertThat(member().mails().unwanted()).containsExactlyInAnyOrder(MailKind.READINGS, MailKind.REMINDERS);
    }

    @Test
    void unsubscribing_twice_changes_nothing() {
        unsubscribe.by(MailKind.REMINDERS, HASH, NOW);
        var before = memory.everything();
        unsubscribe.by(MailKind.REMINDERS, HASH, LATER);
        assertThat(memory.everything()).isEqualTo(before);
    }

    @Test
    void the_secret_of_a_link_is_not_its_hash() {
        assertThat(reason(() -> unsubscribe.by(MailKind.REMINDERS, "k3y", NOW))).isEqualTo(Reason.LINK_WRONG);
        assertThat(reason(() -> unsubscribe.by(MailKind.REMINDERS, Sha256.hex("other"), NOW)))
                .isEqualTo(Reason.LINK_WRONG);
        assertThat(member()).isEqualTo(lea);
    }

    @Test
    void an_expired_link_is_no_way_out() {
        assertThat(reason(() -> unsubscribe.by(MailKind.REMINDERS, HASH, NOW.plus(Link.LIFE))))
                .isEqualTo(Reason.LINK_WRONG);
    }

    @Test
    void a_mail_to_a_former_address_unsubscribes_nobody() {
        memory.commit(Write.put(lea.at(email("l.martin@example.org"), LATER)));
        assertThat(reason(() -> unsubscribe.by(MailKind.REMINDERS, HASH, LATER)))
                .isEqualTo(Reason.LINK_WRONG);
    }

    @Test
    void mails_are_wanted_again_by_a_click_of_the_member() {
        unsubscribe.by(MailKind.REMINDERS, HASH, NOW);
        choose.by(aSessionOf(lea), CALL, MailWishes.NONE);
        assertThat(member().mails()).isEqualTo(MailWishes.NONE);
    }

    @Test
    void a_member_says_where_they_live() {
        var wishes = new MailWishes(Optional.of(ZoneId.of("America/Montreal")), Set.of());
        assertThat(choose.by(aSessionOf(lea), CALL, wishes).mails()).isEqualTo(wishes);
        var before = memory.everything();
        choose.by(aSessionOf(lea), CALL, wishes);
        assertThat(memory.everything()).isEqualTo(before);
    }

    @Test
    void wishes_about_another_call_are_refused() {
        var session = aSessionOf(lea);
        assertThat(reason(() -> choose.by(session, new CallId("other"), MailWishes.NONE)))
                .isEqualTo(Reason.NOT_YOURS);
    }

    @Test
    void nobody_unsubscribes_from_what_everybody_needs() {
        for (var template : MailTemplate.values())
            assertThat(template.kind().isPresent())
                    .as(template.name())
                    .isEqualTo(Set.of(MailTemplate.NEW_READINGS, MailTemplate.REMINDER, MailTemplate.ALUMNI_JOINED)
                            .contains(template));
    }
}
