package fr.navette.functions.desk;

import static fr.navette.functions.desk.Html.el;
import static fr.navette.functions.desk.Html.tag;

import com.amazonaws.services.lambda.runtime.Context;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.Outcome;
import fr.navette.functions.staff.StaffCommand;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One screen of the desk: a CloudWatch custom widget that runs this command, under the rights of the person who looks.
 * A change is a dry run first; its report carries the button that confirms.
 */
final class Desk {
    private final StaffCommand command;
    private final Widget widget;
    private final Context context;
    private final DeskWords words;
    private final String functions;

    Desk(StaffCommand command, Widget widget, Context context) {
        this.command = command;
        this.widget = widget;
        this.context = context;
        this.words = DeskWords.in(widget.language());
        this.functions = functions(context.getInvokedFunctionArn(), command.name());
    }

    String screen() {
        var event = event();
        var frame = new Frame(words, functions, command.name(), widget.dark());
        var page = widget.mode() == Widget.Mode.COMMANDS
                ? frame.around(words.of("allCommands"), event, frame.commands(event))
                : frame.around(words.command(command.name()), event, content(event));
        return page.toString();
    }

    private Map<String, Object> event() {
        var event = new LinkedHashMap<>(widget.event());
        if (widget.mode() != Widget.Mode.RUN) return event;
        var typed = new FormInput(widget.forms());
        command.fields().stream().map(Field::name).filter(typed::shows).forEach(event::remove);
        event.putAll(typed.values(command.fields()));
        return event;
    }

    private Html content(Map<String, Object> event) {
        return switch (widget.mode()) {
            case FORM, COMMANDS -> form(event, Optional.empty());
            case OPEN ->
                command.fields().stream().allMatch(field -> !field.required() || event.containsKey(field.name()))
                        ? ran(event)
                        : form(event, Optional.empty());
            case RUN -> ran(event);
        };
    }

    private Html ran(Map<String, Object> event) {
        return switch (command.run(event, context)) {
            case Outcome.Refused refused -> form(event, Optional.of(refused));
            case Outcome.Reported reported -> reported(event, reported);
        };
    }

    private Html reported(Map<String, Object> event, Outcome.Reported reported) {
        var screen = new Screen(words, functions, command.name(), event, reported.report(), ZoneOffset.UTC).html();
        if (!command.changes()) return Html.all(filter(event), screen);
        if (reported.confirmed())
            return Html.all(
                    tag("p").attr("class", "done").attr("role", "status").with(words.of("done")), screen);
        return Html.all(tag("p").attr("class", "dry").with(words.of("dryRun")), confirm(event, reported), screen);
    }

    private Html confirm(Map<String, Object> event, Outcome.Reported reported) {
        var confirmed = new LinkedHashMap<>(event);
        confirmed.put(StaffCommand.CONFIRM, true);
        return el(
                "p",
                Action.of(functions, command.name(), confirmed)
                        .primary(words.confirm(command.name(), reported.report())),
                Action.of(functions, command.name(), event).in(Widget.Mode.FORM).button(words.of("change")));
    }

    /** The form of a command that only reads stays above its report: it filters and sorts. */
    private Html filter(Map<String, Object> event) {
        boolean optional = command.fields().stream().anyMatch(field -> !field.required());
        boolean typed = command.fields().stream().anyMatch(field -> field.kind() == Field.Kind.LINE);
        if (!optional && !typed) return Html.NONE;
        return el("details", el("summary", words.of("filter")), form(event, Optional.empty()));
    }

    private Html form(Map<String, Object> event, Optional<Outcome.Refused> refused) {
        return new Form(
                        words,
                        functions,
                        command,
                        event,
                        widget.mode() == Widget.Mode.RUN ? widget.forms() : Map.of(),
                        refused)
                .html();
    }

    /** The ARN of the stack's functions up to the command's name; an alias or version behind it is left out. */
    private static String functions(String arn, String command) {
        return arn.substring(0, arn.lastIndexOf(command));
    }
}
