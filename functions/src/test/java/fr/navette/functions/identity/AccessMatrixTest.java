package fr.navette.functions.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.applications.Status;
import fr.navette.committee.Interests;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.committee.Review;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.Handlers;
import fr.navette.functions.api.World;
import fr.navette.identity.MemberId;
import fr.navette.identity.Membership;
import fr.navette.identity.Session;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import fr.navette.structure.Template;
import fr.navette.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
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

    static Stream<Arguments> cases() {
        var cases = new ArrayList<Arguments>();
        for (var event : events())
            for (var visitor : Visitor.values())
                for (var state : State.values()) cases.add(Arguments.of(event, visitor, state));
        return cases.stream();
    }

    /** An event for each route: {@code function/case}. */
    private static List<String> events() {
        var byRoute = new LinkedHashMap<String, String>();
        for (var function : folders())
            try (var files = Files.list(Template.ROOT.resolve("events/" + function))) {
                files.map(file -> function + "/" + file.getFileName().toString().replace(".json", ""))
                        .sorted()
                        .forEach(event -> byRoute.putIfAbsent(route(event), event));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        return List.copyOf(byRoute.values());
    }

    private static List<String> folders() {
        return FUNCTIONS.stream().map(Template::stem).toList();
    }

    private static String route(String event) {
        var fields = Event.of(event).fields();
        return fields.get("httpMethod") + " " + fields.get("resource");
    }

    @Test
    void every_route_of_these_functions_is_in_the_matrix() {
        var routes = new TreeSet<String>();
        var functions = Template.read().ofType("AWS::Serverless::Function");
        for (var id : FUNCTIONS)
            ((Map<?, ?>) functions.get(id).get("Events")).values().forEach(event -> {
                var properties = (Map<?, ?>) ((Map<?, ?>) event).get("Properties");
                routes.add(properties.get("Method") + " " + properties.get("Path"));
            });
        assertThat(events().stream().map(AccessMatrixTest::route)).containsExactlyInAnyOrderElementsOf(routes);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("cases")
    void access_is_what_the_model_says(String event, Visitor visitor, State state) {
        var world = worldIn(state);
        var function = FUNCTIONS.get(folders().indexOf(event.split("/")[0]));
        var answer = Event.of(event).cookie(visitor.secret).to(Handlers.of(function, world));
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
        signIn(world, Visitor.OTHER_APPLICANT, "bob@example.org", true, List.of());
        var max = max();
        memory.commit(Write.put(max));
        signIn(world, Visitor.OTHER_MEMBER, "max@example.org", false, List.of(max.membership()));
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

    private static void signIn(
            World world, Visitor visitor, String email, boolean applicant, List<Membership> memberships) {
        world.memory
                .tokens()
                .save(Session.opened(
                        Sha256.hex(visitor.secret), Given.email(email), "", applicant, memberships, World.NOW));
    }

    private static Member max() {
        var email = Given.email("max@example.org");
        return new Member(
                MemberId.of(World.DEMO, email.person()),
                World.DEMO,
                email,
                "Max",
                Language.FR,
                "",
                List.of(),
                List.of(),
                0,
                20,
                Interests.NONE,
                List.of(),
                false,
                World.NOW,
                1);
    }
}
