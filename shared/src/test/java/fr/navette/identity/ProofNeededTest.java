package fr.navette.identity;

import static fr.navette.Given.NOW;
import static fr.navette.Given.email;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.KnownSecrets;
import fr.navette.input.Reason;
import fr.navette.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProofNeededTest {
    private static final int PACE = 3;
    private static final Optional<String> NO_PROOF = Optional.empty();

    private final InMemory memory = new InMemory();
    private final AskForCode askForCode = new AskForCode(
            memory.tokens(), memory, new KnownSecrets(), memory.codeRequestRate(), new KnownProofs(), PACE);
    private int people;

    private void somebodyAsks(Optional<String> proof, Instant now) {
        askForCode.ask(email("person" + ++people + "@example.org"), Language.FR, proof, now);
    }

    private void thePaceIsReached() {
        for (int i = 0; i < PACE; i++) somebodyAsks(NO_PROOF, NOW);
    }

    @Test
    void within_the_pace_nobody_is_asked_for_a_proof() {
        thePaceIsReached();
        assertThat(memory.mails()).hasSize(PACE);
    }

    @Test
    void over_the_pace_a_challenge_comes_instead_of_a_code() {
        thePaceIsReached();
        var refusal = refusal(() -> somebodyAsks(NO_PROOF, NOW));
        assertThat(refusal.reason()).isEqualTo(Reason.PROOF_NEEDED);
        assertThat(refusal.facts()).isEqualTo(Map.of("challenge", Map.of("solve", KnownProofs.proof(NOW))));
        assertThat(memory.mails()).hasSize(PACE);
    }

    @Test
    void with_a_proof_the_request_goes_on() {
        thePaceIsReached();
        somebodyAsks(Optional.of(KnownProofs.proof(NOW)), NOW.plusSeconds(3));
        assertThat(memory.mails()).hasSize(PACE + 1);
    }

    @Test
    void a_proof_lets_one_request_through() {
        thePaceIsReached();
        var proof = Optional.of(KnownProofs.proof(NOW));
        somebodyAsks(proof, NOW);
        assertThat(refusal(() -> somebodyAsks(proof, NOW)).reason()).isEqualTo(Reason.PROOF_NEEDED);
        assertThat(memory.mails()).hasSize(PACE + 1);
    }

    @Test
    void of_two_at_once_with_one_proof_one_gets_through() {
        thePaceIsReached();
        var proof = Optional.of(KnownProofs.proof(NOW));
        memory.beforeNextCommit(() -> somebodyAsks(proof, NOW));
        assertThat(refusal(() -> somebodyAsks(proof, NOW)).reason()).isEqualTo(Reason.PROOF_NEEDED);
        assertThat(memory.mails()).hasSize(PACE + 1);
    }

    @Test
    void a_wrong_or_old_proof_gets_a_new_challenge() {
        thePaceIsReached();
        assertThat(refusal(() -> somebodyAsks(Optional.of("nonsense"), NOW)).facts())
                .containsKey("challenge");
        var old = Optional.of(KnownProofs.proof(NOW.minus(Duration.ofMinutes(5))));
        assertThat(refusal(() -> somebodyAsks(old, NOW)).reason()).isEqualTo(Reason.PROOF_NEEDED);
        assertThat(memory.mails()).hasSize(PACE);
    }

    @Test
    void a_proof_that_nobody_asked_for_is_not_used_up() {
        var proof = Optional.of(KnownProofs.proof(NOW));
        somebodyAsks(proof, NOW);
        thePaceIsReachedAfterOne();
        somebodyAsks(proof, NOW);
        assertThat(memory.mails()).hasSize(PACE + 1);
    }

    private void thePaceIsReachedAfterOne() {
        for (int i = 1; i < PACE; i++) somebodyAsks(NO_PROOF, NOW);
    }

    @Test
    void a_proof_does_not_get_past_the_three_codes_an_hour() {
        var ada = email("ada@example.org");
        for (int i = 0; i < 3; i++) askForCode.ask(ada, Language.FR, NO_PROOF, NOW);
        var refusal = refusal(() -> askForCode.ask(ada, Language.FR, Optional.of(KnownProofs.proof(NOW)), NOW));
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_CODES);
    }

    @Test
    void over_the_pace_the_proof_comes_before_the_three_codes_an_hour() {
        var ada = email("ada@example.org");
        for (int i = 0; i < 3; i++) askForCode.ask(ada, Language.FR, NO_PROOF, NOW);
        assertThat(refusal(() -> askForCode.ask(ada, Language.FR, NO_PROOF, NOW))
                        .reason())
                .isEqualTo(Reason.PROOF_NEEDED);
    }

    @Test
    void the_next_minute_starts_afresh() {
        thePaceIsReached();
        somebodyAsks(NO_PROOF, NOW.plusSeconds(60));
        assertThat(memory.mails()).hasSize(PACE + 1);
    }
}
