package fr.navette.functions.desk;

import static fr.navette.functions.desk.Html.el;
import static fr.navette.functions.desk.Html.tag;

import com.amazonaws.services.lambda.runtime.Context;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.Outcome;
import fr.navette.functions.staff.StaffCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One screen of the desk: a CloudWatch custom widget that runs this command, under the rights of the person who looks.
 * A change is a dry run first; its report carries the button that confirms.
 */
final class Desk {
    private final StaffCommand command;
    private final Widget widget;
    private final Context context;
    private final DeskWords words;
    private final Dashboard dashboard;

    Desk(StaffCommand command, Widget widget, Context context) {
        this.command = command;
        this.widget = widget;
        this.context = context;
        this.words = DeskWords.in(widget.language());
        this.dashboard = Dashboard.of(context.getInvokedFunctionArn(), command.name(), widget.set());
    }

    String screen() {
        var event = event();
        var frame = new Frame(words, dashboard, command.name(), widget.call(), widget.dark());
        var page = switch (widget.mode()) {
            case COMMANDS -> frame.around(Html.text(words.of("allCommands")), event, frame.commands(event));
            case FORM -> frame.around(title(), event, form(event, Optional.empty()));
            case PLAIN, OPEN, TURN ->
                isComplete(event) ? ran(frame, event) : frame.around(title(), event, form(event, Optional.empty()));
            case RUN -> ran(frame, event);
        };
        return page.toString();
    }

    private Html title() {
        return Html.text(words.command(command.name()));
    }

    private Map<String, Object> event() {
        var event = new LinkedHashMap<>(widget.event());
        var typed = new FormInput(typed());
        switch (widget.mode()) {
            case RUN -> {
                sheet().ifPresent(sheet -> event.remove(sheet.field()));
                command.fields().stream().map(Field::name).filter(typed::shows).forEach(event::remove);
                event.putAll(typed.values(command.fields()));
            }
            case PLAIN -> typed.values(command.fields()).forEach(event::putIfAbsent);
            case COMMANDS, OPEN, TURN, FORM -> {}
        }
        // A row names one application where the command takes several.
        for (var field : command.fields())
            if (field.kind() == Field.Kind.TEXTS && event.get(field.name()) instanceof String one)
                event.put(field.name(), List.of(one));
        return event;
    }

    /** The texts typed; of rows of inputs only those that a person changed. */
    private Map<String, Object> typed() {
        var typed = new LinkedHashMap<>(widget.forms());
        sheet().ifPresent(sheet -> {
            typed.keySet().removeIf(sheet::holds);
            typed.putAll(sheet.changed().inputs());
        });
        return typed;
    }

    /** The rows of inputs of the screen before, as a person has left them. */
    private Optional<Sheet> sheet() {
        return switch (widget.mode()) {
            case RUN, TURN -> widget.sheet().map(sheet -> sheet.choosing(widget.forms()));
            case COMMANDS, OPEN, FORM, PLAIN -> widget.sheet();
        };
    }

    private boolean isComplete(Map<String, Object> event) {
        return command.fields().stream().allMatch(field -> !field.required() || event.containsKey(field.name()));
    }

    private Html ran(Frame frame, Map<String, Object> event) {
        return switch (command.run(event, context)) {
            case Outcome.Refused refused -> frame.around(title(), event, form(event, Optional.of(refused)));
            case Outcome.Reported(var confirmed, var report) -> {
                var ran = new Ran(dashboard, command.name(), event, widget.from(), chosen(), Reports.plain(report));
                yield frame.around(title(ran.report()), ran.known(), reported(ran, confirmed));
            }
        };
    }

    /** The inputs of rows that were chosen on this page and the earlier ones. */
    private Map<String, Object> chosen() {
        if (widget.mode() != Widget.Mode.TURN) return Map.of();
        var chosen = sheet().map(Sheet::inputs).orElseGet(LinkedHashMap::new);
        chosen.putAll(widget.forms());
        return chosen;
    }

    /** The screen's name, with that of what it shows. */
    private Html title(Map<String, ?> report) {
        return Stream.of("startup", "title", "name")
                .filter(name -> report.get(name) instanceof String text && !text.isBlank())
                .findFirst()
                .map(name -> Html.all(
                        title(), Html.text(" – "), Html.typed(report.get(name).toString())))
                .orElse(title());
    }

    private Html reported(Ran ran, boolean confirmed) {
        var screen = new Screen(words, ran).html();
        if (!command.changes()) return ran.isComplete() ? screen : Html.all(filter(ran.event()), screen);
        if (confirmed)
            return Html.all(
                    tag("p").attr("class", "done").attr("role", "status").with(words.of("done")), screen);
        return Html.all(tag("p").attr("class", "dry").with(words.of("dryRun")), confirm(ran), screen);
    }

    private Html confirm(Ran ran) {
        var change = Action.of(dashboard, command.name(), ran.event()).in(Widget.Mode.FORM);
        var button = words.isNothing(command.name(), ran.report())
                ? tag("span").attr("class", "nothing").with(words.of("nothing-to-do"))
                : ran.confirmed().primary(words.confirm(command.name(), ran.report()));
        return el(
                "p",
                button,
                sheet().map(sheet -> change.with(sheet.changed()))
                        .orElse(change)
                        .button(words.of("change")));
    }

    /** The form of a command that only reads stays above its report: it filters and sorts. */
    private Html filter(Map<String, ?> event) {
        boolean optional = command.fields().stream().anyMatch(field -> !field.required());
        boolean searched =
                command.fields().stream().anyMatch(field -> field.required() && field.kind() == Field.Kind.LINE);
        if (!optional && !searched) return Html.NONE;
        return tag("details")
                .flag("open", searched)
                .with(el("summary", words.filter(command.name())), form(event, Optional.empty()));
    }

    private Html form(Map<String, ?> event, Optional<Outcome.Refused> refused) {
        return new Form(
                        words,
                        dashboard,
                        command,
                        event,
                        switch (widget.mode()) {
                            case RUN, PLAIN -> widget.forms();
                            case COMMANDS, OPEN, TURN, FORM -> Map.of();
                        },
                        sheet().map(Sheet::changed),
                        Frame.call(event).or(widget::call),
                        refused)
                .html();
    }
}
