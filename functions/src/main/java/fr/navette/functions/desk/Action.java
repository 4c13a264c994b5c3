package fr.navette.functions.desk;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call of a command's function by a click, with the rights of the person who clicks.
 *
 * @param functions the ARN of the stack's functions up to the command's name
 */
record Action(String functions, String command, Map<String, Object> event, String confirmation) {
    static Action of(String functions, String command, Map<String, ?> event) {
        return new Action(functions, command, new LinkedHashMap<>(event), "");
    }

    Action in(Widget.Mode mode) {
        var more = new LinkedHashMap<>(event);
        more.putAll(Widget.asking(mode));
        return new Action(functions, command, more, confirmation);
    }

    Action from(int row) {
        var more = new LinkedHashMap<>(event);
        more.putAll(Widget.askingFrom(row));
        return new Action(functions, command, more, confirmation);
    }

    /** The button or link, followed by the action that it triggers. */
    Html on(Html trigger) {
        var action = Html.tag("cwdb-action")
                .attr("action", "call")
                .attr("display", "widget")
                .attr("endpoint", functions + command);
        if (!confirmation.isEmpty()) action.attr("confirmation", confirmation);
        return Html.all(trigger, action.with(Html.json(Widget.opening(event))));
    }

    Html button(String label) {
        return on(Html.tag("a").attr("class", "btn").with(label));
    }

    Html primary(Html label) {
        return on(Html.tag("a").attr("class", "btn btn-primary").with(label));
    }

    Html link(Html label) {
        return on(Html.tag("a").with(label));
    }
}
