package fr.navette.functions.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.applications.Application;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectId;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.identity.Session;
import fr.navette.input.Fields;
import fr.navette.offers.Offer;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CohortFunctionTest {
    private static final Instant ENDS = World.NOW.plusSeconds(10 * 24 * 3600);

    private final World world = new World();
    private final CohortFunction function = new CohortFunction(world);

    private static void assertRefused(Event.Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    private static Map<String, Object> offer(Event.Answer answer) {
        return Fields.of(answer.body()).map("offer");
    }

    private Event.Answer gives(String event, Instant arrived) {
        return gives(Event.of(event), arrived);
    }

    private Event.Answer gives(Event event, Instant arrived) {
        world.memory
                .tokens()
                .save(Session.opened(
                        Sha256.hex(World.ADA), Given.email("ada@example.org"), "", true, List.of(), arrived));
        return event.arrivedAt(arrived.toEpochMilli()).to(function);
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
    void a_request_to_wait_for_the_next_cohort_is_stored_and_shown() {
        world.adaHasAnOffer();
        var answer = gives("cohort/defer", World.NOW);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).containsEntry("status", "OFFERED");
        assertThat(offer(answer)).containsEntry("deferral", "ASKED");
        var tooLong = "x".repeat(2_001);
        assertRefused(gives(Event.of("cohort/defer").body(Map.of("sentence", tooLong)), World.NOW), 400, "INVALID");
    }

    @Test
    void a_move_is_answered_by_its_site() {
        var offered = world.adaHasAnOffer();
        var enrolled = offered.accepted(World.NOW).application();
        var moving = new Application(
                enrolled.id(),
                enrolled.call(),
                enrolled.email(),
                enrolled.language(),
                enrolled.startedAt(),
                enrolled.status(),
                enrolled.draft(),
                enrolled.submission(),
                enrolled.correction(),
                enrolled.offer(),
                Optional.of(Offer.until("euratechnologies", ENDS, World.NOW)),
                2,
                enrolled.version());
        world.memory.commit(Write.put(moving));
        assertThat(gives("cohort/accept", World.NOW).body()).containsEntry("status", "ENROLLED");
        assertThat(world.memory.applications().find(World.ADAS).orElseThrow().move())
                .isPresent();
        assertRefused(
                gives(Event.of("cohort/accept").body(Map.of("site", "plaine-images")), World.NOW), 409, "NO_OFFER");
        var moved = gives(Event.of("cohort/accept").body(Map.of("site", "euratechnologies")), World.NOW);
        assertThat(offer(moved)).containsEntry("site", "euratechnologies");
        assertThat(moved.body()).containsEntry("move", null);
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
