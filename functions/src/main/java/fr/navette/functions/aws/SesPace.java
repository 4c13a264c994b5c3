package fr.navette.functions.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Keeps one of several senders within its share of the account's rate, which SES tells once a minute. */
final class SesPace {
    private static final Duration READ_AGAIN = Duration.ofMinutes(1);
    // SES's rate for an account in the sandbox.
    private static final double LEAST_PER_SECOND = 1;
    // SES allows short bursts above the rate.
    private static final Duration BURST = Duration.ofSeconds(1);

    private final DoubleSupplier rate;
    private final int senders;
    private final InstantSource clock;
    private final Consumer<Duration> sleep;

    private Instant readAt = Instant.EPOCH;
    private Instant free = Instant.EPOCH;
    private Duration between = Duration.ZERO;

    /**
     * @param rate the account's mails per second; -1 if they are not limited
     * @param senders the number of functions that send at the same time
     */
    SesPace(DoubleSupplier rate, int senders, InstantSource clock, Consumer<Duration> sleep) {
        this.rate = rate;
        this.senders = senders;
        this.clock = clock;
        this.sleep = sleep;
    }

    /** An account that can't be read is taken for one in the sandbox. */
    static double rateOf(SesV2Client ses) {
        try {
            return ses.getAccount(r -> {}).sendQuota().maxSendRate();
        } catch (SdkException unreadable) {
            return LEAST_PER_SECOND;
        }
    }

    /** Waits until the next mail may leave. */
    void await() {
        var now = clock.instant();
        if (!now.isBefore(readAt.plus(READ_AGAIN))) {
            readAt = now;
            between = between(rate.getAsDouble());
        }
        var earliest = now.minus(BURST);
        if (free.isBefore(earliest)) free = earliest;
        free = free.plus(between);
        if (free.isAfter(now)) sleep.accept(Duration.between(now, free));
    }

    private Duration between(double perSecond) {
        if (perSecond < 0) return Duration.ZERO;
        double share = Math.max(perSecond, LEAST_PER_SECOND) / senders;
        return Duration.ofNanos(Math.round(1e9 / share));
    }
}
