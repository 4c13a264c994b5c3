package fr.navette.functions.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SesPaceTest {
    private static final Instant START = Instant.parse("2027-01-15T16:00:00Z");

    private Instant now = START;
    private double rate = 14;
    private int readings;
    private final List<Duration> pauses = new ArrayList<>();

    private SesPace pace(int senders) {
        return new SesPace(
                () -> {
                    readings++;
                    return rate;
                },
                senders,
                () -> now,
                pause -> {
                    pauses.add(pause);
                    now = now.plus(pause);
                });
    }

    private static void send(SesPace pace, int mails) {
        for (int i = 0; i < mails; i++) pace.await();
    }

    @ParameterizedTest
    @CsvSource({"14, 5, 280", "1, 5, 20", "500, 5, 10000", "14, 1, 1400"})
    void a_sender_uses_its_share_of_the_rate(double perSecond, int senders, int mailsIn100Seconds) {
        rate = perSecond;
        var pace = pace(senders);
        send(pace, mailsIn100Seconds + (int) Math.ceil(perSecond / senders));
        assertThat(Duration.between(START, now)).isBetween(Duration.ofSeconds(95), Duration.ofSeconds(105));
    }

    @Test
    void an_account_without_a_limit_waits_for_nothing() {
        rate = -1;
        send(pace(5), 1_000);
        assertThat(pauses).isEmpty();
    }

    @Test
    void a_first_mail_waits_for_nothing_whatever_the_share() {
        send(pace(5), 1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void the_rate_is_read_once_a_minute_and_a_new_one_counts() {
        var pace = pace(1);
        send(pace, 14 * 59);
        assertThat(readings).isEqualTo(1);
        rate = 200;
        now = now.plusSeconds(60);
        send(pace, 1);
        assertThat(readings).isEqualTo(2);
        pauses.clear();
        send(pace, 1_000);
        assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofMillis(6)) < 0);
    }
}
