package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A member and the state of their readings, as far as the applications can still be read.
 *
 * @param assigned all readings; those still open when the decision was announced are neither done, open nor recused
 * @param behind open readings that end soon or have ended, see {@link Behind}
 * @param recusals of applications that can still be read
 * @param unreachable whether no mail reaches the member, see {@link fr.navette.mail.Unreachable}
 * @param lastSeenAt when the member last opened the committee's pages
 * @param mean of the scores given, 0 to 100, one decimal; empty before the first finished review
 * @param spread standard deviation of the scores given, one decimal; empty before the first
 */
public record MemberActivity(
        Member member,
        int assigned,
        int done,
        int open,
        int behind,
        List<Recused> recusals,
        boolean unreachable,
        Optional<Instant> lastSeenAt,
        Optional<BigDecimal> mean,
        Optional<BigDecimal> spread) {
    public MemberActivity {
        recusals = List.copyOf(recusals);
    }

    /** A recusal, with the start-up that it is about. */
    public record Recused(ApplicationId application, String startup, Reading.Recusal recusal) {}
}
