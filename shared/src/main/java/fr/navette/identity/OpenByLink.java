package fr.navette.identity;

import fr.navette.identity.OpenSession.Opened;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * Opens a session with a member's link. Where the call asks for a code as well, it is mailed to the member's own
 * address: who holds a forwarded link learns neither the code nor the address.
 */
public record OpenByLink(OpenSession open, AskForCode codes) {
    /**
     * @param code typed from the mail; empty at first
     * @param proof the solution to the challenge of an earlier refusal
     */
    public record Visit(String token, Optional<String> code, Optional<String> proof, Optional<String> cookie) {}

    /**
     * @throws Refusal 401 {@code LINK_WRONG}, {@code CODE_WRONG}; {@code CODE_NEEDED} once a code is mailed; as
     *     {@link AskForCode#ask} if none can be
     */
    public Opened by(Visit visit, Network network, Instant now) {
        if (visit.code().isPresent()) {
            var email = open.member(visit.token(), now).email();
            return open.byCode(email, visit.code().get(), network, now);
        }
        try {
            return open.byLink(visit.token(), visit.cookie(), now);
        } catch (Refusal refusal) {
            if (refusal.reason() == Reason.CODE_NEEDED) mailCode(visit, network, now);
            throw refusal;
        }
    }

    private void mailCode(Visit visit, Network network, Instant now) {
        var member = open.member(visit.token(), now);
        codes.ask(member.email(), member.language(), visit.proof(), network, now);
    }
}
