package fr.navette.functions.calls;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.calls.Call;
import fr.navette.calls.CallForm;
import fr.navette.calls.CallId;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.input.Fields;
import fr.navette.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands open-call, clone-call, list-calls and close-call, with input and output as in the console. */
class CallCommandsTest {
    private static final List<Map<String, String>> PREVIEWS =
            List.of(Map.of("language", "fr", "url", "https://navette.example.org/previews/secret/fr.html"));

    private final World world = new World();
    private final OpenCallFunction open = new OpenCallFunction(world);
    private final CloneCallFunction clone = new CloneCallFunction(world);
    private final ListCallsFunction list = new ListCallsFunction(world);
    private final CloseCallFunction close = new CloseCallFunction(world);

    private static Map<String, Object> refused(Map<String, Object> answer) {
        return Fields.of(answer).map("refused");
    }

    private Event opening(String id) {
        var call = Fields.of(Event.of("open-call/demo").fields()).map("call");
        call.put("id", id);
        return Event.of("open-call/demo").with("call", call);
    }

    @Test
    void opening_without_confirm_reports_the_call_and_changes_nothing() {
        var before = world.memory.everything();
        var answer = opening("new-call").toStaff(open);
        assertThat(answer).containsEntry("command", "open-call").containsEntry("confirmed", false);
        assertThat(Fields.of(answer).map("report"))
                .containsEntry("call", "new-call")
                .containsEntry("created", true)
                .containsEntry("url", "https://navette.example/apply.html?call=new-call");
        assertThat(world.memory.everything()).isEqualTo(before);
        assertThat(world.published).isEmpty();
    }

    @Test
    void a_dry_run_sums_the_call_up_and_keeps_a_preview() {
        var report = Fields.of(opening("new-call").toStaff(open)).map("report");
        assertThat(report).containsEntry("previews", PREVIEWS);
        var call = Fields.of(report);
        assertThat(call.list("questions", q -> q.text("id")))
                .hasSize(World.demo().questions().size())
                .contains("pitch");
        assertThat(call.list("documents", d -> d.text("label") + (d.flag("required") ? " *" : "")))
                .hasSize(3)
                .contains("Présentation (pitch deck) *", "Kbis");
        assertThat(call.list("tracks", t -> t.text("title"))).hasSize(3).contains("Incubateur");
        assertThat(call.list("sites", s -> s.text("name") + " " + s.number("places")))
                .contains("Blanchemaille, Roubaix 38");
        assertThat(call.list("criteria", c -> c.number("weight"))).hasSize(6);
        assertThat(world.previewed).containsExactly(new CallId("new-call"));
    }

    @Test
    void a_confirmed_call_opens_and_is_on_the_site() {
        assertThat(opening("new-call").confirmed().toStaff(open)).containsEntry("confirmed", true);
        assertThat(world.previewed).isEmpty();
        assertThat(world.memory.calls().find(new CallId("new-call"))).isPresent();
        assertThat(world.published).containsExactly("new-call of 2");
    }

    @Test
    void the_list_of_calls_is_read_in_the_language_of_the_event() {
        world.adaHasSubmitted();
        var row = Map.of(
                "call", "blanchemaille-demo",
                "title", "Blanchemaille: e-commerce call for applications",
                "state", "OPEN",
                "zone", "Europe/Paris",
                "opensAt", "2026-11-02T09:00:00+01:00",
                "closesAt", "2030-01-15T17:00:00+01:00",
                "drafts", BigDecimal.ZERO,
                "submitted", BigDecimal.ONE);
        assertThat(Event.of("list-calls/demo")
                        .with("language", "en")
                        .confirmed()
                        .toStaff(list))
                .isEqualTo(
                        Map.of("command", "list-calls", "confirmed", false, "report", Map.of("calls", List.of(row))));
        assertThat(Fields.of(Fields.of(Event.of("list-calls/demo").toStaff(list))
                                .map("report"))
                        .list("calls", c -> c.text("title")))
                .containsExactly("Blanchemaille\u00A0: appel à candidatures e-commerce");
    }

