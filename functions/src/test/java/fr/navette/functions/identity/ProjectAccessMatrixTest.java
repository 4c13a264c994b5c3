package fr.navette.functions.identity;

import static fr.navette.functions.identity.ApiRoutes.route;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.functions.api.Event;
import fr.navette.functions.api.Handlers;
import fr.navette.functions.api.World;
import fr.navette.functions.reviews.ReviewedWorld;
import fr.navette.storage.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every visitor at every route of projects and their reviews, in every state of a project: what they get is what a
 * model of a few lines says.
 */
class ProjectAccessMatrixTest {
    static final List<String> FUNCTIONS = List.of("Projects", "Agreement", "Reviews");

    private static final ApiRoutes ROUTES = new ApiRoutes(FUNCTIONS);

    /** A visitor, by the secret of the cookie. */
    private enum Visitor {
        NOBODY("session-of-nobody"),
        REPRESENTATIVE(World.ADA),
        INVITED("session-of-nour"),
        OTHER_APPLICANT("session-of-bob"),
        REVIEWER(World.LEA),
        OTHER_MEMBER("session-of-max");

        private final String secret;

        Visitor(String secret) {
            this.secret = secret;
        }

        boolean isApplicant() {
            return this == REPRESENTATIVE || this == INVITED || this == OTHER_APPLICANT;
        }
    }

    /** The state of Ada's project, and of Léa, who reviews it each month. */
    private enum State {
        NO_PROJECT,
        IN_COHORT,
        LEFT,
        MEMBER_WITHDRAWN
    }

    static Stream<Arguments> cases() {
        var cases = new ArrayList<Arguments>();
        for (var event : ROUTES.events())
            for (var visitor : Visitor.values())
                for (var state : State.values()) cases.add(Arguments.of(event, visitor, state));
        return cases.stream();
    }

    @Test
    void every_route_of_these_functions_is_in_the_matrix() {
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
                .filter(refused -> refused.matches("(401|403|404) .*|409 NOT_REPRESENTATIVE"));
    }

    private static Optional<String> model(String event, Visitor visitor, State state) {
        // The secret is in the address, and this one belongs to no link: whoever comes is told nothing.
        if (event.equals("projects/unsubscribe")) return Optional.of("401 LINK_WRONG");
        if (event.equals("projects/unsubscribe-page")) return Optional.empty();
        if (visitor == Visitor.NOBODY) return Optional.of("401 NOT_SIGNED_IN");
        return route(event).contains("/api/reviews/")
                ? reviewers(event, visitor, state)
                : founders(event, visitor, state);
    }

    private static Optional<String> founders(String event, Visitor visitor, State state) {
        if (!visitor.isApplicant()) return Optional.of("403 NOT_YOURS");
        if (!route(event).contains("{id}")) return Optional.empty();
        // Nobody has left an address behind.
        if (state == State.NO_PROJECT || event.equals("projects/leave-alumni"))
            return Optional.of("404 PROJECT_UNKNOWN");
        if (visitor == Visitor.REPRESENTATIVE) return Optional.empty();
        if (visitor == Visitor.INVITED && event.equals("projects/join")) return Optional.empty();
        return Optional.of(event.startsWith("reviews/") ? "409 NOT_REPRESENTATIVE" : "404 PROJECT_UNKNOWN");
    }

    private static Optional<String> reviewers(String event, Visitor visitor, State state) {
        if (visitor.isApplicant()) return Optional.of("403 NOT_YOURS");
        if (visitor == Visitor.REVIEWER && state == State.MEMBER_WITHDRAWN) return Optional.of("403 NOT_YOURS");
        boolean isSeen = visitor == Visitor.REVIEWER || event.equals("reviews/projects");
        return isSeen && state != State.NO_PROJECT ? Optional.empty() : Optional.of("404 REVIEW_UNKNOWN");
    }

    private static World worldIn(State state) {
        var world = state == State.NO_PROJECT ? new World() : new ReviewedWorld().opened();
        if (state == State.NO_PROJECT) world.adaHasSubmitted();
        else assertThat(nourIsInvited(world).status()).isEqualTo(200);
        OtherPeople.applicant(world, Visitor.INVITED.secret, "nour@example.org");
        OtherPeople.applicant(world, Visitor.OTHER_APPLICANT.secret, "bob@example.org");
        OtherPeople.member(world, Visitor.OTHER_MEMBER.secret, "max@example.org");
        switch (state) {
            case NO_PROJECT, IN_COHORT -> {}
            case LEFT -> assertThat(leaves(world)).doesNotContainKey("refused");
            case MEMBER_WITHDRAWN -> world.memory.commit(Write.put(World.lea().withdrawn(true)));
        }
        return world;
    }

    private static Event.Answer nourIsInvited(World world) {
        return Event.of("projects/change").header("If-Match", "\"1\"").to(Handlers.of("Projects", world));
    }

    private static Map<String, Object> leaves(World world) {
        return Event.of("leave-cohort/demo")
                .with("application", World.ADAS.value())
                .confirmed()
                .toStaff(Handlers.of("LeaveCohort", world));
    }
}
