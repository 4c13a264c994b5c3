package fr.navette.functions.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.navette.Given;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Content;
import fr.navette.applications.Receipt;
import fr.navette.applications.Submission;
import fr.navette.decisions.Decision;
import fr.navette.decisions.Outcome;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.Json;
import fr.navette.functions.api.World;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import fr.navette.structure.StaffCommandsTest;
import fr.navette.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions on the desk: chosen in rows over several pages, checked, refused at the row, staged. */
class DecideScreenTest {
    private static final int APPLICATIONS = 50;
    private static final String EVIL = "<cwdb-action>";

    private final World world = new World();
    private final StaffHandler rank = handler("rank-applications");
    private final StaffHandler decide = handler("decide");

    private StaffHandler handler(String name) {
        var command = StaffCommandsTest.commands(world)
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
        return () -> command;
    }

    @BeforeEach
    void fifty_applications_are_submitted_and_the_call_is_closed() {
        for (int i = 0; i < APPLICATIONS; i++) world.memory.commit(Write.put(submitted(i)));
        world.memory.commit(Write.put(world.memory.calls().get(World.DEMO).closedAt(World.NOW)));
        world.later(World.NOW.plusSeconds(60));
    }

    private Application submitted(int i) {
        var started = Application.started(
                        id(i), World.DEMO, Given.email("founder" + i + "@example.org"), Language.FR, 1, World.NOW)
                .application();
        var answers = Map.<String, Object>of("startup", "Fil n° " + i + EVIL, "contact", "Ada");
        var content = new Content(answers, List.of("blanchemaille", "euratechnologies"), Optional.of("incubator"));
        var saved = started.saved(content, 1, World.NOW);
        world.memory.commit(Write.put(started));
        world.memory.commit(Write.put(saved));
        var receipt = new Receipt("%04d-AAAA".formatted(i), World.NOW, Sha256.hex("x"), "seal");
        return saved.submitted(new Submission(content, List.of(), List.of(receipt)), World.NOW)
                .application();
    }

    private static ApplicationId id(int i) {
        return new ApplicationId("01application%013d".formatted(i));
    }

    private static String input(int i, String part) {
        return "decisions[" + id(i) + "]." + part;
    }

    private static String radio(int i, String part, String value, boolean checked) {
        return "name=\"%s\" value=\"%s\"%s>".formatted(input(i, part), value, checked ? " checked" : "");
    }

    private void isStaged(int i, Outcome outcome, String site) {
        world.memory.commit(Write.put(
                new Decision(World.DEMO, id(i), outcome, site, List.of(), "", World.NOW, Optional.empty(), 1)));
    }

    private String ranking() {
        return Event.of("rank-applications/demo").toDesk(rank, Map.of());
    }

    /** Clicks the button with this label, with these inputs on the screen. */
    private static String clicks(String screen, String label, StaffHandler next, Map<String, String> typed) {
        var action = Pattern.compile(">" + Pattern.quote(label) + "</a><cwdb-action[^>]*>(.*?)</cwdb-action>")
                .matcher(screen);
        assertThat(action.find()).as(label + " in " + screen).isTrue();
        var event = Event.empty();
        for (var field :
                Json.object(action.group(1).getBytes(StandardCharsets.UTF_8)).entrySet())
            event = event.with(field.getKey(), field.getValue());
        return event.toDesk(next, typed);
    }

    private String checks(String screen, Map<String, String> typed) {
        return clicks(screen, "Vérifier\u00a0: Préparer les décisions", decide, typed);
    }

    @Test
    void each_row_offers_the_sites_by_name_with_the_first_choice_preselected() {
        assertThat(ranking())
                .contains(radio(0, "outcome", "ACCEPT", false), radio(0, "outcome", "", true))
                .contains(radio(0, "site", "blanchemaille", true), radio(0, "site", "plaine-images", false))
                .contains("Blanchemaille, Roubaix")
                .doesNotContain("type=\"text\"");
    }

    @Test
    void what_is_staged_is_preselected() {
        isStaged(0, Outcome.ACCEPT, "euratechnologies");
        assertThat(ranking())
                .contains(radio(0, "outcome", "ACCEPT", true), radio(0, "site", "euratechnologies", true))
                .contains(radio(0, "site", "blanchemaille", false));
    }

