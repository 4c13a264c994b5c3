package fr.navette.mail;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.navette.InMemory;
import fr.navette.calls.CallId;
import fr.navette.identity.Link;
import fr.navette.input.Reason;
import fr.navette.mail.ResendFailed.Left;
import fr.navette.mail.ResendFailed.Resent;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Conflict;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails that did not arrive: staff send them again, or settle them. */
class ResendMailTest {
    private static final FreshLinks.FreshLink FRESH = new FreshLinks.FreshLink(
            "fresh", Write.put(Link.to(aMember("lea@example.org").membership(), "fresh", LATER)));

    private final InMemory memory = new InMemory();
    private final ResendMail resend = new ResendMail(memory.outbox(), (letter, now) -> Optional.of(FRESH), memory);
    private final ResendFailed resendFailed = new ResendFailed(memory.calls(), memory.outbox(), memory);
    private final SettleMail settle = new SettleMail(memory.outbox(), memory);
    private final Mail receipt = new MailIn(Language.FR).of(MailTemplate.RECEIPT);
    private final Mail sending = receipt.sending(NOW);

    private Mail stored(Mail... versions) {
        for (var version : versions) memory.commit(Write.put(version));
        return versions[versions.length - 1];
    }

    private Mail now(Mail mail) {
        return memory.outbox().get(mail.name());
    }

    private Mail in(String state) {
        return switch (state) {
            case "PENDING" -> receipt;
            case "SENDING" -> stored(receipt, sending);
            case "RETRYING" -> stored(receipt, sending, sending.retryLater(NOW, "Throttling"));
            case "SENT" -> stored(receipt, sending, sending.sent("ses-1"));
            case "FAILED" -> stored(receipt, sending, sending.failed("MessageRejected"));
            case "UNKNOWN" -> stored(receipt, sending, sending.unknown("LOST"));
            case "SETTLED" -> {
                var failed = in("FAILED");
                yield stored(failed.settled());
            }
            case "DELIVERED" -> {
                var sent = in("SENT");
                yield stored(sent.reported(Delivery.DELIVERED, ""));
            }
            case "BOUNCED" -> {
                var sent = in("SENT");
                yield stored(sent.reported(Delivery.BOUNCED, ""));
            }
            default -> throw new IllegalArgumentException(state);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "UNKNOWN", "SENT"})
    void a_mail_that_may_not_have_arrived_leaves_again_with_what_it_said(String state) {
        var lost = in(state);
        assertThat(lost.values()).isEqualTo(receipt.values());
        var again = resend.resend(lost.name(), LATER, true).pending();
        assertThat(again).isEqualTo(now(receipt));
        assertThat(again)
                .isEqualTo(new Mail(
                        receipt.about(),
                        receipt.id(),
                        receipt.template(),
                        receipt.to(),
                        receipt.toName(),
                        receipt.language(),
                        receipt.values(),
                        MailState.PENDING,
                        Delivery.NONE,
                        0,
                        LATER.plusSeconds(300),
                        "",
                        "",
                        4));
        assertThat(again.at()).isEqualTo(LATER);
    }

    @Test
    void without_confirmation_nothing_is_stored() {
        var failed = in("FAILED");
        assertThat(resend.resend(failed.name(), LATER, false).pending().state()).isEqualTo(MailState.PENDING);
        assertThat(settle.settle(failed.name(), false).state()).isEqualTo(MailState.SETTLED);
        assertThat(now(receipt)).isEqualTo(failed);
    }

    @Test
    void of_two_people_who_send_it_again_at_once_one_does() {
        var failed = in("FAILED");
        memory.beforeNextCommit(() -> resend.resend(failed.name(), LATER, true));
        assertThatThrownBy(() -> resend.resend(failed.name(), LATER, true)).isInstanceOf(Conflict.class);
        assertThat(now(receipt).version()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, MAIL_UNDER_WAY",
        "SENDING, MAIL_UNDER_WAY",
        "RETRYING, MAIL_UNDER_WAY",
        "DELIVERED, MAIL_SENT",
        "SETTLED, MAIL_SETTLED",
        "BOUNCED, MAIL_BOUNCED"
    })
    void every_other_mail_is_refused_by_name(String state, Reason reason) {
        if (state.equals("PENDING")) stored(receipt);
        var mail = in(state);
        assertThat(reason(() -> resend.resend(mail.name(), LATER, true))).isEqualTo(reason);
        assertThat(now(receipt)).isEqualTo(mail);
        if (state.equals("BOUNCED")) return;
        assertThat(reason(() -> settle.settle(mail.name(), true))).isEqualTo(reason);
        assertThat(now(receipt)).isEqualTo(mail);
    }

    @Test
    void a_sign_in_code_is_never_kept_and_never_sent_again() {
        var code = new MailIn(Language.FR).of(MailTemplate.CODE);
        var failed = stored(code, code.sending(NOW), code.sending(NOW).failed("MessageRejected"));
        assertThat(failed.values()).isEmpty();
        assertThat(code.sending(NOW).unknown("LOST").values()).isEmpty();
        assertThat(reason(() -> resend.resend(failed.name(), LATER, true))).isEqualTo(Reason.MAIL_ERASED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "blanchemaille-2027", "/x", "blanchemaille-2027/", "blanchemaille-2027/nothing"})
    void an_unknown_name_is_refused(String name) {
        assertThat(reason(() -> resend.resend(MailName.of(name), LATER, true))).isEqualTo(Reason.MAIL_UNKNOWN);
        assertThat(reason(() -> settle.settle(MailName.of(name), true))).isEqualTo(Reason.MAIL_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "UNKNOWN", "BOUNCED"})
    void a_settled_mail_is_no_problem_any_more_and_its_content_is_erased(String state) {
        var lost = in(state);
        assertThat(Unreachable.isProblem(lost)).isTrue();
        var settled = settle.settle(lost.name(), true);
        assertThat(settled).isEqualTo(now(receipt));
        assertThat(settled.state()).isEqualTo(MailState.SETTLED);
        assertThat(settled.values()).isEmpty();
        assertThat(settled.problem()).isEqualTo(lost.problem());
        assertThat(settled.at()).isEqualTo(lost.at());
        assertThat(Unreachable.isProblem(settled)).isFalse();
        assertThat(Unreachable.among(List.of(settled))).isEmpty();
        assertThat(settled.swept(LATER)).isEqualTo(settled);
        assertThat(settled.reported(Delivery.DELIVERED, "").state()).isEqualTo(MailState.SETTLED);
    }

