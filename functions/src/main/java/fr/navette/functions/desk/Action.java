package fr.navette.functions.desk;

import java.util.LinkedHashMap;
import java.util.Map;

/** A call of a command's function by a click, with the rights of the person who clicks. */
record Action(Dashboard dashboard, String command, Map<String, Object> event) {
    private static final String WIDGET = "widget";
    private static final String POPUP = "popup";

    static Action of(Dashboard dashboard, String command, Map<String, ?> event) {
        return new Action(dashboard, command, new LinkedHashMap<>(event));
    }

    Action in(Widget.Mode mode) {
        return with(Widget.asking(mode));
    }

    Action from(int row) {
        return with(Widget.askingFrom(row));
    }

    /** Passes rows of inputs on to the next screen. */
    Action with(Sheet sheet) {
        return with(Widget.passingOn(sheet));
    }

    /** Remembers the call for the tabs of the next screen. */
    Action remembering(String call) {
        return with(Widget.remembering(call));
    }

    private Action with(Map<String, Object> part) {
        var more = new LinkedHashMap<>(event);
        more.putAll(part);
        return new Action(dashboard, command, more);
    }

    /** The button or link, followed by the action that it triggers. */
    private Html on(Html trigger, String display) {
        var action = Html.tag("cwdb-action")
                .attr("action", "call")
                .attr("display", display)
                .attr("endpoint", dashboard.functions() + command);
        return Html.all(trigger, action.with(Html.json(Widget.opening(event, dashboard.set()))));
    }

    Html button(String label) {
        return on(Html.tag("a").attr("class", "btn").with(label), WIDGET);
    }

    Html primary(Html label) {
        return on(Html.tag("a").attr("class", "btn btn-primary").with(label), WIDGET);
    }

    Html link(Html label) {
        return on(Html.tag("a").with(label), WIDGET);
    }

    /** Leaves the screen as it is, with what has been chosen on it. */
    Html linkToPopup(Html label) {
        return on(Html.tag("a").with(label), POPUP);
    }
}
