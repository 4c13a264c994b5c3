package fr.navette.functions.identity;

import static fr.navette.functions.identity.ApiRoutes.route;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.applications.Status;
import fr.navette.committee.Reading;
import fr.navette.committee.Review;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.Handlers;
import fr.navette.functions.api.World;
import fr.navette.storage.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every visitor at every route of applicants and readers, in every state of an application: what they get is what a
 * model of a few lines says.
 */
class AccessMatrixTest {

    /** A visitor, by the secret of the cookie. */
    private enum Visitor {
        NOBODY("session-of-nobody"),
        OWNER(World.ADA),
        OTHER_APPLICANT("session-of-bob"),
        READER(World.LEA),
        OTHER_MEMBER("session-of-max");

        private final String secret;

        Visitor(String secret) {
            this.secret = secret;
        }

        boolean isApplicant() {
            return this == OWNER || this == OTHER_APPLICANT;
        }
    }

    /** The state of Ada's application, and of Léa's reading of it. */
    private enum State {
        SUBMITTED,
        DONE,
        RECUSED,
        WITHDRAWN,
        AFTER_THE_END,
        MEMBER_WITHDRAWN
    }

    private static final List<String> FUNCTIONS = List.of("Applications", "Documents", "Cohort", "Committee");

    /** Functions for visitors who are not signed in yet, or hold a receipt. */
    private static final List<String> OPEN = List.of("Identity", "Receipts");

    private static final ApiRoutes ROUTES = new ApiRoutes(FUNCTIONS);

    static Stream<Arguments> cases() {
        var cases = new ArrayList<Arguments>();
        for (var event : ROUTES.events())
            for (var visitor : Visitor.values())
                for (var state : State.values()) cases.add(Arguments.of(event, visitor, state));
        return cases.stream();
    }

    @Test
    void every_route_of_the_api_is_in_a_matrix_or_open_to_everybody() {
        var matrices =
                Stream.of(FUNCTIONS, ProjectAccessMatrixTest.FUNCTIONS, OPEN).flatMap(List::stream);
        assertThat(matrices)
                .containsExactlyInAnyOrderElementsOf(ApiRoutes.ofTemplate().keySet());
        assertThat(ROUTES.events().stream().map(ApiRoutes::route))
                .containsExactlyInAnyOrderElementsOf(ROUTES.inTemplate());
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("cases")
    void access_is_what_the_model_says(String event, Visitor visitor, State state) {
        var function = Handlers.of(ROUTES.function(event), worldIn(state));
        var answer = Event.of(event).cookie(visitor.secret).to(function);
        assertThat(refusal(answer)).isEqualTo(model(event, visitor, state));
    }

    /** The refusal of access; empty for any other answer. */
    private static Optional<String> refusal(Event.Answer answer) {
        return Optional.ofNullable(answer.code())
                .map(code -> answer.status() + " " + code)
                .filter(refused -> refused.matches("(401|403|404) .*|409 READING_CLOSED"));
    }

    private static Optional<String> model(String event, Visitor visitor, State state) {
        // The secret is in the address, and this one belongs to no link: whoever comes is told nothing.
        if (event.equals("committee/unsubscribe")) return Optional.of("401 LINK_WRONG");
        if (event.equals("committee/unsubscribe-page")) return Optional.empty();
        if (visitor == Visitor.NOBODY) return Optional.of("401 NOT_SIGNED_IN");
        return event.startsWith("committee/") ? readers(event, visitor, state) : applicants(event, visitor);
    }

    private static Optional<String> applicants(String event, Visitor visitor) {
        if (!visitor.isApplicant()) return Optional.of("403 NOT_YOURS");
        // An application that is in no cohort is no project.
        if (route(event).contains("/api/projects/")) return Optional.of("404 PROJECT_UNKNOWN");
        boolean isMine = visitor == Visitor.OWNER || !route(event).contains("{id}");
        return isMine ? Optional.empty() : Optional.of("404 APPLICATION_UNKNOWN");
    }

    private static Optional<String> readers(String event, Visitor visitor, State state) {
        if (visitor.isApplicant()) return Optional.of("403 NOT_YOURS");
        if (visitor == Visitor.READER && state == State.MEMBER_WITHDRAWN) return Optional.of("403 NOT_YOURS");
        if (!route(event).contains("{id}")) return Optional.empty();
        if (visitor == Visitor.OTHER_MEMBER) return Optional.of("404 APPLICATION_UNKNOWN");
        boolean changes = !route(event).startsWith("GET");
        return switch (state) {
            case SUBMITTED, DONE, MEMBER_WITHDRAWN -> Optional.empty();
            // Whoever says it twice has said it.
            case RECUSED -> route(event).endsWith("/recusal") ? Optional.empty() : Optional.of("403 RECUSED");
            case WITHDRAWN -> Optional.of("404 APPLICATION_UNKNOWN");
            case AFTER_THE_END -> changes ? Optional.of("409 READING_CLOSED") : Optional.empty();
        };
    }

    private static World worldIn(State state) {
        var world = new World();
        var memory = world.memory;
        OtherPeople.applicant(world, Visitor.OTHER_APPLICANT.secret, "bob@example.org");
        OtherPeople.member(world, Visitor.OTHER_MEMBER.secret, "max@example.org");
        var submitted = world.adaHasSubmitted();
        var deck = memory.documents().find(World.ADAS, World.ADAS_DECK).orElseThrow();
        memory.commit(Write.put(deck.pictured(1)));
        var reading = world.leaIsToReadIt();
        switch (state) {
            case SUBMITTED -> {}
            case DONE ->
                memory.commit(
                        Write.put(reading.reviewed(new Review(Given.demoScores(3, 3, 3, 3, 3, 3), "", "", true, 0))));
            case RECUSED -> memory.commit(Write.put(reading.recused(Reading.Recusal.NONE)));
            case WITHDRAWN ->
                memory.commit(Write.put(submitted.withdrawn(World.NOW).application()));
            case AFTER_THE_END ->
                memory.commit(Write.put(submitted
                        .announced(Status.DECLINED, Optional.empty(), World.NOW)
                        .application()));
            case MEMBER_WITHDRAWN -> memory.commit(Write.put(World.lea().withdrawn(true)));
        }
        return world;
    }
}
