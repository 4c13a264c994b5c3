package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.email;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.KnownSecrets;
import fr.navette.calls.CallId;
import fr.navette.committee.InviteCommittee.Invited;
import fr.navette.committee.InviteCommittee.Invitee;
import fr.navette.committee.InviteCommittee.SameName;
import fr.navette.identity.Link;
import fr.navette.identity.MemberId;
import fr.navette.input.Reason;
import fr.navette.mail.Mail;
import fr.navette.mail.MailRenderer;
import fr.navette.mail.MailTemplate;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InviteCommitteeTest {
    private final InMemory memory = new InMemory();
    private final InviteCommittee invite =
            new InviteCommittee(memory.calls(), memory.committee(), memory, new KnownSecrets());

    @BeforeEach
    void aCallIsOpen() {
        memory.commit(Write.put(anOpenCall()));
    }

    private static Invitee an(String name, String address) {
        return new Invitee(
                name, email(address), Language.FR, "La Fabrique", List.of("blanchemaille"), List.of(), 0, 12);
    }

    private Invited invited(Invitee... invitees) {
        return invite.invite(CALL, List.of(invitees), NOW, true);
    }

    @Test
    void a_member_is_stored_with_a_link_and_one_mail() {
        var report = invited(an("Léa Martin", "Lea@example.org"));
        assertThat(report).isEqualTo(new Invited(1, 0, List.of()));
        var id = MemberId.of(CALL, email("lea@example.org").person());
        var member = new Member(
                id,
                CALL,
                email("Lea@example.org"),
                "Léa Martin",
                Language.FR,
                "La Fabrique",
                List.of("blanchemaille"),
                List.of(),
                0,
                12,
                Interests.NONE,
                List.of(),
                false,
                NOW,
                1);
        assertThat(memory.committee().members(CALL)).containsExactly(member);
        assertThat(memory.tokens().link(Sha256.hex("token-1")))
                .contains(new Link(Sha256.hex("token-1"), member.membership(), NOW.plus(Link.LIFE)));
        assertThat(memory.mails()).hasSize(1);
        assertThat(memory.mails().getFirst().template()).isEqualTo(MailTemplate.INVITATION);
        assertThat(memory.mails().getFirst().to()).isEqualTo(email("Lea@example.org"));
        assertThat(memory.mails().getFirst().values()).containsEntry("token", "token-1");
    }

    @Test
    void somebody_who_only_reviews_projects_is_told_so_and_gets_a_link_once_a_review_opens() {
        var zoe = new Invitee("Zoé", email("zoe@example.org"), Language.FR, "", List.of(), List.of(), 0, 0);
        invited(zoe);
        assertThat(memory.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo(MailTemplate.REVIEWER_INVITED);
            assertThat(mail.values()).doesNotContainKey(Mail.TOKEN);
        });
        assertThat(memory.everything()).doesNotContain("Link[");
    }

    @Test
    void two_spellings_of_one_address_are_one_member_and_one_mail() {
        var report = invited(an("Léa", "Lea.Martin@Example.org"), an("Léa", "lea.martin@example.org "));
        assertThat(report).isEqualTo(new Invited(1, 1, List.of()));
        assertThat(memory.committee().members(CALL)).hasSize(1);
        assertThat(memory.mails()).hasSize(1);
    }

    @Test
    void a_repeated_invitation_sends_no_second_mail() {
        invited(an("Léa", "lea@example.org"));
        assertThat(invited(an("Léa", "lea@example.org"), an("Zoé", "zoe@example.org")))
                .isEqualTo(new Invited(1, 1, List.of()));
        assertThat(memory.mails()).hasSize(2);
    }

    @Test
    void two_addresses_with_one_name_are_both_invited_and_the_dry_run_names_them() {
        var both = List.of(an("Léa Martin", "lea@example.org"), an(" LEA\u00A0 MARTIN", "l.martin@labo.example"));
        var before = memory.everything();
        var dry = invite.invite(CALL, both, NOW, false);
        assertThat(dry.invited()).isEqualTo(2);
        assertThat(dry.sameName())
                .containsExactly(new SameName("Léa Martin", List.of("lea@example.org", "l.martin@labo.example")));
        assertThat(memory.everything()).isEqualTo(before);
        assertThat(invite.invite(CALL, both, NOW, true)).isEqualTo(dry);
        assertThat(memory.mails()).hasSize(2);
    }

    @Test
    void the_name_of_an_existing_member_is_compared_too() {
        invited(an("Léa Martin", "lea@example.org"));
        assertThat(invited(an("Lea Martin", "l.martin@labo.example")).sameName())
                .containsExactly(new SameName("Léa Martin", List.of("lea@example.org", "l.martin@labo.example")));
    }

    @Test
    void a_withdrawn_member_can_be_invited_again() {
        invited(an("Léa", "lea@example.org"));
        var member = memory.committee().members(CALL).getFirst();
        memory.commit(Write.put(member.withdrawn(true)));
        assertThat(invited(an("Léa Martin", "lea@example.org"))).isEqualTo(new Invited(1, 0, List.of()));
        var back = memory.committee().members(CALL).getFirst();
        assertThat(back.withdrawn()).isFalse();
        assertThat(back.version()).isEqualTo(3);
        assertThat(back.name()).isEqualTo("Léa Martin");
        assertThat(memory.mails()).hasSize(2);
    }

    @Test
    void withdrawn_members_do_not_count_as_namesakes() {
        invited(an("Léa Martin", "lea@example.org"));
        var member = memory.committee().members(CALL).getFirst();
        memory.commit(Write.put(member.withdrawn(true)));
        assertThat(invited(an("Léa Martin", "l.martin@labo.example")).sameName())
                .isEmpty();
    }

    @Test
    void an_unknown_call_is_refused() {
        assertThat(reason(() -> invite.invite(new CallId("x"), List.of(), NOW, true)))
                .isEqualTo(Reason.CALL_UNKNOWN);
    }

    @Test
    void an_invitation_to_a_closed_call_names_no_past_closing() {
        var mail = new CommitteeMails(aMember("lea@example.org"), anOpenCall(), "t").invitation("m1", LATER);
        assertThat(new MailRenderer("https://navette.example", "Blanchemaille", "equipe@example.org")
                        .render(mail)
                        .text())
                .contains("Les candidatures sont closes.")
                .doesNotContain("jusqu'au");
    }
}
