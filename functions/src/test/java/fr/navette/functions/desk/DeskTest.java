package fr.navette.functions.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.functions.api.Event;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.FieldValues;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.staff.StaffEvent;
import fr.navette.input.FieldCode;
import fr.navette.input.Values;
import fr.navette.storage.Overloaded;
import fr.navette.text.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A command's screens: form, dry run, report, refusal. */
class DeskTest {
    private enum Colour {
        RED,
        BLUE
    }

    private static final Texts HELP = new Texts("aide", "help");
    private static final Field<String> NAME = Field.line("name", HELP);
    private static final Field<Optional<LocalDateTime>> AT = Field.optionalTime("at", HELP);
    private static final Field<Integer> NUMBER = Field.optionalNumber("number", HELP, 1, 9, 3);
    private static final Field<Boolean> TELL = Field.flag("tellDrafts", HELP);
    private static final Field<List<String>> SITES = Field.texts("sites", HELP);
    private static final Field<String> KEY = Field.line("id", HELP);
    private static final Field<Colour> COLOUR = Field.choice("outcome", HELP, Colour.class, FieldCode.NOT_AN_OPTION);
    private static final Field<List<FieldValues>> ROWS = Field.list("decisions", HELP, row -> row, KEY, COLOUR);

    private final List<StaffEvent> seen = new ArrayList<>();

    private StaffHandler changing(Field<?>... fields) {
        var command = StaffCommand.changing("announce", InstantSource.system(), fields)
                .reports(event -> {
                    seen.add(event);
                    return Values.of("mails", 39)
                            .with("zone", ZoneId.of("Europe/Paris"))
                            .with("closesAt", Instant.parse("2027-01-15T16:00:00Z"));
                });
        return () -> command;
    }

    private static StaffHandler reading(Map<String, ?> report) {
        var command = StaffCommand.readOnly("show-call", InstantSource.system()).reports(event -> report);
        return () -> command;
    }

    @Test
    void a_command_that_stops_halfway_tells_how_many_changes_stay_and_the_next_request_does_not() {
        var memory = new InMemory();
        var command = StaffCommand.changing("announce", InstantSource.system()).reports(event -> {
            memory.commit(List.of());
            memory.commit(List.of());
            throw new Overloaded();
        });
        StaffHandler handler = () -> command;
        assertThat(Event.empty().confirmed().toStaff(handler).toString())
                .contains("OVERLOADED", "2 modifications sont faites et le restent");
        assertThat(Event.empty().with("unknown", 1).toStaff(handler).toString())
                .contains("UNKNOWN_FIELD")
                .doesNotContain("sont faites");
    }

    @Test
    void a_dry_run_with_nothing_to_do_has_no_button_that_confirms() {
        var command =
                StaffCommand.changing("fill-places", InstantSource.system()).reports(event -> Values.of("mails", 0));
        var screen = Event.empty().with("desk", "run").toDesk(() -> command, Map.of());
        assertThat(screen).contains("Rien à faire.").doesNotContain("\"confirm\":true");
        var some = StaffCommand.changing("fill-places", InstantSource.system()).reports(event -> Values.of("mails", 2));
        assertThat(Event.empty().with("desk", "run").toDesk(() -> some, Map.of()))
                .contains("Proposer 2 places", "\"confirm\":true")
                .doesNotContain("Rien à faire.");
    }

    @Test
    void a_command_without_its_required_fields_shows_its_form() {
        var screen = Event.empty().toDesk(changing(NAME, AT), Map.of());
        assertThat(screen)
                .contains("name=\"name\"", "name=\"at\"", "\"desk\":\"run\"", "function:navette-announce\"")
                .doesNotContain("<form");
        assertThat(seen).isEmpty();
    }

