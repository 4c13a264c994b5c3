package fr.navette.functions.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.KnownSecrets;
import fr.navette.secrets.RandomSecrets;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TableProofSecretIT {
    private final Table table = TestTable.create();
    private final KnownSecrets secrets = new KnownSecrets();

    @AfterEach
    void away() {
        TestTable.delete(table);
    }

    @Test
    void the_first_secret_created_is_shared_by_all() {
        assertThat(new TableProofSecret(table, secrets).get()).isEqualTo("token-1");
        assertThat(new TableProofSecret(table, secrets).get()).isEqualTo("token-1");
        assertThat(secrets.token()).isEqualTo("token-2");
    }

    @Test
    void functions_that_start_at_once_share_one_secret() throws Exception {
        var functions = IntStream.range(0, 4)
                .mapToObj(i -> new TableProofSecret(table, new RandomSecrets()))
                .<Callable<String>>map(secret -> secret::get)
                .toList();
        var found = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var secret : threads.invokeAll(functions)) found.add(secret.get());
        }
        assertThat(found).hasSize(1);
    }
}
