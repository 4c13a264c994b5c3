package fr.navette.functions.desk;

import fr.navette.calls.CallId;
import fr.navette.functions.staff.StaffCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A command that has run, and the steps that follow from its report.
 *
 * @param event the event that made the report
 * @param from the number of rows of each long table that earlier pages have shown
 * @param chosen the inputs of rows that have been chosen so far
 */
record Ran(
        Dashboard dashboard,
        String command,
        Map<String, ?> event,
        int from,
        Map<String, ?> chosen,
        Map<String, ?> report) {
    /** The entry that says whether a report leaves something out until a reason is given. */
    static final String WITHHELD = "withheld";

    private static final String PLAN = "plan";

    /** Whether the command's form has nothing to add to the report. */
    boolean isComplete() {
        return Boolean.FALSE.equals(report.get(WITHHELD));
    }

    /** The steps that the dashboard shows. */
    <S extends Step> Stream<S> steps(Class<S> type) {
        return Steps.after(command).stream()
                .filter(step -> dashboard.shows(step.command()))
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** The same report from another row of its long tables. */
    Action page(int from) {
        return Action.of(dashboard, command, event).from(from);
    }

    /** The event, with the call that the report names, or the one of its cohort. */
    Map<String, ?> known() {
        var known = new LinkedHashMap<String, Object>(event);
        for (var name : List.of("cohort", "call"))
            if (report.get(name) instanceof CallId call) known.put("call", call.value());
        return known;
    }

    /** The same command, to be done; exactly as its report shows it, where it has found a plan. */
    Action confirmed() {
        var next = new LinkedHashMap<String, Object>(event);
        next.put(StaffCommand.CONFIRM, true);
        if (report.get(PLAN) instanceof String plan) next.put(PLAN, plan);
        return Action.of(dashboard, command, next);
    }

    /** The same command with one value changed. */
    Action again(String field, Object value) {
        var next = new LinkedHashMap<String, Object>(event);
        next.put(field, value);
        return Action.of(dashboard, command, next);
    }

    /**
     * @param row the row that the step belongs to; empty for a step of the whole screen
     */
    Action action(Step step, Map<?, ?> row) {
        var next = new LinkedHashMap<String, Object>();
        step.event()
                .forEach((field, source) -> Stream.of(row, report, event)
                        .flatMap(from -> Stream.ofNullable(value(from, source)))
                        .findFirst()
                        .ifPresent(value -> next.put(field, value)));
        return Action.of(dashboard, step.command(), next);
    }

    /** The entry of this name; {@code nextYear.id} is the entry of an entry. */
    private static Object value(Map<?, ?> from, String source) {
        int dot = source.indexOf('.');
        if (dot < 0) return from.get(source);
        return from.get(source.substring(0, dot)) instanceof Map<?, ?> inner
                ? value(inner, source.substring(dot + 1))
                : null;
    }
}