    @Test
    void a_mail_that_was_taken_and_not_delivered_cannot_be_settled() {
        var sent = in("SENT");
        assertThat(reason(() -> settle.settle(sent.name(), true))).isEqualTo(Reason.MAIL_SENT);
    }

    @Test
    void staff_are_told_that_the_first_one_may_still_arrive() {
        assertThat(resend.resend(in("SENT").name(), LATER, false).mayArriveTwice())
                .isTrue();
    }

    @Test
    void a_failed_mail_cannot_arrive_twice() {
        assertThat(resend.resend(in("FAILED").name(), LATER, false).mayArriveTwice())
                .isFalse();
    }

    private Mail aSentInvitation() {
        var invitation = new MailIn(Language.FR).of(MailTemplate.INVITATION);
        return stored(
                invitation, invitation.sending(NOW), invitation.sending(NOW).sent("ses-1"));
    }

    @Test
    void a_letter_with_a_link_keeps_no_secret_and_leaves_with_a_new_one() {
        var sent = aSentInvitation();
        assertThat(sent.values()).isNotEmpty().doesNotContainKey("token");
        var again = resend.resend(sent.name(), LATER, true).pending();
        assertThat(again.values()).containsEntry("token", "fresh");
        assertThat(memory.tokens().link(Sha256.hex("fresh"))).isPresent();
    }

    @Test
    void a_letter_to_somebody_who_may_have_no_link_any_more_stays() {
        var sent = aSentInvitation();
        var withoutLinks = new ResendMail(memory.outbox(), (letter, now) -> Optional.empty(), memory);
        assertThat(reason(() -> withoutLinks.resend(sent.name(), LATER, true))).isEqualTo(Reason.MAIL_ERASED);
        assertThat(now(sent)).isEqualTo(sent);
    }

    @Test
    void a_complaint_can_be_settled() {
        var complained = stored(in("SENT").reported(Delivery.COMPLAINED, ""));
        assertThat(Unreachable.among(List.of(complained)))
                .isEqualTo(Set.of(complained.to().address()));
        assertThat(Unreachable.isProblem(settle.settle(complained.name(), true)))
                .isFalse();
    }

    @Test
    void a_report_of_the_first_attempt_erases_what_need_not_leave_again() {
        assertThat(in("UNKNOWN").reported(Delivery.DELIVERED, "").values()).isEmpty();
        var bounced = now(receipt).reported(Delivery.BOUNCED, "");
        assertThat(bounced.state()).isEqualTo(MailState.FAILED);
        assertThat(bounced.values()).isEmpty();
    }

    private Mail another(String outcome) {
        var mail = Mail.pending(
                CALL.value(), outcome, MailTemplate.RECEIPT, receipt.to(), "", Language.FR, receipt.values(), NOW);
        var leased = mail.sending(NOW);
        var sent = leased.sent("ses-1");
        return outcome.equals("UNKNOWN")
                ? stored(mail, leased, leased.unknown("LOST"))
                : stored(mail, leased, sent, sent.reported(Delivery.valueOf(outcome), ""));
    }

    @Test
    void all_failed_mails_of_a_call_leave_again_but_those_that_bounced() {
        memory.commit(Write.put(anOpenCall()));
        var failed = in("FAILED");
        var bounced = another("BOUNCED");
        var unknown = another("UNKNOWN");
        another("DELIVERED");
        var dry = resendFailed.resend(CALL, LATER, false);
        assertThat(now(receipt)).isEqualTo(failed);
        var done = resendFailed.resend(CALL, LATER, true);
        assertThat(done).isEqualTo(dry);
        assertThat(done.resent()).containsExactly(now(receipt));
        assertThat(done.left())
                .containsExactlyInAnyOrder(
                        new Left(bounced, ResendFailed.Reason.BOUNCED), new Left(unknown, ResendFailed.Reason.UNKNOWN));
        assertThat(resendFailed.resend(CALL, LATER, true)).isEqualTo(new Resent(List.of(), done.left()));
    }

    @Test
    void a_failed_mail_without_content_is_left() {
        memory.commit(Write.put(anOpenCall()));
        var empty =
                Mail.pending(CALL.value(), "old", MailTemplate.RECEIPT, receipt.to(), "", Language.FR, Map.of(), NOW);
        var failed = stored(empty, empty.failed("MessageRejected"));
        assertThat(resendFailed.resend(CALL, LATER, true))
                .isEqualTo(new Resent(List.of(), List.of(new Left(failed, ResendFailed.Reason.ERASED))));
    }

    @Test
    void an_unknown_call_is_refused() {
        assertThat(reason(() -> resendFailed.resend(new CallId("nothing"), LATER, true)))
                .isEqualTo(Reason.CALL_UNKNOWN);
    }
}
