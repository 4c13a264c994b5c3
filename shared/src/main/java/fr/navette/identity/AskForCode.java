package fr.navette.identity;

import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.Email;
import fr.navette.secrets.Secrets;
import fr.navette.storage.Conflict;
import fr.navette.storage.Overloaded;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * Mails a sign-in code. Known and unknown addresses are treated alike, so nobody learns who applied.
 *
 * @param maxPerMinute codes per minute, over the whole stack, above which a proof of work is required; half of it from
 *     one network, and at thirty times as many nobody gets one
 */
public record AskForCode(
        Tokens tokens,
        Transactions transactions,
        Secrets secrets,
        CodeRequestRate rate,
        Proofs proofs,
        int maxPerMinute) {
    private static final long CEILING = 30;
    // A stack that asks everybody for a proof still mails codes.
    private static final int LEAST = 20;

    /**
     * @param proof the solution to the challenge of an earlier refusal
     * @throws Refusal 428 {@code PROOF_NEEDED} with {@code challenge}, 429 {@code TOO_MANY_CODES}
     * @throws Overloaded if the whole stack is asked for far too many
     */
    public void ask(Email email, Language language, Optional<String> proof, Network network, Instant now) {
        long requests = rate.count(now, Network.UNKNOWN);
        if (requests > CEILING * Math.max(maxPerMinute, LEAST)) throw new Overloaded();
        boolean isMuchForOne = !network.equals(Network.UNKNOWN) && rate.count(now, network) > maxPerMinute / 2;
        if (requests > maxPerMinute || isMuchForOne) use(proof, now);
        Conflict.retry(() -> {
            var code = secrets.code();
            var asked = tokens.codes(email.person()).plus(TypedCode.hash(email.person(), code), network, now);
            transactions.commit(
                    Write.put(asked), Write.put(SignInMails.code(secrets.id(), email, language, code, now)));
            return asked;
        });
    }

    /** Stores the proof before anything else: of two requests with the same proof, the second is refused. */
    private void use(Optional<String> proof, Instant now) {
        var solved = proof.flatMap(p -> proofs.solved(p, now)).orElseThrow(() -> proofNeeded(now));
        try {
            transactions.commit(Write.put(solved));
        } catch (Conflict usedBefore) {
            throw proofNeeded(now);
        }
    }

    private Refusal proofNeeded(Instant now) {
        return Refusal.of(Reason.PROOF_NEEDED).with("challenge", proofs.challenge(now));
    }
}
