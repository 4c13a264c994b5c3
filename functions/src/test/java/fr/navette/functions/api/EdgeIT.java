package fr.navette.functions.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.cloud.Inbox;
import fr.navette.cloud.Person;
import fr.navette.cloud.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the one address of pages and API makes of refusals. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EdgeIT {
    private static final int AT_ONCE = 6;

    // H2
    @Test
    void an_application_that_does_not_exist_is_a_problem_and_not_the_page_for_lost_people() {
        var ada = new Person("ada+" + UUID.randomUUID() + "@example.org", "fr");
        ada.asksForACode();
        ada.signsIn();
        // No key of the table may be as long as the second.
        for (var id : List.of("nothing", "n".repeat(3000))) {
            var answer = ada.gets("/api/applications/" + id).expecting(404);
            assertThat(answer.type()).isEqualTo("application/problem+json");
            assertThat(answer.code()).isEqualTo("APPLICATION_UNKNOWN");
        }
    }

    // H2
    @Test
    void without_a_session_it_says_so_as_a_problem_too() {
        var nobody = new Person("nobody@example.org", "fr");
        var answer = nobody.gets("/api/applications/nothing").expecting(401);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void however_many_ask_at_once_for_codes_to_one_address_three_are_sent() throws Exception {
        var lea = "lea+" + UUID.randomUUID() + "@example.org";
        try (var strangers = Executors.newFixedThreadPool(AT_ONCE)) {
            var asked = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 10 * AT_ONCE; i++)
                asked.add(() -> new Person(lea, "fr").triesToAskForACode().status());
            var statuses = new ArrayList<Integer>();
            for (var answer : strangers.invokeAll(asked)) statuses.add(answer.get());
            assertThat(statuses).containsOnly(202, 429);
            assertThat(statuses.stream().filter(status -> status == 202)).hasSize(3);
        }
        Waiting.until("three mails", () -> Inbox.of(lea).size() < 3 ? Optional.empty() : Optional.of(3));
        assertThat(Inbox.of(lea)).hasSize(3);
    }
}
