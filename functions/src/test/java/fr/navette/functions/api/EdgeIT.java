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

/** Refusals through the common origin of pages and API. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EdgeIT {
    private static final int AT_ONCE = 6;

    @Test
    void an_unknown_application_is_a_problem_document_and_not_the_404_page() {
        var ada = new Person("ada+" + UUID.randomUUID() + "@example.org", "fr");
        ada.asksForACode();
        ada.signsIn();
        // The second id is longer than any key of the table.
        for (var id : List.of("nothing", "n".repeat(3000))) {
            var answer = ada.gets("/api/applications/" + id).expecting(404);
            assertThat(answer.type()).isEqualTo("application/problem+json");
            assertThat(answer.code()).isEqualTo("APPLICATION_UNKNOWN");
        }
    }

    @Test
    void without_a_session_the_answer_is_a_problem_document_too() {
        var nobody = new Person("nobody@example.org", "fr");
        var answer = nobody.gets("/api/applications/nothing").expecting(401);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void three_codes_are_sent_to_one_address_however_many_are_requested_at_once() throws Exception {
        var lea = "lea+" + UUID.randomUUID() + "@example.org";
        try (var strangers = Executors.newFixedThreadPool(AT_ONCE)) {
            var asked = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 10 * AT_ONCE; i++)
                asked.add(() -> new Person(lea, "fr").requestsACode().status());
            var statuses = new ArrayList<Integer>();
            for (var answer : strangers.invokeAll(asked)) statuses.add(answer.get());
            assertThat(statuses).containsOnly(202, 429);
            assertThat(statuses.stream().filter(status -> status == 202)).hasSize(3);
        }
        Waiting.until("three mails", () -> Inbox.of(lea).size() < 3 ? Optional.empty() : Optional.of(3));
        assertThat(Inbox.of(lea)).hasSize(3);
    }
}
