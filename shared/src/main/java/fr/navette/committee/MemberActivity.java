package fr.navette.committee;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A member and the state of their readings, as far as the applications can still be read.
 *
 * @param assigned all readings; those still open when the decision was announced are neither done, open nor recused
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
        int recused,
        boolean unreachable,
        Optional<Instant> lastSeenAt,
        Optional<BigDecimal> mean,
        Optional<BigDecimal> spread) {}