    @Test
    void a_copy_is_reported_as_a_call_that_opens_with_what_is_copied() {
        var event = Event.of("clone-call/demo").with("title", Map.of("fr", "Appel 2031", "en", "Call 2031"));
        var dry = Fields.of(event.toStaff(clone)).map("report");
        assertThat(world.published).isEmpty();
        assertThat(dry.put("previews", List.of())).isEqualTo(PREVIEWS);
        var report = Fields.of(event.confirmed().toStaff(clone)).map("report");
        assertThat(report).isEqualTo(dry);
        assertThat(world.published).containsExactly("blanchemaille-demo-2031 of 2");
        assertThat(report)
                .containsEntry("call", "blanchemaille-demo-2031")
                .containsEntry("created", true)
                .containsEntry("url", "https://navette.example/apply.html?call=blanchemaille-demo-2031")
                .containsEntry("opensAt", "2030-11-04T09:00:00+01:00")
                .containsEntry("closesAt", "2031-01-15T17:00:00+01:00")
                .containsEntry("state", "NOT_OPEN")
                .containsEntry(
                        "copied",
                        Map.of(
                                "questions", new BigDecimal(14),
                                "documents", new BigDecimal(3),
                                "tracks", new BigDecimal(3),
                                "sites", new BigDecimal(3),
                                "criteria", new BigDecimal(6)))
                .hasEntrySatisfying(
                        "notCopied",
                        left -> assertThat(Fields.of((Map<?, ?>) left).has("decisionBy"))
                                .isFalse());
        var again = Fields.read(
                Map.of("call", report.get("definition")), definition -> definition.object("call", CallForm::read));
        assertThat(again.title()).isEqualTo(new Texts("Appel 2031", "Call 2031"));
        assertThat(again.questions()).isEqualTo(World.demo().questions());
        assertThat(again.exports()).isEqualTo(World.demo().exports());
        assertThat(refused(event.confirmed().toStaff(clone))).containsEntry("fields", Map.of("id", "TWICE"));
        assertThat(refused(event.with("id", "été").toStaff(clone))).containsEntry("fields", Map.of("id", "BAD_ID"));
    }

    @Test
    void a_title_needs_both_languages() {
        var event = Event.of("clone-call/demo").with("title", Map.of("fr", "Appel 2031"));
        assertThat(refused(event.toStaff(clone))).containsEntry("fields", Map.of("title.en", "REQUIRED"));
    }

    @Test
    void a_typo_is_refused_and_named() {
        var refused = refused(Event.of("open-call/unknown-field").confirmed().toStaff(open));
        assertThat(refused).containsEntry("code", "UNKNOWN_FIELD");
        assertThat(refused).containsEntry("fields", Map.of("call.clsesAt", "UNKNOWN_FIELD"));
        assertThat(refused.get("detail").toString()).contains("call.clsesAt");
    }

    @Test
    void a_time_that_does_not_exist_is_refused() {
        var refused = refused(
                Event.of("open-call/time-that-does-not-exist").confirmed().toStaff(open));
        assertThat(refused).containsEntry("code", "TIME_AMBIGUOUS");
        assertThat(refused).containsEntry("fields", Map.of("call.closesAt", "TIME_AMBIGUOUS"));
    }

    @Test
    void an_id_with_an_accent_is_refused_with_the_allowed_characters() {
        var refused = refused(opening("appel-été-2027").confirmed().toStaff(open));
        assertThat(refused).containsEntry("fields", Map.of("call.id", "BAD_ID"));
        assertThat(refused.get("detail").toString()).contains("lettres sans accent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "graceMinutes",
                "readsPerApplication",
                "quorum",
                "offerDays",
                "sites.places",
                "questions.maxChars",
                "documents.maxBytes",
                "criteria.weight",
                "criteria.scale.value"
            })
    void a_number_out_of_range_is_refused_with_the_range_and_both_ends_are_accepted(String place) {
        var detail = refused(openingWith(place, -1)).get("detail").toString();
        var range = Pattern.compile("from ([0-9]+) to ([0-9]+)[.]").matcher(detail);
        assertThat(range.find()).as(detail).isTrue();
        int least = Integer.parseInt(range.group(1));
        int max = Integer.parseInt(range.group(2));
        assertThat(openingWith(place, least)).containsKey("report");
        assertThat(openingWith(place, max)).containsKey("report");
        assertThat(openingWith(place, least - 1)).containsKey("refused");
        assertThat(openingWith(place, max + 1)).containsKey("refused");
    }

    /** Runs open-call without confirmation; in a list the first element is changed. */
    private Map<String, Object> openingWith(String place, int number) {
        var event = Event.of("open-call/demo").with("language", "en");
        Object at = event.fields().get("call");
        var steps = List.of(place.split("[.]"));
        for (var step : steps.subList(0, steps.size() - 1)) at = ((List<?>) ((Map<?, ?>) at).get(step)).getFirst();
        @SuppressWarnings("unchecked")
        var changed = (Map<String, Object>) at;
        changed.put(steps.getLast(), number);
        return event.toStaff(open);
    }

