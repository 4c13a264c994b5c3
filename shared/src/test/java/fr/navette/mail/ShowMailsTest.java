package fr.navette.mail;

import static fr.navette.Given.CALL;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.email;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.applications.ApplicationMails;
import fr.navette.calls.CallId;
import fr.navette.committee.CommitteeMails;
import fr.navette.committee.Participation;
import fr.navette.identity.SignInMails;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.mail.ShowMails.Codes;
import fr.navette.mail.ShowMails.Shown;
import fr.navette.people.Email;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShowMailsTest {
    private static final Optional<ZoneId> PARIS = Optional.of(ZoneId.of("Europe/Paris"));
    private static final Email ADA = email("ada@example.org");
    private static final Email LEA = email("lea@example.org");

    private final InMemory memory = new InMemory();
    private final ShowMails show = new ShowMails(
            memory.calls(), new Participation(memory.applications(), memory.committee()), memory.outbox());
    private final Mail receipt = ApplicationMails.receipt(
            anApplicationOf("ada@example.org", "Fil"), anOpenCall(), List.of(), NOW.plusSeconds(60));
    private final Mail invitation =
            new CommitteeMails(aMember("lea@example.org"), anOpenCall(), "t").invitation("m1", NOW);

    @BeforeEach
    void aCallWithTwoMails() {
        stored(memory, anApplicationOf("ada@example.org", "Fil"));
        memory.commit(
                Write.put(anOpenCall()),
                Write.put(aMember("lea@example.org")),
                Write.put(invitation),
                Write.put(receipt));
    }

    private Shown of(Email email) {
        return show.show(Optional.empty(), Optional.of(email), Optional.empty());
    }

    private void code(String id, Email to) {
        memory.commit(Write.put(SignInMails.code(id, to, Language.FR, "CODE2345", NOW)));
    }

    @Test
    void the_mails_of_a_call_are_listed_with_the_newest_first() {
        assertThat(show.show(Optional.of(CALL), Optional.empty(), Optional.empty()))
                .isEqualTo(new Shown(List.of(receipt, invitation), Optional.empty(), PARIS));
    }

    @Test
    void the_mails_of_a_person_are_those_of_their_calls() {
        assertThat(of(ADA)).isEqualTo(new Shown(List.of(receipt), Optional.of(new Codes(0, 0)), PARIS));
        assertThat(of(email("LEA@example.org")))
                .isEqualTo(new Shown(List.of(invitation), Optional.of(new Codes(0, 0)), PARIS));
        assertThat(of(email("nobody@example.org")))
                .isEqualTo(new Shown(List.of(), Optional.of(new Codes(0, 0)), Optional.empty()));
        assertThat(show.show(Optional.of(CALL), Optional.of(LEA), Optional.empty())
                        .mails())
                .containsExactly(invitation);
    }

    @Test
    void a_person_who_applies_and_reads_has_every_mail_once() {
        memory.commit(Write.put(aDraftOf("lea@example.org")));
        assertThat(of(LEA).mails()).containsExactly(invitation);
    }

    @Test
    void a_state_narrows_the_list() {
        var failed = MailStates.failed(receipt);
        memory.commit(Write.put(failed));
        assertThat(show.show(Optional.of(CALL), Optional.empty(), Optional.of(MailState.FAILED))
                        .mails())
                .containsExactly(failed);
        assertThat(show.show(Optional.of(CALL), Optional.empty(), Optional.of(MailState.PENDING))
                        .mails())
                .containsExactly(invitation);
    }

    @Test
    void codes_are_only_counted() {
        code("c1", ADA);
        memory.commit(Write.put(MailStates.sent(memory.mails().getLast())));
        code("c2", ADA);
        memory.commit(Write.put(MailStates.failed(memory.mails().getLast())));
        code("c3", ADA);
        code("c4", LEA);
        assertThat(of(ADA)).isEqualTo(new Shown(List.of(receipt), Optional.of(new Codes(1, 1)), PARIS));
    }

    @Test
    void a_call_or_an_address_is_required_and_a_call_must_exist() {
        assertThat(refusal(() -> show.show(Optional.empty(), Optional.empty(), Optional.empty()))
                        .fields())
                .isEqualTo(Map.of("call", FieldCode.REQUIRED));
        assertThat(reason(() -> show.show(Optional.of(new CallId("x")), Optional.empty(), Optional.empty())))
                .isEqualTo(Reason.CALL_UNKNOWN);
    }

    @Test
    void the_time_of_a_mail_is_that_of_its_last_attempt() {
        assertThat(invitation.at()).isEqualTo(NOW);
        var tried = Instant.parse("2026-12-01T10:07:00Z");
        var sending = MailStates.sending(invitation, tried);
        assertThat(sending.at()).isEqualTo(tried);
        assertThat(MailStates.sent(sending).at()).isEqualTo(tried);
        assertThat(MailStates.failed(sending).at()).isEqualTo(tried);
        assertThat(MailStates.retryLater(sending, tried).at()).isEqualTo(tried);
        assertThat(MailStates.retryLater(MailStates.sending(MailStates.retryLater(sending, tried), tried), tried)
                        .at())
                .isEqualTo(tried);
    }
}
