package fr.navette.functions.desk;

import fr.navette.functions.staff.StaffCommand;
import fr.navette.input.Values;
import fr.navette.text.Language;
import java.util.Map;
import java.util.stream.Collectors;

/** A command's documentation, which CloudWatch shows beside the widget's settings. */
final class Documentation {
    private Documentation() {}

    /** The answer to {@code "describe": true}, in Markdown. */
    static Map<String, Object> of(StaffCommand command) {
        var words = DeskWords.in(Language.EN);
        var fields = command.fields().stream()
                .map(field -> "- `%s`%s: %s"
                        .formatted(
                                field.name(),
                                field.required() ? "" : " (optional)",
                                field.help().in(Language.EN)))
                .collect(Collectors.joining("\n"));
        return Values.of(
                "markdown", "## %s: %s\n\n%s\n".formatted(command.name(), words.command(command.name()), fields));
    }
}
