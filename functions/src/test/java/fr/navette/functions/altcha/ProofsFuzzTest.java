package fr.navette.functions.altcha;

import static fr.navette.functions.api.World.NOW;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.navette.identity.Proofs;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Every text is accepted or refused as a proof of work; nothing else happens. */
class ProofsFuzzTest {
    private final Proofs proofs = new AltchaProofs(() -> "a secret", "ask-for-code");

    @FuzzTest
    void a_proof(byte[] bytes) {
        proofs.solved(new String(bytes, StandardCharsets.ISO_8859_1), NOW);
        proofs.solved(Base64.getEncoder().encodeToString(bytes), NOW);
    }
}