    @Test
    void typed_values_become_the_events_values() {
        Event.empty()
                .with("desk", "run")
                .toDesk(
                        changing(NAME, AT, NUMBER, TELL, SITES),
                        Map.of(
                                "name", " Fil & Cie ",
                                "at", "15/01/2027 17h30",
                                "number", "7",
                                "tellDrafts", "true",
                                "sites", "lille, roubaix\nparis",
                                "elsewhere", "another form's input"));
        assertThat(seen).singleElement().satisfies(event -> {
            assertThat(event.get(NAME)).isEqualTo("Fil & Cie");
            assertThat(event.get(AT)).contains(LocalDateTime.of(2027, 1, 15, 17, 30));
            assertThat(event.get(NUMBER)).isEqualTo(7);
            assertThat(event.get(TELL)).isTrue();
            assertThat(event.get(SITES)).containsExactly("lille", "roubaix", "paris");
            assertThat(event.confirmed()).isFalse();
        });
    }

    @Test
    void a_text_in_every_language_has_an_input_for_each() {
        var title = Field.optionalTranslated("title", HELP);
        assertThat(Event.empty().with("desk", "form").toDesk(changing(title), Map.of()))
                .contains("name=\"title.fr\"", "name=\"title.en\"");
        var run = Event.empty().with("desk", "run");
        run.toDesk(changing(title), Map.of("title.fr", "Appel 2028", "title.en", "Call 2028"));
        run.toDesk(changing(title), Map.of("title.fr", "", "title.en", ""));
        assertThat(seen)
                .extracting(event -> event.get(title))
                .containsExactly(Optional.of(new Texts("Appel 2028", "Call 2028")), Optional.empty());
        assertThat(run.toDesk(changing(title), Map.of("title.fr", "Appel 2028", "title.en", "")))
                .contains("value=\"Appel 2028\"", "title.en");
        assertThat(seen).hasSize(2);
    }

    @Test
    void an_object_is_changed_line_by_line_and_stands_on_the_form_once() {
        var call = Field.object("call", HELP, object -> object.text("id"));
        var given = Map.of("id", "textile", "sites", List.of(Map.of("places", 38)));
        assertThat(Event.empty().with("desk", "form").with("call", given).toDesk(changing(call), Map.of()))
                .contains("&quot;places&quot; : 38\n")
                .doesNotContain("\"places\":38");
        Event.empty().with("desk", "run").toDesk(changing(call), Map.of("call", "{\n  \"id\": \"textile\"\n}"));
        assertThat(seen)
                .singleElement()
                .satisfies(event -> assertThat(event.get(call)).isEqualTo("textile"));
    }

    @Test
    void a_link_ignores_what_the_screen_before_held_in_its_inputs() {
        Event.empty()
                .with("desk", "open")
                .with("name", "by the link")
                .toDesk(changing(NAME), Map.of("name", "typed elsewhere"));
        assertThat(seen)
                .singleElement()
                .satisfies(event -> assertThat(event.get(NAME)).isEqualTo("by the link"));
    }

    @Test
    void a_widget_without_our_actions_is_filled_from_its_inputs() {
        Event.empty().with("sites", List.of("lille")).toDesk(changing(NAME, SITES), Map.of("name", "x", "sites", "y"));
        assertThat(seen).singleElement().satisfies(event -> {
            assertThat(event.get(NAME)).isEqualTo("x");
            assertThat(event.get(SITES)).containsExactly("lille");
        });
    }

    @Test
    void a_long_text_is_cut_only_in_a_row_that_leads_to_all_of_it() {
        var comment = "x".repeat(2000);
        var rows = List.of(Values.of("startup", "Fil").with("comment", comment));
        assertThat(Event.empty().toDesk(reading(Values.of("ranking", rows)), Map.of()))
                .contains(comment);
        var cohort = StaffCommand.readOnly("show-cohort", InstantSource.system())
                .reports(event -> Values.of("places", rows));
        assertThat(Event.empty().toDesk(() -> cohort, Map.of()))
                .doesNotContain(comment)
                .contains("…");
    }

    @Test
    void sites_have_the_names_that_the_report_gives_them() {
        var rows = List.of(Map.of("application", "01AB", "sites", List.of("lille", "mars"), "from", "lille"));
        var report = Values.of("applications", rows)
                .with("siteBefore", "lille")
                .with("siteNames", Map.of("lille", "EuraTechnologies"));
        assertThat(Event.empty().toDesk(reading(report), Map.of()))
                .contains(">EuraTechnologies<", ">mars<")
                .doesNotContain(">lille<", "siteNames");
    }

