package fr.navette.functions.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectId;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.secrets.Sha256;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohortFunctionTest {
    private static final Instant ENDS = World.NOW.plusSeconds(10 * 24 * 3600);

    private final World world = new World();
    private final CohortFunction function = new CohortFunction(world);

    private static void assertRefused(Event.Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    private Event.Answer gives(String event, Instant arrived) {
        var session = world.memory.tokens().session(Sha256.hex(World.ADA)).orElseThrow();
        world.memory.tokens().save(session.renewed(arrived));
        return Event.of(event).arrivedAt(arrived.toEpochMilli()).to(function);
    }

    @Test
    void an_accepted_offer_makes_a_place_in_the_cohort() {
        world.adaHasAnOffer();
        var answer = gives("cohort/accept", World.NOW);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).containsEntry("status", "ENROLLED");
        assertThat(world.memory.cohorts().places(World.DEMO))
                .containsExactly(Place.of(
                        world.memory.applications().find(World.ADAS).orElseThrow(),
                        ProjectId.of(World.ADAS),
                        world.memory.calls().get(World.DEMO),
                        World.NOW));
        assertThat(gives("cohort/accept", World.NOW).status()).isEqualTo(200);
        assertThat(world.memory.mails()).hasSize(1);
    }

    @Test
    void a_refused_offer_is_refused() {
        world.adaHasAnOffer();
        assertThat(gives("cohort/refuse", World.NOW).body()).containsEntry("status", "REFUSED");
        assertThat(world.memory.cohorts().places(World.DEMO)).isEmpty();
        assertRefused(gives("cohort/accept", World.NOW), 409, "NO_OFFER");
    }

    @Test
    void without_an_offer_it_is_409_no_offer() {
        world.adaHasSubmitted();
        assertRefused(gives("cohort/accept", World.NOW), 409, "NO_OFFER");
        assertRefused(gives("cohort/refuse", World.NOW), 409, "NO_OFFER");
    }

    @Test
    void the_arrival_of_an_answer_decides_whether_the_offer_is_valid() {
        world.adaHasAnOffer();
        assertRefused(gives("cohort/accept", ENDS.plusSeconds(1)), 409, "OFFER_EXPIRED");
        assertThat(gives("cohort/accept", ENDS.minusSeconds(1)).body()).containsEntry("status", "ENROLLED");
    }

    @Test
    void a_get_by_a_robot_changes_nothing() {
        world.adaHasAnOffer();
        var answer = Event.of("cohort/accept").with("httpMethod", "GET").to(function);
        assertRefused(answer, 404, "ROUTE_UNKNOWN");
        assertThat(world.memory.cohorts().places(World.DEMO)).isEmpty();
    }

    @Test
    void only_the_applicant_answers() {
        world.adaHasAnOffer();
        for (var event : List.of("cohort/accept", "cohort/refuse")) {
            assertRefused(Event.of(event).cookie("nobody").to(function), 401, "NOT_SIGNED_IN");
            assertRefused(Event.of(event).cookie(World.LEA).to(function), 403, "NOT_YOURS");
            assertRefused(Event.of(event).path("id", "x").to(function), 404, "APPLICATION_UNKNOWN");
        }
    }
}
