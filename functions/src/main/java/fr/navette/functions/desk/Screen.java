package fr.navette.functions.desk;

import static fr.navette.functions.desk.Html.el;
import static fr.navette.functions.desk.Html.tag;

import fr.navette.applications.ApplicationId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A report as a screen: problems first, then single values, then tables, then the steps that follow. */
record Screen(DeskWords words, Ran ran) {
    /** Lists of what staff should see to. */
    private static final List<String> PROBLEMS = List.of(
            "attention",
            "over",
            "others",
            "notAskedFor",
            "undelivered",
            "unmet",
            "tooFewReadings",
            "withdrawn",
            "unreachable",
            "behind",
            "readersLacking",
            "conflicts");

    /** Entries that a link or a button uses, and nobody reads. */
    private static final Set<String> UNREAD = Set.of(
            "application",
            "document",
            "mail",
            "resendable",
            "settleable",
            "zone",
            Reports.SITE_NAMES,
            "definition",
            "invitation",
            "askAgain",
            "nextYear",
            "question",
            "total",
            "next",
            "page");

    /** The same in tables, where a project has a name. */
    private static final Set<String> UNREAD_IN_TABLES =
            Stream.concat(UNREAD.stream(), Stream.of("project")).collect(Collectors.toSet());

    /** The number of rows of a table on one page. */
    private static final int MAX_ROWS = 40;

    /** The same if each row holds all that is stored of something, with texts of any length. */
    private static final int MAX_WHOLE_ROWS = 12;

    /** The same if rows have several buttons. */
    private static final int MAX_ROWS_WITH_BUTTONS = 30;

    private static final int MANY_BUTTONS = 3;

    /** The same if rows have inputs. */
    private static final int MAX_ROWS_WITH_INPUTS = 25;

    private static final String WHOLE = "data";

    private static final String ANSWER = "answer";

    Html html() {
        return Html.all(search(), problems(), facts(), bars(), sections(), choices(), pages(), buttons());
    }

    private Map<String, ?> report() {
        return ran.report();
    }

    private Html search() {
        return Html.all(ran.steps(Step.Search.class)
                .map(search -> tag("div")
                        .attr("class", "search")
                        .with(
                                tag("input")
                                        .attr("type", "text")
                                        .attr("name", search.field())
                                        .attr("aria-label", words.of("search"))
                                        .attr("placeholder", words.of("search"))
                                        .with(),
                                ran.action(search, Map.of())
                                        .in(Widget.Mode.RUN)
                                        .primary(Html.text(words.command(search.command())))))
                .toList());
    }

    private Html problems() {
        return Html.all(PROBLEMS.stream()
                .filter(name -> isFilled(report().get(name)))
                .map(name -> tag("div").attr("class", "problem").with(section(name, elements(report().get(name)))))
                .toList());
    }

    private Html facts() {
        var facts = new ArrayList<Html>();
        report().forEach((name, value) -> {
            if (UNREAD.contains(name) || isSection(name, value) || isIds(value) || name.equals(Bars.NAME)) return;
            if (name.equals(Ran.WITHHELD) && ran.isComplete()) return;
            if (value == null || isSaidTwice(name)) return;
            facts.add(el("div", el("dt", words.label(name)), el("dd", shown().value(name, value))));
        });
        return facts.isEmpty() ? Html.NONE : tag("dl").attr("class", "facts").with(Html.all(facts));
    }

    /** A state has its own name where buttons are chosen by it. */
    private boolean isSaidTwice(String name) {
        return name.equals("status") && report().containsKey("state");
    }

    private Html bars() {
        return report().get(Bars.NAME) instanceof Map<?, ?> numbers ? Bars.of(numbers, words) : Html.NONE;
    }

    private Html sections() {
        var sections = new ArrayList<Html>();
        report().forEach((name, value) -> {
            if (isSection(name, value) && !PROBLEMS.contains(name) && !UNREAD.contains(name))
                sections.add(section(name, elements(value)));
        });
        return Html.all(sections);
    }

    private Html section(String name, List<?> elements) {
        if (elements.isEmpty()) return Html.NONE;
        var title = el("h3", words.label(name) + " (" + total(elements.size()) + ")");
        if (!isTable(elements)) return Html.all(title, shown().value(name, elements));
        var rows = elements.stream().<Map<?, ?>>map(e -> (Map<?, ?>) e).toList();
        return Html.all(
                title,
                rows.getFirst().containsKey(ANSWER)
                        ? answers(rows)
                        : new ReportTable(
                                        words, ran, inputs(name), name, page(rows), zone(), Reports.siteNames(report()))
                                .html(UNREAD_IN_TABLES));
    }

    /** The size of the whole list, when the report shows a page of it. */
    private Object total(int shown) {
        return report().containsKey("total") ? report().get("total") : shown;
    }

    private Html answers(List<Map<?, ?>> rows) {
        return tag("dl")
                .attr("class", "answers")
                .with(Html.all(rows.stream()
                        .flatMap(row -> Stream.of(
                                el("dt", Html.typed(String.valueOf(row.containsKey("label") ? row.get("label") : ""))),
                                el("dd", shown().value(ANSWER, row.get(ANSWER)))))
                        .toList()));
    }