    @Test
    void a_call_in_use_keeps_its_questions() {
        world.adaHasStarted();
        var call = new LinkedHashMap<>(
                Fields.of(Event.of("open-call/demo").fields()).map("call"));
        call.put("questions", List.of());
        call.put("exports", List.of());
        var refused = refused(
                Event.of("open-call/demo").with("call", call).confirmed().toStaff(open));
        assertThat(refused).containsEntry("code", "CALL_IN_USE");
        assertThat(Fields.of(refused).map("fields")).containsEntry("call.questions.pitch", "REMOVED");
    }

    @Test
    void an_invalid_event_is_refused_without_a_stack_trace() {
        assertThat(refused(Event.of("open-call/demo").with("confirm", "yes").toStaff(open)))
                .containsEntry("fields", Map.of("confirm", "WRONG_TYPE"));
    }

    @Test
    void closing_without_a_time_closes_now() {
        assertThat(Event.of("close-call/demo").toStaff(close)).containsEntry("confirmed", false);
        assertThat(world.memory.calls().get(World.DEMO).stateAt(World.NOW.plusMillis(1)))
                .isEqualTo(Call.State.OPEN);
        var answer = Event.of("close-call/demo").confirmed().toStaff(close);
        assertThat(Fields.of(answer).map("report"))
                .containsEntry("closesAt", "2026-11-25T11:00:00+01:00")
                .containsEntry("state", "CLOSED");
        assertThat(world.memory.calls().get(World.DEMO).stateAt(World.NOW.plusMillis(1)))
                .isEqualTo(Call.State.CLOSED);
    }

    @Test
    void closing_at_a_time_uses_the_zone_of_the_call() {
        var answer = Event.of("close-call/at").confirmed().toStaff(close);
        assertThat(Fields.of(answer).map("report")).containsEntry("closesAt", "2027-01-15T17:00:00+01:00");
    }

    @Test
    void closing_never_gives_more_time() {
        var answer = Event.of("close-call/at")
                .with("at", "2031-01-15T17:00")
                .confirmed()
                .toStaff(close);
        assertThat(refused(answer)).containsEntry("fields", Map.of("at", "LATER"));
        assertThat(world.memory.calls().get(World.DEMO).closedAt()).isEmpty();
    }

    @Test
    void a_call_is_copied_from_the_desk_with_times_as_people_write_them() {
        var typed = Map.of(
                "call", "blanchemaille-demo",
                "id", "copie-2038",
                "opensAt", "02/11/2037 09:00",
                "closesAt", "15/01/2038 17h00",
                "title.fr", "",
                "title.en", "");
        var screen = Event.empty().with("desk", "run").toDesk(clone, typed);
        assertThat(screen).contains("Créer le nouvel appel", "2 nov. 2037").doesNotContain("role=\"alert\"");
    }

    /** The demo call with so many places at its first site. */
    private static Event withPlaces(int places) {
        var call = Fields.of(Event.of("open-call/demo").fields()).map("call");
        var sites = new ArrayList<Object>((List<?>) call.get("sites"));
        var first = new LinkedHashMap<Object, Object>((Map<?, ?>) sites.getFirst());
        first.put("places", places);
        sites.set(0, first);
        call.put("sites", sites);
        return Event.of("open-call/demo").with("call", call);
    }

    @Test
    void cutting_places_below_what_is_taken_is_said_and_needs_a_reason() {
        world.adaHasAnOffer();
        var dry = Fields.of(Fields.of(withPlaces(0).toStaff(open)).map("report"));
        assertThat(dry.list("over", site -> site.text("site"))).containsExactly("blanchemaille");
        assertThat(refused(withPlaces(0).confirmed().toStaff(open)))
                .containsEntry("code", "NO_PLACE")
                .containsEntry("fields", Map.of("call.sites.blanchemaille.places", "TOO_FEW"));
        var over =
                withPlaces(0).with("over", true).with("overReason", "Travaux").confirmed();
        assertThat(over.toStaff(open)).containsEntry("confirmed", true);
        var call = world.memory.calls().get(World.DEMO);
        var places = world.placeLedger().of(call).now().getFirst();
        assertThat(places.places()).isZero();
        assertThat(places.overReason()).contains("Travaux");
        assertThat(withPlaces(5).confirmed().toStaff(open)).containsEntry("confirmed", true);
    }
}
