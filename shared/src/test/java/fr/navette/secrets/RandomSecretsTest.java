package fr.navette.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class RandomSecretsTest {
    private final Secrets secrets = new RandomSecrets();

    @Test
    void a_code_has_eight_characters_without_look_alikes() {
        for (int i = 0; i < 200; i++)
            assertThat(secrets.code()).matches("[A-Z2-9]{8}").doesNotContainPattern("[OIL01]");
    }

    @Test
    void an_id_is_safe_in_urls_and_keys() {
        assertThat(secrets.id()).matches("[a-z0-9]{26}");
    }

    @Test
    void a_token_has_256_bits_and_is_safe_in_a_fragment() {
        assertThat(secrets.token()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void no_secret_is_repeated() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 100; i++)
            assertThat(seen.add(secrets.id()) && seen.add(secrets.token())).isTrue();
    }
}
