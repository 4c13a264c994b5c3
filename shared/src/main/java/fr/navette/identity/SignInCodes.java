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
 * The recent codes of one address. There is one record per address, so its version guards every limit.
 *
 * @param asked the times of the code requests within the last hour
 * @param codes the codes that still open a session
 */
public record SignInCodes(PersonId person, List<Instant> asked, List<Code> codes, long version) implements Storable {
    public static final Duration LIFE = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MAX_PER_HOUR = 3;
    private static final int MAX_ATTEMPTS = 5;

    /**
     * @param hash SHA-256 of person and code
     * @param wrong number of wrong codes tried while this one was valid
     */
    public record Code(String hash, Instant expiresAt, int wrong) {
        boolean isLiveAt(Instant now) {
            return now.isBefore(expiresAt) && wrong < MAX_ATTEMPTS;
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
    public SignInCodes plus(String hash, Instant now) {
        var recent = asked.stream().filter(at -> at.plus(HOUR).isAfter(now)).toList();
        if (recent.size() >= MAX_PER_HOUR)
            throw Refusal.of(Reason.TOO_MANY_CODES)
                    .with("retryAt", recent.getFirst().plus(HOUR));
        var more = new ArrayList<>(recent);
        more.add(now);
        var live = new ArrayList<>(codes.stream().filter(c -> c.isLiveAt(now)).toList());
        live.add(new Code(hash, now.plus(LIFE), 0));
        return new SignInCodes(person, more, live, version + 1);
    }

    public boolean accepts(String hash, Instant now) {
        return codes.stream().anyMatch(c -> c.hash().equals(hash) && c.isLiveAt(now));
    }

    /** Using one code invalidates all codes of the address. */
    public SignInCodes used() {
        return new SignInCodes(person, asked, List.of(), version + 1);
    }

    public SignInCodes withFailedAttempt() {
        var tried = codes.stream()
                .map(c -> new Code(c.hash(), c.expiresAt(), c.wrong() + 1))
                .toList();
        return new SignInCodes(person, asked, tried, version + 1);
    }

    /** The time from which the record no longer matters. */
    public Instant forgottenAt() {
        return asked.isEmpty() ? Instant.EPOCH : asked.getLast().plus(HOUR);
    }
}
