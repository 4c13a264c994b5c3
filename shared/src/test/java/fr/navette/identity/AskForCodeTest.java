package fr.navette.identity;

import static fr.navette.Given.ELSEWHERE;
import static fr.navette.Given.HERE;
import static fr.navette.Given.NOW;
import static fr.navette.Given.email;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.KnownSecrets;
import fr.navette.input.Reason;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.people.Email;
import fr.navette.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AskForCodeTest {
    private final InMemory memory = new InMemory();
    private final AskForCode askForCode = new AskForCode(
            memory.tokens(), memory, new KnownSecrets(), memory.codeRequestRate(), new KnownProofs(), 600);
    private final Email lea = email("Lea@example.org");

    private void asks(Email email, Language language, Instant now) {
        askForCode.ask(email, language, Optional.empty(), HERE, now);
    }

    private List<Object> codes() {
        return memory.mails().stream().map(Mail::values).map(v -> v.get("code")).toList();
    }

    @Test
    void a_code_is_mailed_in_the_requested_language() {
        asks(lea, Language.EN, NOW);
        assertThat(memory.mails()).hasSize(1);
        var mail = memory.mails().getFirst();
        assertThat(mail.template()).isEqualTo(MailTemplate.CODE);
        assertThat(mail.to()).isEqualTo(lea);
        assertThat(mail.language()).isEqualTo(Language.EN);
        assertThat(mail.values()).isEqualTo(Map.of("code", "CODE0001", "minutes", "15"));
        assertThat(mail.about()).isEqualTo(Mail.IDENTITY);
    }

    @Test
    void the_code_itself_is_not_stored() {
        asks(lea, Language.FR, NOW);
        var kept = memory.tokens().codes(lea.person());
        assertThat(kept.codes()).hasSize(1);
        assertThat(kept.toString()).doesNotContain("CODE0001").doesNotContain("example.org");
    }

    @Test
    void the_fourth_code_within_an_hour_is_refused_with_the_time_to_retry() {
        for (int minute = 0; minute < 3; minute++) asks(lea, Language.FR, NOW.plus(Duration.ofMinutes(minute)));
        var refusal = refusal(() -> asks(email("lea@example.org"), Language.FR, NOW.plus(Duration.ofMinutes(10))));
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_CODES);
        assertThat(refusal.facts()).isEqualTo(Map.of("retryAt", NOW.plus(Duration.ofHours(1))));
        assertThat(codes()).containsExactly("CODE0001", "CODE0002", "CODE0003");
    }

    @Test
    void ten_thousand_requests_within_an_hour_send_three_mails() {
        for (int i = 0; i < 10_000; i++) {
            var at = NOW.plus(Duration.ofMillis(350L * i));
            if (i < 3) asks(lea, Language.FR, at);
            else assertThat(refusal(() -> asks(lea, Language.FR, at)).reason()).isEqualTo(Reason.TOO_MANY_CODES);
        }
        assertThat(memory.mails()).hasSize(3);
    }

    @Test
    void what_a_stranger_asks_for_from_another_network_leaves_the_person_three_codes() {
        for (int i = 0; i < 3; i++) askForCode.ask(lea, Language.FR, Optional.empty(), ELSEWHERE, NOW);
        for (int i = 0; i < 3; i++) asks(lea, Language.FR, NOW);
        assertThat(refusal(() -> asks(lea, Language.FR, NOW)).reason()).isEqualTo(Reason.TOO_MANY_CODES);
    }

    @Test
    void a_mailbox_gets_twelve_codes_an_hour_at_most_from_however_many_networks() {
        for (int i = 0; i < 12; i++)
            askForCode.ask(lea, Language.FR, Optional.empty(), new Network("n" + i), NOW.plusSeconds(i));
        var refusal = refusal(() -> asks(lea, Language.FR, NOW.plusSeconds(20)));
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_CODES);
        assertThat(refusal.facts()).isEqualTo(Map.of("retryAt", NOW.plus(Duration.ofHours(1))));
    }

    @Test
    void codes_are_available_again_an_hour_later() {
        for (int i = 0; i < 3; i++) asks(lea, Language.FR, NOW);
        asks(lea, Language.FR, NOW.plus(Duration.ofHours(1)));
        assertThat(codes()).hasSize(4);
        var kept = memory.tokens().codes(lea.person());
        assertThat(kept.asked()).containsExactly(new SignInCodes.Asked(NOW.plus(Duration.ofHours(1)), HERE));
        assertThat(kept.codes()).hasSize(1);
        assertThat(kept.forgottenAt()).isEqualTo(NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void a_limit_applies_to_one_address_only() {
        for (int i = 0; i < 3; i++) asks(lea, Language.FR, NOW);
        asks(email("bob@example.org"), Language.FR, NOW);
        assertThat(memory.mails()).hasSize(4);
    }

    @Test
    void two_simultaneous_requests_both_get_a_code() {
        memory.beforeNextCommit(() -> asks(lea, Language.FR, NOW));
        asks(lea, Language.FR, NOW);
        assertThat(memory.mails()).hasSize(2);
        assertThat(memory.tokens().codes(lea.person()).codes()).hasSize(2);
    }

    @Test
    void simultaneous_requests_do_not_exceed_the_limit() {
        for (int i = 0; i < 2; i++) asks(lea, Language.FR, NOW);
        memory.beforeNextCommit(() -> asks(lea, Language.FR, NOW));
        assertThat(refusal(() -> asks(lea, Language.FR, NOW)).reason()).isEqualTo(Reason.TOO_MANY_CODES);
        assertThat(memory.mails()).hasSize(3);
    }

    @Test
    void nothing_is_stored_about_an_address_without_requests() {
        assertThat(SignInCodes.none(lea.person()).forgottenAt()).isEqualTo(Instant.EPOCH);
    }
}
