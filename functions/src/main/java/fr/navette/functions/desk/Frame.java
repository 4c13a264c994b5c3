package fr.navette.functions.desk;

import static fr.navette.functions.desk.Html.el;
import static fr.navette.functions.desk.Html.tag;
import static fr.navette.functions.desk.Html.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The frame of all screens: tabs, title, style, and the way to all commands.
 *
 * @param shown the command of this screen
 * @param before the call of the screen before
 */
record Frame(DeskWords words, Dashboard dashboard, String shown, Optional<String> before, boolean dark) {
    private static final String COMMAND = "command.";

    /** The form of a call's id: anything else is a text that was typed in its place. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+");

    private static final String CSS = """
            .nv{font:14px/1.45 system-ui,sans-serif;color:#16191f;padding:4px 8px}
            .nv.dark{color:#e9ebed}
            .nv h2{margin:.4em 0;font-size:20px}.nv h3{margin:1em 0 .3em;font-size:15px}
            .nv nav a,.nv .btn,.nv li a{margin:0 .4em .3em 0;display:inline-block}
            .nv table{border-collapse:collapse;margin:.3em 0}
            .nv th,.nv td{text-align:start;vertical-align:top;padding:3px 10px 3px 0;border-bottom:1px solid #8886}
            .nv th{font-weight:600}.nv td{max-width:42em;overflow-wrap:break-word}
            .nv .t{white-space:pre-wrap;unicode-bidi:isolate;display:inline-block;max-width:100%;vertical-align:top}
            .nv a .t{text-decoration:inherit}
            .nv dl{margin:.4em 0}.nv .facts{display:flex;flex-wrap:wrap;gap:.4em 2em}
            .nv dt{font-size:12px;opacity:.75}.nv dd{margin:0;font-variant-numeric:tabular-nums}
            .nv .answers dt{margin-top:.7em;font-weight:600;opacity:1}
            .nv .bar{width:16em}.nv .bar div{background:#0972d3;height:.8em;border-radius:2px}
            .nv .problem{border-inline-start:4px solid #d13212;padding-inline-start:10px;margin:.6em 0}
            .nv .refused,.nv .wrong{color:#b42318;font-weight:600}.nv.dark .refused,.nv.dark .wrong{color:#ff8a7a}
            .nv .dry{border:1px solid #8886;padding:.4em .8em;border-radius:6px}
            .nv .done{border-inline-start:4px solid #1d8102;padding-inline-start:10px;font-weight:600}
            .nv .form{max-width:46em}.nv .field{margin:.7em 0}.nv .help{font-size:12px;opacity:.8}
            .nv input[type=text],.nv textarea{width:100%;box-sizing:border-box;font:inherit;padding:4px 6px}
            .nv .choice label{white-space:nowrap;display:inline-block}
            .nv .search{display:flex;flex-wrap:wrap;gap:.5em;align-items:center;margin:.5em 0}
            .nv .search input{flex:1;min-width:12em;max-width:32em}
            .nv .wide{overflow-x:auto}
            .nv .v{white-space:nowrap}.nv .FAILED,.nv .BOUNCED,.nv .COMPLAINED{color:#b42318;font-weight:600}
            .nv.dark .FAILED,.nv.dark .BOUNCED,.nv.dark .COMPLAINED{color:#ff8a7a}
            """;

    Html around(Html title, Map<String, ?> event, Html content) {
        return tag("div")
                .attr("class", "nv" + (dark ? " dark" : ""))
                .attr("lang", words.language().tag())
                .with(Html.style(CSS), tabs(event), el("h2", title), content, everything(event));
    }

    private Html tabs(Map<String, ?> event) {
        var call = call(event).or(this::before);
        var tabs = Steps.TABS.stream()
                .filter(tab -> call.isPresent() || tab.event().isEmpty())
                .map(tab -> {
                    var next = new LinkedHashMap<String, Object>();
                    tab.event().keySet().forEach(field -> call.ifPresent(id -> next.put(field, id)));
                    var action = Action.of(dashboard, tab.command(), next);
                    return (tab.form() ? action.in(Widget.Mode.FORM) : action)
                            .link(text(words.of("tab." + tab.command())));
                })
                .toList();
        return tag("nav").attr("aria-label", words.of("desk")).with(Html.all(tabs));
    }

    private Html everything(Map<String, ?> event) {
        return el(
                "p",
                Action.of(dashboard, shown, ofCall(event))
                        .in(Widget.Mode.COMMANDS)
                        .link(text(words.of("allCommands"))));
    }

    /** The commands that the dashboard shows. */
    Html commands(Map<String, ?> event) {
        return el(
                "ul",
                Html.all(words.keys().stream()
                        .filter(key -> key.startsWith(COMMAND))
                        .map(key -> key.substring(COMMAND.length()))
                        .filter(dashboard::shows)
                        .map(name -> el(
                                "li",
                                Action.of(dashboard, name, ofCall(event))
                                        .in(Widget.Mode.FORM)
                                        .link(text(words.command(name))),
                                text(" – " + name)))
                        .toList()));
    }

    private Map<String, Object> ofCall(Map<String, ?> event) {
        return call(event)
                .or(this::before)
                .<Map<String, Object>>map(call -> Map.of("call", call))
                .orElse(Map.of());
    }

    /** The call of the screen: named by its id, written as a whole, or named as its cohort. */
    static Optional<String> call(Map<String, ?> event) {
        var call = event.containsKey("call") ? event.get("call") : event.get("cohort");
        var id = call instanceof Map<?, ?> whole ? whole.get("id") : call;
        return Optional.ofNullable(id)
                .map(Object::toString)
                .filter(text -> ID.matcher(text).matches());
    }
}
