package fr.navette.identity;

import static fr.navette.Given.NOW;
import static fr.navette.Given.email;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.navette.InMemory;
import fr.navette.KnownSecrets;
import fr.navette.input.Reason;
import fr.navette.storage.Overloaded;
import fr.navette.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProofNeededTest {
    private static final int RATE_LIMIT = 3;
    private static final Optional<String> NO_PROOF = Optional.empty();

    private final InMemory memory = new InMemory();
    private final AskForCode askForCode = new AskForCode(
            memory.tokens(), memory, new KnownSecrets(), memory.codeRequestRate(), new KnownProofs(), RATE_LIMIT);
    private int people;

    private void somebodyAsks(Optional<String> proof, Instant now) {
        askForCode.ask(email("person" + ++people + "@example.org"), Language.FR, proof, Network.UNKNOWN, now);
    }

    private void theRateLimitIsReached() {
        for (int i = 0; i < RATE_LIMIT; i++) somebodyAsks(NO_PROOF, NOW);
    }

    @Test
    void within_the_rate_limit_no_proof_is_needed() {
        theRateLimitIsReached();
        assertThat(memory.mails()).hasSize(RATE_LIMIT);
    }

    @Test
    void over_the_rate_limit_a_challenge_is_returned_instead_of_a_code() {
        theRateLimitIsReached();
        var refusal = refusal(() -> somebodyAsks(NO_PROOF, NOW));
        assertThat(refusal.reason()).isEqualTo(Reason.PROOF_NEEDED);
        assertThat(refusal.facts()).isEqualTo(Map.of("challenge", Map.of("solve", KnownProofs.proof(NOW))));
        assertThat(memory.mails()).hasSize(RATE_LIMIT);
    }

    @Test
    void a_proof_lets_the_request_continue() {
        theRateLimitIsReached();
        somebodyAsks(Optional.of(KnownProofs.proof(NOW)), NOW.plusSeconds(3));
        assertThat(memory.mails()).hasSize(RATE_LIMIT + 1);
    }

    @Test
    void a_proof_is_good_for_one_request() {
        theRateLimitIsReached();
        var proof = Optional.of(KnownProofs.proof(NOW));
        somebodyAsks(proof, NOW);
        assertThat(refusal(() -> somebodyAsks(proof, NOW)).reason()).isEqualTo(Reason.PROOF_NEEDED);
        assertThat(memory.mails()).hasSize(RATE_LIMIT + 1);
    }

    @Test
    void one_of_two_simultaneous_requests_with_one_proof_is_refused() {
        theRateLimitIsReached();
        var proof = Optional.of(KnownProofs.proof(NOW));
        memory.beforeNextCommit(() -> somebodyAsks(proof, NOW));
        assertThat(refusal(() -> somebodyAsks(proof, NOW)).reason()).isEqualTo(Reason.PROOF_NEEDED);
        assertThat(memory.mails()).hasSize(RATE_LIMIT + 1);
    }

    @Test
    void a_wrong_or_old_proof_gets_a_new_challenge() {
        theRateLimitIsReached();
        assertThat(refusal(() -> somebodyAsks(Optional.of("nonsense"), NOW)).facts())
                .containsKey("challenge");
        var old = Optional.of(KnownProofs.proof(NOW.minus(Duration.ofMinutes(5))));
        assertThat(refusal(() -> somebodyAsks(old, NOW)).reason()).isEqualTo(Reason.PROOF_NEEDED);
        assertThat(memory.mails()).hasSize(RATE_LIMIT);
    }

    @Test
    void an_unnecessary_proof_is_not_used_up() {
        var proof = Optional.of(KnownProofs.proof(NOW));
        somebodyAsks(proof, NOW);
        theRateLimitIsOne();
        somebodyAsks(proof, NOW);
        assertThat(memory.mails()).hasSize(RATE_LIMIT + 1);
    }

    private void theRateLimitIsOne() {
        for (int i = 1; i < RATE_LIMIT; i++) somebodyAsks(NO_PROOF, NOW);
    }

    @Test
    void a_proof_does_not_lift_the_limit_of_three_codes_an_hour() {
        var ada = email("ada@example.org");
        for (int i = 0; i < 3; i++) askForCode.ask(ada, Language.FR, NO_PROOF, Network.UNKNOWN, NOW);
        var refusal = refusal(
                () -> askForCode.ask(ada, Language.FR, Optional.of(KnownProofs.proof(NOW)), Network.UNKNOWN, NOW));
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_CODES);
    }

    @Test
    void over_the_rate_limit_the_proof_is_checked_before_the_limit_of_three_codes_an_hour() {
        var ada = email("ada@example.org");
        for (int i = 0; i < 3; i++) askForCode.ask(ada, Language.FR, NO_PROOF, Network.UNKNOWN, NOW);
        assertThat(refusal(() -> askForCode.ask(ada, Language.FR, NO_PROOF, Network.UNKNOWN, NOW))
                        .reason())
                .isEqualTo(Reason.PROOF_NEEDED);
    }

    @Test
    void the_rate_limit_starts_afresh_with_the_next_minute() {
        theRateLimitIsReached();
        somebodyAsks(NO_PROOF, NOW.plusSeconds(60));
        assertThat(memory.mails()).hasSize(RATE_LIMIT + 1);
    }

    @Test
    void one_network_needs_a_proof_at_half_the_rate_of_the_stack() {
        for (int i = 0; i < RATE_LIMIT / 2; i++)
            askForCode.ask(email("p" + i + "@example.org"), Language.FR, NO_PROOF, new Network("a"), NOW);
        assertThat(refusal(() -> askForCode.ask(email("q@example.org"), Language.FR, NO_PROOF, new Network("a"), NOW))
                        .reason())
                .isEqualTo(Reason.PROOF_NEEDED);
        askForCode.ask(email("q@example.org"), Language.FR, NO_PROOF, new Network("b"), NOW);
    }

    @Test
    void at_thirty_times_the_rate_nobody_gets_a_code_with_whatever_proof() {
        for (int i = 0; i < 20 * 30; i++) memory.codeRequestRate().count(NOW, Network.UNKNOWN);
        assertThatThrownBy(() -> somebodyAsks(Optional.of(KnownProofs.proof(NOW)), NOW))
                .isInstanceOf(Overloaded.class);
    }
}
