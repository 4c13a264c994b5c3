package fr.navette.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.cloud.Person;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the one address of pages and API makes of refusals. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EdgeIT {
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
}