    private <T> List<T> page(List<T> rows) {
        return rows.subList(Math.min(ran.from(), rows.size()), Math.min(ran.from() + maxRows(), rows.size()));
    }

    private Optional<Step.RowForm> rowForm() {
        return ran.steps(Step.RowForm.class).findFirst();
    }

    private Optional<RowInputs> inputs(String list) {
        return rowForm()
                .filter(form ->
                        form.lists().contains(list) && !sheet(form).rows().isEmpty())
                .map(form -> new RowInputs(words, sheet(form), form.key()));
    }

    /** All rows of all pages, with what has been chosen so far. */
    private Sheet sheet(Step.RowForm form) {
        return Sheet.of(form, report(), words).choosing(ran.chosen());
    }

    /** The choice for everybody else, and the button that checks what was chosen on all pages. */
    private Html choices() {
        return rowForm()
                .filter(form -> !sheet(form).rows().isEmpty())
                .map(form -> {
                    var label = words.of("check") + words.of("colon") + words.command(form.command());
                    var check = ran.action(form, Map.of())
                            .in(Widget.Mode.RUN)
                            .with(sheet(form).changedOr(shownKeys(form)));
                    return Html.all(
                            new RowInputs(words, sheet(form), form.key()).rest(form.rest()),
                            el("p", check.primary(Html.text(label))));
                })
                .orElse(Html.NONE);
    }

    private Set<String> shownKeys(Step.RowForm form) {
        return form.lists().stream()
                .flatMap(list -> page(Reports.rows(report().get(list)).toList()).stream())
                .map(row -> String.valueOf(row.get(form.key())))
                .collect(Collectors.toSet());
    }

    private int maxRows() {
        if (rowForm().isPresent()) return MAX_ROWS_WITH_INPUTS;
        boolean whole = report().values().stream()
                .filter(Screen::isFilled)
                .anyMatch(value -> elements(value).getFirst() instanceof Map<?, ?> row && row.containsKey(WHOLE));
        if (whole) return MAX_WHOLE_ROWS;
        return ran.steps(Step.RowButton.class).count() < MANY_BUTTONS ? MAX_ROWS : MAX_ROWS_WITH_BUTTONS;
    }

    /** The other pages: of the report, if it is a page itself, or of its longest table. */
    private Html pages() {
        var next = report().get("next");
        if (next != null) return ran.again("page", next).button(words.of("nextPage"));
        int shown = ran.from() + maxRows();
        boolean more = report().values().stream()
                .anyMatch(
                        value -> value instanceof Iterable<?> && elements(value).size() > shown);
        return Html.all(
                ran.from() > 0 ? turn(ran.from() - maxRows()).button(words.of("previousPage")) : Html.NONE,
                more ? turn(shown).button(words.of("nextPage")) : Html.NONE);
    }

    /** Another page of the same report, on which the choices of this one are kept. */
    private Action turn(int from) {
        var page = ran.page(from);
        return rowForm()
                .map(form -> page.in(Widget.Mode.TURN).with(sheet(form).changed()))
                .orElse(page);
    }

    private Html buttons() {
        var usual = ran.steps(Step.Button.class)
                .filter(step -> step.isFor(report()))
                .map(step -> {
                    var action = ran.action(step, Map.of());
                    return (step.form() ? action.in(Widget.Mode.FORM) : action).button(words.command(step.command()));
                });
        var shortcuts = ran.steps(Step.Shortcut.class)
                .map(step -> ran.action(step, step.given()).button(words.of("shortcut." + step.word())));
        var buttons = Stream.concat(usual, shortcuts).toList();
        return buttons.isEmpty() ? Html.NONE : tag("p").attr("class", "steps").with(Html.all(buttons));
    }

    private Shown shown() {
        return new Shown(words, zone(), Reports.siteNames(report()), Integer.MAX_VALUE);
    }

    private ZoneId zone() {
        return Reports.zone(report(), ZoneOffset.UTC);
    }

    /** Whether an entry has a heading of its own: a table, or a list of problems. */
    private static boolean isSection(String name, Object value) {
        return value instanceof Iterable<?> && (PROBLEMS.contains(name) || isTable(elements(value)));
    }

    private static boolean isTable(List<?> elements) {
        return !elements.isEmpty() && elements.stream().allMatch(Map.class::isInstance);
    }

    /** Whether an entry lists ids, whose names stand elsewhere in the report. */
    private static boolean isIds(Object value) {
        return value instanceof Iterable<?> list
                && StreamSupport.stream(list.spliterator(), false).allMatch(ApplicationId.class::isInstance)
                && isFilled(value);
    }

    private static boolean isFilled(Object value) {
        return value instanceof Iterable<?> list && list.iterator().hasNext();
    }

    private static List<?> elements(Object list) {
        return StreamSupport.stream(((Iterable<?>) list).spliterator(), false).toList();
    }
}
