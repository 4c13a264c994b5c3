package fr.navette.functions.desk;

import fr.navette.functions.staff.PermissionSet;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.input.Fields;
import fr.navette.text.Language;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The event of a CloudWatch custom widget.
 *
 * @param event the event without what the console and the desk add
 * @param from the number of rows of each long table that earlier pages of the screen have shown
 * @param sheet the rows of inputs of the screen before
 * @param call the call of the screen before, which a text that cannot be read may no longer name
 * @param set the permission set that the dashboard is for
 * @param forms the value of every named field that the widget shows
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/add_custom_widget_dashboard_about.html">
 *     CloudWatch, custom widgets</a>
 */
record Widget(
        Map<String, Object> event,
        Map<String, Object> forms,
        Mode mode,
        int from,
        Optional<Sheet> sheet,
        Optional<String> call,
        PermissionSet set,
        Language language,
        boolean dark) {
    private static final String CONTEXT = "widgetContext";
    private static final String MODE = "desk";
    private static final String FROM = "deskFrom";
    private static final String SHEET = "deskSheet";
    private static final String CALL = "deskCall";
    private static final String SET = "dashboard";

    /** The part of the event that an action of the desk chooses. */
    enum Mode {
        /** A widget that asks by itself, without an action of the desk: typed values fill what its event leaves out. */
        PLAIN,
        /** Runs the command if its required fields are there; otherwise shows its form. Typed values do not count. */
        OPEN,
        /** Shows the form, filled with the event's values. */
        FORM,
        /** Runs the command like a link; what was chosen in rows of inputs stays chosen on the page shown. */
        TURN,
        /** Shows the list of all commands. */
        COMMANDS,
        /** Runs the command with the event's values and those typed. */
        RUN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static boolean isIn(Map<String, Object> event) {
        return event.get(CONTEXT) instanceof Map<?, ?>;
    }

    static boolean isDescribe(Map<String, Object> event) {
        return Boolean.TRUE.equals(event.get("describe"));
    }

    static Widget of(Map<String, Object> whole) {
        var event = new LinkedHashMap<>(whole);
        var context = Fields.of(whole).map(CONTEXT);
        event.remove(CONTEXT);
        var mode = event.remove(MODE);
        var from = event.remove(FROM) instanceof BigDecimal number ? number.intValue() : 0;
        var sheet = Fields.of(whole).optionalObject(SHEET, Sheet::read);
        event.remove(SHEET);
        var call = Optional.ofNullable(event.remove(CALL)).map(Object::toString);
        // Without a name everything is shown: a function cannot know who invokes it, and IAM decides.
        var set = PermissionSet.named(event.remove(SET)).orElse(PermissionSet.ADMINISTRATOR);
        var locale = context.get("locale") instanceof String text ? text : "";
        var language = locale.startsWith(Language.FR.tag()) || locale.isEmpty() ? Language.FR : Language.EN;
        event.put(StaffCommand.LANGUAGE, language.tag());
        var forms = Fields.of(Fields.of(context).map("forms")).map("all");
        return new Widget(
                event,
                forms,
                mode(mode),
                Math.max(0, from),
                sheet,
                call,
                set,
                language,
                "dark".equals(context.get("theme")));
    }

    /** The part of an action's event that chooses the mode. */
    static Map<String, Object> asking(Mode mode) {
        return Map.of(MODE, mode.word());
    }

    /** The part of an action's event that asks for another page of the same screen. */
    static Map<String, Object> askingFrom(int from) {
        return Map.of(FROM, from);
    }

    /** The part of an action's event that passes rows of inputs on. */
    static Map<String, Object> passingOn(Sheet sheet) {
        return Map.of(SHEET, sheet.json());
    }

    /** The part of an action's event that remembers the call. */
    static Map<String, Object> remembering(String call) {
        return Map.of(CALL, call);
    }

    /** The event on this dashboard, in the mode of a link unless it names another one. */
    static Map<String, Object> opening(Map<String, Object> event, PermissionSet set) {
        var opening = new LinkedHashMap<>(event);
        opening.putIfAbsent(MODE, Mode.OPEN.word());
        opening.put(SET, set.word());
        return opening;
    }

    private static Mode mode(Object asked) {
        for (var mode : Mode.values()) if (mode.word().equals(asked)) return mode;
        return Mode.PLAIN;
    }
}