    @Test
    void a_column_without_any_value_is_left_out() {
        var rows = List.of(
                Values.of("startup", "Fil").with("site", "").with("track", "incubator"),
                Values.of("startup", "Fin").with("site", null).with("track", null));
        assertThat(Event.empty().toDesk(reading(Values.of("applications", rows)), Map.of()))
                .contains("<th>parcours</th>")
                .doesNotContain("<th>site</th>");
    }

    @Test
    void a_column_of_no_and_a_count_beside_its_list_are_left_out() {
        var omar = Values.of("name", "Omar").with("recused", 0).with("unreachable", false);
        var lea = Values.of("name", "Léa").with("recused", 1).with("unreachable", false);
        var withList = lea.with("recusals", List.of("Fil"));
        assertThat(Event.empty().toDesk(reading(Values.of("members", List.of(omar, withList))), Map.of()))
                .contains("<th>récusations</th>")
                .doesNotContain("<th>récusées</th>", "<th>injoignables</th>");
        var noList = omar.with("recusals", List.of());
        assertThat(Event.empty().toDesk(reading(Values.of("members", List.of(noList))), Map.of()))
                .contains("<th>récusées</th>")
                .doesNotContain("<th>récusations</th>");
    }

    @Test
    void an_input_cannot_confirm() {
        Event.empty().with("desk", "run").toDesk(changing(NAME), Map.of("name", "x", "confirm", "true"));
        assertThat(seen)
                .singleElement()
                .satisfies(event -> assertThat(event.confirmed()).isFalse());
    }

    @Test
    void a_dry_run_says_so_and_its_button_says_what_will_happen() {
        var screen = Event.empty().with("name", "x").toDesk(changing(NAME), Map.of());
        assertThat(screen)
                .contains("Rien n’est encore fait", "Envoyer 39 réponses", "\"confirm\":true")
                .contains("15 janv. 2027", "17:00");
    }

    @Test
    void a_confirmed_change_says_that_it_is_done() {
        var screen = Event.empty().with("name", "x").confirmed().toDesk(changing(NAME), Map.of());
        assertThat(screen).contains("C’est fait.").doesNotContain("\"confirm\":true");
        assertThat(seen)
                .singleElement()
                .satisfies(event -> assertThat(event.confirmed()).isTrue());
    }

    @Test
    void a_refusal_stands_at_the_field_and_keeps_what_was_typed() {
        var screen = Event.empty()
                .with("desk", "run")
                .toDesk(changing(NAME, AT), Map.of("name", "Zoé \"<b>\"", "at", "demain"));
        assertThat(screen)
                .contains("class=\"wrong\"", "value=\"demain\"", "value=\"Zoé &quot;&lt;b&gt;&quot;\"")
                .contains("role=\"alert\"");
        assertThat(seen).isEmpty();
    }

    @Test
    void rows_with_a_choice_become_a_list_and_others_are_left_out() {
        Event.empty()
                .with("desk", "run")
                .toDesk(
                        changing(ROWS),
                        Map.of(
                                "decisions[01AB].outcome", "RED",
                                "decisions[01CD].outcome", "",
                                "decisions[01EF].outcome", "BLUE"));
        assertThat(seen)
                .singleElement()
                .satisfies(event -> assertThat(event.get(ROWS))
                        .extracting(row -> row.get(KEY) + " " + row.get(COLOUR))
                        .containsExactlyInAnyOrder("01AB RED", "01EF BLUE"));
    }

    @Test
    void a_table_pasted_from_a_spreadsheet_becomes_a_list() {
        Event.empty().with("desk", "run").toDesk(changing(ROWS), Map.of("decisions", "01AB\tRED\n\n01CD;BLUE\n"));
        assertThat(seen)
                .singleElement()
                .satisfies(event -> assertThat(event.get(ROWS))
                        .extracting(row -> row.get(KEY) + " " + row.get(COLOUR))
                        .containsExactly("01AB RED", "01CD BLUE"));
    }

