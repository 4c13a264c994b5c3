package fr.navette.functions.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.functions.desk.TypedWorld.Phase;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.structure.StaffCommandsTest;
import fr.navette.text.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever people type, every screen of every command has the elements, attributes and actions that it has with a
 * harmless text, and shows the text as typed, in a direction of its own.
 */
class InjectionTest {
    private static final String HARMLESS = "x";
    private static final int REPORTS = 2;

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script></textarea></style><style>*{display:none}</style>"
                    + "</td></table><cwdb-action action=\"call\" endpoint=\"arn\">{\"confirm\":true}</cwdb-action>"
                    + "\" onmouseover=\"alert(1)\" ' onclick='alert(1) &lt;b&gt; &amp; &#60;i&#62;",
            "\u202Egpj.exe \u2066a\u2067b\u2068c\u2069d\u2069e" + "Anticonstitutionnellement".repeat(12));

    /** A label of our own: what people typed stands in an element of its own. */
    private static final Pattern HEADING = Pattern.compile("<(?:th|dt|h3)>([^<(]+?)(?: \\(\\d+\\))?</");

    private static final Map<String, Function<Ports, StaffCommand>> COMMANDS = StaffCommandsTest.byName();

    static Stream<String> commands() {
        return COMMANDS.keySet().stream().sorted();
    }

    static StaffHandler handler(World world, String name) {
        var command = COMMANDS.get(name).apply(world);
        return () -> command;
    }

    /** An event that the command does not refuse, with typed texts in all its own texts. */
    static Event event(String command, TypedWorld world) {
        var event = Event.of(command + "/demo");
        var reason = world.typed("reason");
        return switch (command) {
            case "show-project", "show-agreement" -> event.with("project", TypedWorld.PAULS.value());
            case "start-project" ->
                event.with("project", TypedWorld.EVAS.value()).with("on", "2026-11-25");
            case "pause-project" ->
                event.with("project", TypedWorld.ZOES.value())
                        .with("on", "2026-11-25")
                        .with("reason", reason);
            case "resume-project" ->
                event.with("project", TypedWorld.PAULS.value()).with("on", "2026-11-25");
            case "extend-project", "move-project" ->
                event.with("project", TypedWorld.ZOES.value()).with("reason", reason);
            case "graduate-project" ->
                event.with("project", TypedWorld.ZOES.value()).with("note", reason);
            case "enter" ->
                event.with("startup", reason).with("contact", reason).with("reason", reason);
            case "show-months" -> event.with("project", TypedWorld.ZOES.value());
            case "release-remark" ->
                event.with("project", TypedWorld.ZOES.value())
                        .with("sentence", reason)
                        .with("goal", reason);
            case "stage-outcomes" ->
                event.with("outcomes", List.of(Map.of("project", TypedWorld.ZOES.value(), "outcome", "STAY")));
            case "close-review" -> event.with("letter", TypedWorld.ZOES.value());
            case "settle-proposal" ->
                event.with("project", TypedWorld.PAULS.value())
                        .with("decision", "TAKE_BACK")
                        .with("note", reason);
            case "hand-over" ->
                event.with("project", TypedWorld.PAULS.value())
                        .with("from", TypedWorld.SECOND)
                        .with("name", reason)
                        .with("reason", reason);
            case "leave-cohort", "set-ineligible" -> applying(event, command).with("reason", reason);
            case "correct-decision" -> applying(event, command).with("reason", reason);
            case "request-correction" -> applying(event, command).with("message", reason);
            case "show-application" -> applying(event, command).with("reason", reason);
            case "change-member" -> event.with("company", reason).with("name", reason);
            case "invite-committee" ->
                event.with(
                        "members",
                        List.of(Given.map(
                                "name", reason, "email", "new@example.org", "company", reason, "fields", List.of())));
            case "decide" ->
                event.with(
                        "decisions",
                        List.of(Map.of("application", World.ADAS.value(), "outcome", "DECLINE", "note", reason)));
            case "order-waitlist" ->
                event.with("applications", List.of(TypedWorld.WES.value())).with("reason", reason);
            case "answer-deferral" ->
                applying(event, command).with("answer", "NO").with("reason", reason);
            case "unstage" -> event.with("applications", List.of(TypedWorld.SAMS.value()));
            case "allow-late" -> event.with("email", TypedWorld.DAN).with("reason", reason);
            case "show-person" -> event.with("email", TypedWorld.OMAR);
            case "find" -> event.with("text", "example");
            case "change-address" -> event.with("from", TypedWorld.OMAR);
            default -> applying(event, command);
        };
    }

    private static Event applying(Event event, String command) {
        if (!event.fields().containsKey("application")) return event;
        var application = switch (command) {
            case "unassign" -> TypedWorld.SAMS;
            case "extend-offer", "answer-deferral" -> TypedWorld.BOBS;
            case "leave-cohort" -> TypedWorld.ZOES;
            case "correct-decision" -> TypedWorld.DECLINED;
            default -> World.ADAS;
        };
        return event.with("application", application.value());
    }

    /** The form, a refusal, two pages of the report or the dry run, and what is done. */
    private static List<String> screens(String name, String value, Phase phase) {
        var world = new TypedWorld(value, phase);
        var handler = handler(world, name);
        var event = event(name, world);
        var typed = new HashMap<String, String>();
        handler.command().fields().forEach(field -> typed.put(field.name(), world.typed("nobody-" + field.name())));
        return List.of(
                event.with("desk", "form").toDesk(handler, Map.of()),
                Event.empty().with("desk", "run").toDesk(handler, typed),
                event.toDesk(handler, Map.of()),
                event.with("deskFrom", 12).toDesk(handler, Map.of()),
                event.confirmed().toDesk(handler, Map.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void typed_texts_are_inert_and_shown_as_typed(String command) {
        var phase = phase(command);
        var harmless = screens(command, HARMLESS, phase);
        for (var value : HOSTILE) {
            var hostile = screens(command, value, phase);
            for (int i = 0; i < hostile.size(); i++) {
                var screen = new ParsedScreen(hostile.get(i));
                assertThat(screen.skeleton())
                        .as(command + " " + i + " " + value)
                        .isEqualTo(new ParsedScreen(harmless.get(i)).skeleton());
                assertThat(screen.notAsTyped(value))
                        .as(command + " " + i + " " + value)
                        .isEmpty();
            }
        }
    }

    /** The latest phase of a call in which the command has something to do. */
    static Phase phase(String command) {
        return Stream.of(Phase.ANNOUNCED, Phase.CLOSED, Phase.OPEN)
                .filter(phase -> !isRefused(screens(command, HARMLESS, phase)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(command + " is always refused"));
    }

    private static boolean isRefused(List<String> screens) {
        return screens.subList(REPORTS, screens.size()).stream().anyMatch(screen -> screen.contains("role=\"alert\""));
    }

    @Test
    void every_heading_of_a_report_is_a_word_of_the_language() {
        var words = DeskWords.in(Language.FR);
        var known = words.keys().stream().map(words::of).collect(Collectors.toSet());
        var headings = commands()
                .flatMap(command -> screens(command, HARMLESS, phase(command)).stream())
                .flatMap(screen -> HEADING.matcher(screen).results())
                .map(heading -> heading.group(1).replace("&#39;", "'"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(headings).contains("start-up").isSubsetOf(known);
    }

    @Test
    void every_kind_of_typed_text_is_on_some_screen() {
        Set<String> shown = new TreeSet<>();
        commands()
                .flatMap(command -> screens(command, HARMLESS, phase(command)).stream())
                .forEach(screen -> shown.addAll(new ParsedScreen(screen).marks()));
        assertThat(shown)
                .contains(
                        "⟦ada.startup⟧",
                        "⟦ada.contact⟧",
                        "⟦sam.email⟧",
                        "⟦pause⟧",
                        "⟦extension⟧",
                        "⟦stay⟧",
                        "⟦hand.startup⟧",
                        "⟦hand.contact⟧",
                        "⟦hand.name⟧",
                        "⟦exit.comment⟧",
                        "⟦second.name⟧",
                        "⟦invited.name⟧",
                        "⟦ada.pitch⟧",
                        "⟦ada.product⟧",
                        "⟦ada.phone⟧",
                        "⟦ada.siren⟧",
                        "⟦ada.website⟧",
                        "⟦ada.url⟧",
                        "⟦ada.founder⟧",
                        "⟦ada.role⟧",
                        "⟦ada.deck⟧",
                        "⟦ada.note⟧",
                        "⟦ada.late⟧",
                        "⟦ada.correction⟧",
                        "⟦ada.session⟧",
                        "⟦lea.name⟧",
                        "⟦lea.company⟧",
                        "⟦lea.ada.comment⟧",
                        "⟦omar.field⟧",
                        "⟦max.recusal⟧",
                        "⟦ada.decision⟧",
                        "⟦failed.name⟧",
                        "⟦call.fr⟧",
                        "⟦pitch.fr⟧",
                        "⟦revenue.fr⟧",
                        "⟦own-shop.fr⟧",
                        "⟦blanchemaille⟧",
                        "⟦partners.fr⟧",
                        "⟦zoe.startup⟧",
                        "⟦review⟧",
                        "⟦review.before⟧",
                        "⟦review.leaving⟧",
                        "⟦reason⟧");
    }
}