    @Test
    void only_what_was_changed_is_staged() {
        isStaged(0, Outcome.ACCEPT, "euratechnologies");
        var typed = Map.of(
                input(0, "outcome"), "ACCEPT",
                input(0, "site"), "euratechnologies",
                input(1, "outcome"), "WAITLIST",
                input(1, "site"), "blanchemaille",
                input(2, "outcome"), "",
                input(2, "site"), "blanchemaille");
        var checked = checks(ranking(), typed);
        assertThat(checked).contains("Préparer 1 décision");
        clicks(checked, "Préparer 1 décision", decide, typed);
        assertThat(world.memory.decisions().of(World.DEMO))
                .extracting(decision -> decision.application() + " " + decision.outcome())
                .containsExactlyInAnyOrder(id(0) + " ACCEPT", id(1) + " WAITLIST");
    }

    @Test
    void choices_are_kept_on_the_next_page_and_on_the_way_back() {
        var first = Map.of(input(0, "outcome"), "ACCEPT", input(0, "site"), "plaine-images", "rest", "DECLINE");
        var second = clicks(ranking(), "Page suivante", rank, first);
        assertThat(second)
                .contains(radio(45, "outcome", "ACCEPT", false), "name=\"rest\" value=\"DECLINE\" checked>")
                .doesNotContain(input(0, "outcome") + "\"");
        var back = clicks(second, "Page précédente", rank, Map.of(input(45, "outcome"), "WAITLIST", "rest", ""));
        assertThat(back)
                .contains(radio(0, "outcome", "ACCEPT", true), radio(0, "site", "plaine-images", true))
                .contains("name=\"rest\" value=\"\" checked>");
        assertThat(checks(back, Map.of())).contains("Préparer 2 décisions", "Plaine Images");
        var undone = Map.of(input(0, "outcome"), "", input(0, "site"), "blanchemaille");
        assertThat(checks(back, undone)).contains("Préparer 1 décision");
    }

    @Test
    void an_application_opens_in_a_popup_so_that_no_choice_is_lost() {
        assertThat(ranking())
                .containsPattern("Fil n° 0[^/]*</span></a><cwdb-action action=\"call\" display=\"popup\""
                        + " endpoint=\"[^\"]*:function:navette-show-application\"");
    }

    @Test
    void the_rest_is_named_with_pages_that_nobody_looked_at() {
        var checked = checks(ranking(), Map.of(input(0, "outcome"), "ACCEPT", "rest", "DECLINE"));
        assertThat(checked)
                .contains("Préparer 50 décisions", "sur toutes les pages (49)", "Fil n° 1&lt;cwdb-action&gt;")
                .contains("places libres");
    }

    @Test
    void a_refusal_stands_at_its_row_in_words_and_keeps_the_choices() {
        var withdrawn = world.memory.applications().find(id(1)).orElseThrow();
        var typed = Map.of(
                input(0, "outcome"), "ACCEPT",
                input(0, "site"), "euratechnologies",
                input(1, "outcome"), "DECLINE");
        var screen = ranking();
        world.memory.commit(Write.put(withdrawn.withdrawn(World.NOW).application()));
        var refused = checks(screen, typed);
        assertThat(refused)
                .contains("Fil n° 1&lt;cwdb-action&gt;<div class=\"wrong\">")
                .contains(radio(0, "outcome", "ACCEPT", true), radio(0, "site", "euratechnologies", true))
                .contains(radio(1, "outcome", "DECLINE", true))
                .doesNotContain("<textarea", "decisions[1]", EVIL);
        var mended = Map.of(input(0, "outcome"), "ACCEPT", input(1, "outcome"), "");
        assertThat(clicks(refused, "Vérifier", decide, mended)).contains("Préparer 1 décision");
    }

    @Test
    void a_dry_run_is_changed_in_the_same_rows() {
        var checked = checks(ranking(), Map.of(input(0, "outcome"), "ACCEPT"));
        var form = clicks(checked, "Modifier", decide, Map.of());
        assertThat(form)
                .contains(radio(0, "outcome", "ACCEPT", true), "Fil n° 0")
                .doesNotContain("<textarea", input(1, "outcome"));
        var changed = clicks(form, "Vérifier", decide, Map.of(input(0, "outcome"), "WAITLIST"));
        clicks(changed, "Préparer 1 décision", decide, Map.of());
        assertThat(world.memory.decisions().of(World.DEMO))
                .extracting(Decision::application, Decision::outcome)
                .containsExactly(tuple(id(0), Outcome.WAITLIST));
    }
}
