package fr.navette.functions.desk;

import static fr.navette.Given.demoScores;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Content;
import fr.navette.applications.Receipt;
import fr.navette.applications.Submission;
import fr.navette.applications.Summary;
import fr.navette.cohorts.AgreementText;
import fr.navette.cohorts.Papers;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectId;
import fr.navette.committee.CommitteeMails;
import fr.navette.committee.Interests;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.committee.Review;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.identity.MemberId;
import fr.navette.people.NamedPerson;
import fr.navette.reviews.AReview;
import fr.navette.reviews.ReviewOutcome;
import fr.navette.search.index.SearchEntry;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import fr.navette.structure.StaffCommandsTest;
import fr.navette.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every screen of a call with 500 applications and 60 members is one page of at most 60 kB, and inert. */
class ScreenSizeTest {
    private static final int APPLICATIONS = 500;
    private static final int MEMBERS = 60;
    private static final int READS = 3;
    private static final int PROJECTS = 40;
    private static final int MAX_BYTES = 60_000;
    private static final String EVIL =
            "</td><cwdb-action action=\"call\" endpoint=\"arn\">{\"confirm\":true}</cwdb-action><style>*{}</style>";

    private static final World WORLD = world();

    static Stream<StaffCommand> readingCommands() {
        return StaffCommandsTest.commands(WORLD).filter(command -> !command.changes());
    }

    private static World world() {
        var world = new World();
        var members = new ArrayList<Member>();
        for (int i = 0; i < MEMBERS; i++) members.add(member(world, i));
        for (int i = 0; i < APPLICATIONS; i++) {
            var application = application(world, i);
            for (int read = 0; read < READS; read++) reading(world, members.get((i + read) % MEMBERS), application);
        }
        for (int i = 0; i < PROJECTS; i++) review(world, members, i);
        world.later(World.NOW.plusSeconds(60));
        return world;
    }

    /** The review of a project by every member, with texts as long as they may be. */
    private static void review(World world, List<Member> members, int i) {
        var id = new ApplicationId("application%015d".formatted(i));
        var enrolled = world.memory.applications().find(id).orElseThrow();
        var place = Place.of(enrolled, ProjectId.of(id), World.demo(), World.NOW);
        var review = new AReview(
                place, YearMonth.parse("2026-11"), "Une phrase de deux cent cinquante caractères. ".repeat(4) + EVIL);
        world.memory.commit(
                Write.put(place),
                Write.put(review.staged(ReviewOutcome.WATCH, members.getFirst().id())),
                Write.put(review.answers(enrolled.person())));
        for (var member : members) world.memory.commit(review.choice(member.id()));
        var signer = new NamedPerson(enrolled.person(), "Fondatrice " + i + EVIL);
        var signed = Papers.NONE.with(new Papers.Signature(signer, "2027-1", "hash", Language.FR, World.NOW));
        world.memory.commit(
                Write.put(new AgreementText(World.DEMO, "hash", "2027-1", Language.FR, "Article 1. " + EVIL)),
                Write.put(place.with(signed)));
    }

    private static Member member(World world, int i) {
        var email = Given.email("reader" + i + "@example.org");
        var member = new Member(
                MemberId.of(World.DEMO, email.person()),
                World.DEMO,
                email,
                "Lectrice " + i + EVIL,
                Language.FR,
                "Société numéro " + i,
                List.of("blanchemaille"),
                List.of("commerce"),
                0,
                30,
                Interests.NONE,
                List.of(),
                false,
                World.NOW,
                1);
        world.memory.commit(
                Write.put(member),
                Write.put(new CommitteeMails(member, World.demo(), "t").invitation("m" + i, World.NOW)));
        return member;
    }

    private static Application application(World world, int i) {
        var id = new ApplicationId("application%015d".formatted(i));
        var answers = new LinkedHashMap<String, Object>();
        answers.put("startup", "Start-up au nom plutôt long, numéro " + i + EVIL);
        answers.put("contact", "Fondatrice de la start-up numéro " + i);
        answers.put("pitch", "Une phrase. ".repeat(10) + EVIL);
        var content = new Content(answers, List.of("blanchemaille", "euratechnologies"), Optional.of("incubator"));
        var started = Application.started(
                        id, World.DEMO, Given.email("founder" + i + "@example.org"), Language.FR, 1, World.NOW)
                .application();
        var saved = started.saved(content, 1, World.NOW);
        var receipt = new Receipt("%04d-AAAA".formatted(i), World.NOW, Sha256.hex("x"), "seal");
        var submitted = saved.submitted(new Submission(content, List.of(), List.of(receipt)), World.NOW)
                .application();
        world.memory.commit(Write.put(started));
        world.memory.commit(Write.put(saved));
        world.memory.commit(Write.put(submitted));
        var words = Summary.of(submitted).words();
        world.memory.commit(SearchEntry.changes(
                Set.of(), SearchEntry.of(words, SearchEntry.Kind.APPLICATION, World.DEMO, id.value())));
        return submitted;
    }

    private static void reading(World world, Member member, Application application) {
        var reading = Reading.assigned(member, application.id(), World.NOW.plusSeconds(86_400));
        world.memory.commit(Write.put(reading));
        var scores = demoScores(4, 3, 5, 2, 4, 3);
        var comment = "Un avis de deux mille caractères. ".repeat(58) + EVIL;
        world.memory.commit(Write.put(reading.reviewed(new Review(scores, "", comment, true, 1))));
    }

    @ParameterizedTest
    @MethodSource("readingCommands")
    void a_screen_is_one_small_inert_page(StaffCommand command) {
        var event = Event.empty();
        for (var field : command.fields())
            event = switch (field.name()) {
                case "call" ->
                    command.name().equals("show-mails") || field.required()
                            ? event.with("call", World.DEMO.value())
                            : event;
                case "project" -> event.with("project", "application%015d".formatted(7));
                case "cohort" -> event.with("cohort", World.DEMO.value());
                case "application" -> event.with("application", "application%015d".formatted(7));
                case "email" ->
                    command.name().equals("show-mails") ? event : event.with("email", "reader7@example.org");
                case "text" -> field.required() ? event.with("text", "start") : event;
                case "format" -> event.with("format", field.options().getFirst());
                default -> event;
            };
        var screen = event.toDesk(() -> command, Map.of());
        assertThat(screen.getBytes(StandardCharsets.UTF_8).length)
                .as(command.name())
                .isLessThan(MAX_BYTES);
        assertThat(screen).doesNotContain("role=\"alert\"", "endpoint=\"arn\"", "<style>*{}");
    }
}
