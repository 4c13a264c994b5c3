package fr.navette.identity;

import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.PersonId;
import fr.navette.storage.Storable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The recent codes of one address. There is one record per address, so its version guards every limit. The limits hold
 * for each network: what a stranger asks for or types wrong locks out the stranger.
 *
 * @param asked the code requests within the last hour
 * @param codes the codes that still open a session
 */
public record SignInCodes(PersonId person, List<Asked> asked, List<Code> codes, long version) implements Storable {
    public static final Duration LIFE = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MAX_PER_HOUR = 3;
    private static final int MAX_PER_HOUR_IN_ALL = 12;
    private static final int MAX_ATTEMPTS = 5;
    private static final int MAX_ATTEMPTS_IN_ALL = 50;

    /** A code request. */
    public record Asked(Instant at, Network network) {}

    /**
     * @param hash SHA-256 of person and code
     * @param wrong the networks from which wrong codes were tried while this one was valid, one entry for each attempt
     */
    public record Code(String hash, Instant expiresAt, List<Network> wrong) {
        public Code {
            wrong = List.copyOf(wrong);
        }

        boolean isLiveAt(Instant now) {
            return now.isBefore(expiresAt) && wrong.size() < MAX_ATTEMPTS_IN_ALL;
        }

        boolean isLiveFor(Network network, Instant now) {
            return isLiveAt(now) && wrong.stream().filter(network::equals).count() < MAX_ATTEMPTS;
        }

        private Code withFailedAttempt(Network network) {
            var more = new ArrayList<>(wrong);
            more.add(network);
            return new Code(hash, expiresAt, more);
        }
    }

    public SignInCodes {
        asked = List.copyOf(asked);
        codes = List.copyOf(codes);
    }

    public static SignInCodes none(PersonId person) {
        return new SignInCodes(person, List.of(), List.of(), 0);
    }

    /**
     * Adds a code.
     *
     * @throws Refusal 429 {@code TOO_MANY_CODES} with {@code retryAt}
     */
    public SignInCodes plus(String hash, Network network, Instant now) {
        var recent =
                asked.stream().filter(one -> one.at().plus(HOUR).isAfter(now)).toList();
        requireBelow(MAX_PER_HOUR_IN_ALL, recent);
        requireBelow(
                MAX_PER_HOUR,
                recent.stream().filter(one -> one.network().equals(network)).toList());
        var more = new ArrayList<>(recent);
        more.add(new Asked(now, network));
        var live = new ArrayList<>(codes.stream().filter(c -> c.isLiveAt(now)).toList());
        live.add(new Code(hash, now.plus(LIFE), List.of()));
        return new SignInCodes(person, more, live, version + 1);
    }

    private static void requireBelow(int most, List<Asked> recent) {
        if (recent.size() >= most)
            throw Refusal.of(Reason.TOO_MANY_CODES)
                    .with("retryAt", recent.get(recent.size() - most).at().plus(HOUR));
    }

    public boolean accepts(String hash, Network network, Instant now) {
        return codes.stream().anyMatch(c -> c.hash().equals(hash) && c.isLiveFor(network, now));
    }

    /** Using one code invalidates all codes of the address. */
    public SignInCodes used() {
        return new SignInCodes(person, asked, List.of(), version + 1);
    }

    public SignInCodes withFailedAttempt(Network network) {
        var tried = codes.stream().map(c -> c.withFailedAttempt(network)).toList();
        return new SignInCodes(person, asked, tried, version + 1);
    }

    /** The time from which the record no longer matters. */
    public Instant forgottenAt() {
        return asked.isEmpty() ? Instant.EPOCH : asked.getLast().at().plus(HOUR);
    }
}