    @Test
    void a_column_too_many_is_refused_not_dropped() {
        var screen = Event.empty().with("desk", "run").toDesk(changing(ROWS), Map.of("decisions", "01AB;RED;surplus"));
        assertThat(screen).contains("role=\"alert\"", "01AB;RED;surplus");
        assertThat(seen).isEmpty();
    }

    @Test
    void typed_text_is_inert_wherever_it_stands() {
        var evil = "</td><cwdb-action action=\"call\" endpoint=\"arn\">{\"confirm\":true}</cwdb-action><script>'&";
        var report = Values.of("startup", evil)
                .with("call", evil)
                .with("ranking", List.of(Values.of("startup", evil).with("comment", evil)))
                .with("answers", List.of(Values.of("label", evil).with("answer", evil)))
                .with("scores", Values.of(evil, evil))
                .with("names", List.of(evil))
                .with("url", evil);
        var screen = Event.empty().toDesk(reading(report), Map.of("name", evil));
        assertThat(screen)
                .doesNotContain("<script", "</td><cwdb", "endpoint=\"arn\"")
                .contains("&lt;/td&gt;&lt;cwdb-action");
    }

    @Test
    void an_instant_is_told_in_the_zone_of_the_report() {
        var report = Values.of("zone", ZoneId.of("Europe/Paris")).with("at", Instant.parse("2027-07-15T16:00:00Z"));
        assertThat(Event.empty().toDesk(reading(report), Map.of())).contains("15 juil. 2027", "18:00");
        assertThat(Event.empty().toStaff(reading(report)).get("report"))
                .isEqualTo(Map.of("zone", "Europe/Paris", "at", "2027-07-15T18:00:00+02:00"));
    }

    @Test
    void describing_a_command_lists_its_fields_in_markdown() {
        assertThat(Event.empty().with("describe", true).toStaff(changing(NAME)).get("markdown"))
                .isEqualTo("## announce: Announce\n\n- `name`: help\n");
    }

    private static StaffHandler calls() {
        var command = StaffCommand.readOnly("list-calls", InstantSource.system())
                .reports(event -> Values.of("calls", List.of()));
        return () -> command;
    }

    @Test
    void a_dashboard_shows_the_commands_of_its_permission_set_and_passes_its_name_on() {
        var reader = Event.empty().with("dashboard", "reader").toDesk(calls(), Map.of());
        assertThat(reader)
                .contains("function:navette-find\"", "\"dashboard\":\"reader\"")
                .doesNotContain("navette-open-call", "navette-clone-call");
        var administrator = Event.empty().with("dashboard", "administrator").toDesk(calls(), Map.of());
        assertThat(administrator).contains("navette-open-call", "navette-clone-call");
        assertThat(Event.empty().toDesk(calls(), Map.of())).isEqualTo(administrator);
    }

    @Test
    void the_list_of_commands_is_that_of_the_dashboard() {
        var commands = Event.empty().with("desk", "commands");
        assertThat(commands.with("dashboard", "operator").toDesk(calls(), Map.of()))
                .contains("– decide", "– show-call")
                .doesNotContain("– announce", "– erase-person");
        assertThat(commands.with("dashboard", "reader").toDesk(calls(), Map.of()))
                .contains("– show-call")
                .doesNotContain("– decide");
    }

    @Test
    void a_call_that_is_being_written_keeps_its_tabs() {
        var call = Field.object("call", HELP, object -> object.text("id"));
        assertThat(Event.empty()
                        .with("desk", "form")
                        .with("call", Map.of("id", "textile", "title", "Textile"))
                        .toDesk(changing(call), Map.of()))
                .contains("Candidatures", "{\"call\":\"textile\"");
        assertThat(Event.empty()
                        .with("desk", "run")
                        .with("deskCall", "textile")
                        .toDesk(changing(call), Map.of("call", "{\"id\": \"textile")))
                .contains("role=\"alert\"", "{&quot;id&quot;: &quot;textile", "{\"call\":\"textile\"")
                .contains("\"deskCall\":\"textile\"");
    }
}
