package fr.navette.functions.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.applications.Status;
import fr.navette.calls.Call;
import fr.navette.calls.QuestionKind;
import fr.navette.cohorts.Place;
import fr.navette.committee.ConflictOfInterest;
import fr.navette.committee.Reading;
import fr.navette.decisions.Outcome;
import fr.navette.documents.check.DocumentState;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.mail.Delivery;
import fr.navette.mail.MailState;
import fr.navette.mail.MailTemplate;
import fr.navette.reports.Attention;
import fr.navette.reviews.Goal;
import fr.navette.reviews.ProjectReview;
import fr.navette.reviews.Proposal;
import fr.navette.reviews.ReviewOutcome;
import fr.navette.reviews.ReviewerChoice;
import fr.navette.structure.StaffCommandsTest;
import fr.navette.text.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The steps between screens name existing commands and their fields, and every command has its words. */
class StepsTest {
    private static final Map<String, StaffCommand> COMMANDS =
            StaffCommandsTest.commands().collect(Collectors.toMap(StaffCommand::name, Function.identity()));

    private static Stream<Step> steps() {
        return Stream.concat(
                Steps.TABS.stream().map(Step.class::cast),
                Steps.all().values().stream().flatMap(steps -> steps.stream()));
    }

    @Test
    void every_step_leads_to_a_command_with_its_own_fields() {
        assertThat(COMMANDS.keySet()).containsAll(Steps.all().keySet());
        assertThat(steps()).allSatisfy(step -> {
            assertThat(COMMANDS).containsKey(step.command());
            assertThat(fields(step.command()))
                    .as(step.command())
                    .containsAll(step.event().keySet());
        });
    }

    @Test
    void a_form_in_rows_holds_parts_and_constants_of_its_list() {
        var forms = steps().filter(Step.RowForm.class::isInstance)
                .map(Step.RowForm.class::cast)
                .toList();
        assertThat(forms).isNotEmpty().allSatisfy(form -> {
            var list = field(COMMANDS.get(form.command()), form.field());
            assertThat(list.parts().getFirst().name()).isEqualTo(form.key());
            form.choices().forEach(choice -> {
                var options = part(list, choice.part()).options();
                switch (choice.options()) {
                    case Step.Options.Constants(var constants) ->
                        assertThat(constants).isEqualTo(options);
                    case Step.Options.Listed listed ->
                        assertThat(options).as(listed.list()).isEmpty();
                }
            });
            form.rest()
                    .forEach((rest, constants) -> assertThat(
                                    field(COMMANDS.get(form.command()), rest).options())
                            .containsAll(constants));
        });
    }

    @Test
    void every_command_is_on_the_desk_with_a_title_and_every_field_with_a_label_in_every_language() {
        for (var language : Language.values()) {
            var words = DeskWords.in(language);
            var titled = words.keys().stream()
                    .filter(key -> key.startsWith("command."))
                    .map(key -> key.substring("command.".length()))
                    .collect(Collectors.toSet());
            assertThat(titled).isEqualTo(COMMANDS.keySet());
            assertThat(COMMANDS.values().stream()
                            .flatMap(command -> command.fields().stream())
                            .flatMap(field -> Stream.concat(
                                    Stream.of("label." + field.name()),
                                    field.options().stream().map(option -> "value." + option)))
                            .filter(key -> !words.keys().contains(key))
                            .distinct())
                    .isEmpty();
        }
    }

    @Test
    void the_button_that_confirms_a_change_says_what_will_happen() {
        var keys = DeskWords.in(Language.FR).keys();
        assertThat(COMMANDS.values().stream()
                        .filter(StaffCommand::changes)
                        .map(command -> "confirm." + command.name())
                        .filter(key -> !keys.contains(key)))
                .isEmpty();
    }

    @Test
    void every_constant_of_a_report_has_a_word() {
        var constants = Stream.<Enum<?>[]>of(
                        Status.values(),
                        HistoryEvent.values(),
                        HistoryEntry.Actor.values(),
                        Call.State.values(),
                        Place.State.values(),
                        DocumentState.values(),
                        Reading.State.values(),
                        Reading.Recusal.Ground.values(),
                        ConflictOfInterest.values(),
                        Outcome.values(),
                        MailTemplate.values(),
                        MailState.values(),
                        Delivery.values(),
                        Attention.What.values(),
                        ReviewOutcome.values(),
                        ReviewerChoice.Choice.values(),
                        ProjectReview.Answered.values(),
                        Proposal.State.values(),
                        Goal.Progress.State.values(),
                        Goal.Source.values())
                .flatMap(Arrays::stream)
                .map(constant -> "value." + constant.name());
        var keys = DeskWords.in(Language.FR).keys();
        assertThat(constants.filter(key -> !keys.contains(key)).distinct()).isEmpty();
    }

    @Test
    void every_kind_of_question_has_a_word() {
        var keys = DeskWords.in(Language.FR).keys();
        assertThat(Arrays.stream(QuestionKind.values())
                        .map(kind -> "value." + kind.name().toLowerCase(Locale.ROOT))
                        .filter(key -> !keys.contains(key)))
                .isEmpty();
    }

    @Test
    void the_languages_have_the_same_words() {
        assertThat(DeskWords.in(Language.EN).keys())
                .isEqualTo(DeskWords.in(Language.FR).keys());
    }

    private static Set<String> fields(String command) {
        return COMMANDS.get(command).fields().stream().map(Field::name).collect(Collectors.toSet());
    }

    private static Field<?> field(StaffCommand command, String name) {
        return command.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Field<?> part(Field<?> list, String name) {
        return list.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
