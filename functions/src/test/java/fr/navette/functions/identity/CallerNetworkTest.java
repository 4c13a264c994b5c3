package fr.navette.functions.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.functions.api.World;
import fr.navette.identity.Network;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerNetworkTest {
    private final CallerNetwork networks = new CallerNetwork(() -> "secret");

    private Network of(String forwardedFor) {
        return networks.of(forwardedFor, World.NOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7, 64.252.1.1 | 203.0.113.7, 64.252.9.9",
                "203.0.113.7, 64.252.1.1 | 198.51.100.1, 203.0.113.7, 64.252.1.1",
                "2001:db8:1:2::5, 64.252.1.1 | 2001:db8:1:2:ffff::9, 64.252.1.1"
            })
    void a_network_is_known_by_the_address_that_cloudfront_saw(String one, String same) {
        assertThat(of(one)).isEqualTo(of(same)).isNotEqualTo(Network.UNKNOWN);
    }

    @Test
    void other_addresses_are_other_networks() {
        assertThat(of("203.0.113.7, 64.252.1.1"))
                .isNotEqualTo(of("203.0.113.8, 64.252.1.1"))
                .isNotEqualTo(of("2001:db8::1, 64.252.1.1"));
    }

    @Test
    void the_address_can_be_read_nowhere_and_its_hash_lasts_a_day() {
        var today = of("203.0.113.7, 64.252.1.1");
        assertThat(today.hash()).hasSize(16).doesNotContain("203");
        assertThat(networks.of("203.0.113.7, 64.252.1.1", World.NOW.plus(Duration.ofDays(1))))
                .isNotEqualTo(today);
        assertThat(new CallerNetwork(() -> "other").of("203.0.113.7, 64.252.1.1", World.NOW))
                .isNotEqualTo(today);
    }

    @Test
    void a_request_without_an_address_comes_from_an_unknown_network() {
        assertThat(of("")).isEqualTo(Network.UNKNOWN);
    }

    @Test
    void what_is_no_address_is_a_network_of_its_own() {
        assertThat(of("unknown")).isEqualTo(of("unknown")).isNotEqualTo(Network.UNKNOWN);
    }
}
