package fr.navette.functions.desk;

import fr.navette.functions.desk.Step.Button;
import fr.navette.functions.desk.Step.Options;
import fr.navette.functions.desk.Step.RowButton;
import fr.navette.functions.desk.Step.RowChoice;
import fr.navette.functions.desk.Step.RowForm;
import fr.navette.functions.desk.Step.RowLink;
import fr.navette.functions.desk.Step.Search;
import fr.navette.functions.desk.Step.Shortcut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The way from each screen to the next ones. A command that is missing here is reached from the list of commands. */
final class Steps {
    /** The screens at the top of every screen. */
    static final List<Button> TABS = List.of(
            open("list-calls"),
            open("show-call", "call"),
            open("list-applications", "call"),
            open("list-members", "call"),
            open("rank-applications", "call"),
            open("show-mails", "call"),
            new Button("show-cohort", Map.of("cohort", "call"), false, Set.of()),
            form("find"));

    private static final Set<String> ANNOUNCED =
            Set.of("OFFERED", "WAITLISTED", "DECLINED", "INELIGIBLE", "REFUSED", "EXPIRED");

    private static final Set<String> IN_COHORT = Set.of("ENTERED", "ACTIVE", "PAUSED");

    private static final Set<String> YES = Set.of("true");

    /** An outcome and a site for each application, and one outcome for everybody else. */
    private static final RowForm DECIDE = new RowForm(
            List.of("ranking", "unread"),
            "decide",
            Map.of("call", "call"),
            "decisions",
            "application",
            "startup",
            List.of(
                    new RowChoice(
                            "outcome",
                            new Options.Constants(List.of("ACCEPT", "WAITLIST", "DECLINE")),
                            List.of("staged")),
                    new RowChoice(
                            "site", new Options.Listed("perSite", "site", "name"), List.of("stagedSite", "site"))),
            Map.of("rest", List.of("DECLINE")),
            Set.of("SUBMITTED", "WAITLISTED"));

    /** An outcome for each project that has none yet. */
    private static final RowForm STAGE_OUTCOMES = new RowForm(
            List.of("reviews"),
            "stage-outcomes",
            Map.of("call", "call", "period", "period"),
            "outcomes",
            "project",
            "startup",
            List.of(new RowChoice(
                    "outcome",
                    new Options.Constants(List.of("STAY", "WATCH", "LEAVE", "GRADUATE")),
                    List.of("staged"))),
            Map.of(),
            Set.of("OPEN"));

    private static final Map<String, List<Step>> AFTER = Map.ofEntries(
            Map.entry(
                    "list-calls",
                    List.of(
                            new Search("find", Map.of(), "text"),
                            row("calls", "title", "show-call", "call"),
                            form("open-call"),
                            form("clone-call"))),
            Map.entry(
                    "show-call",
                    List.of(
                            rowButton("attention", "show-mails", "what", Set.of("MAILS_FAILED"), "call"),
                            rowButton("attention", "list-members", "what", Set.of("READERS_BEHIND"), "call"),
                            rowButton("attention", "assign-reviews", "what", Set.of("READERS_LACKING"), "call"),
                            rowButton(
                                    "attention",
                                    "list-applications",
                                    "what",
                                    Set.of("FILES_NOT_CHECKED", "OFFERS_ABOUT_TO_LAPSE", "DEFERRALS_TO_ANSWER"),
                                    "call"),
                            rowButton(
                                    "attention",
                                    "show-review",
                                    "what",
                                    Set.of("REVIEWS_UNANSWERED", "DEPARTURES_TO_SETTLE"),
                                    "call"),
                            rowButton("undelivered", "resend-mail", "resendable", YES, "mail"),
                            newAddress("undelivered"),
                            rowButton("undelivered", "settle-mail", "settleable", YES, "mail"),
                            always("templates", "export-call", true, Map.of("call", "call", "template", "template")),
                            new Button("open-call", Map.of("call", "definition"), true, Set.of()),
                            form("invite-committee", "call"),
                            form("assign-reviews", "call"),
                            open("remind-committee", "call"),
                            open("announce", "call"),
                            open("fill-places", "call"),
                            form("order-waitlist", "call"),
                            open("check-places", "call"),
                            form("move-closing", "call"),
                            form("allow-late", "call"),
                            form("close-call", "call"),
                            form("export-call", "call"),
                            new Shortcut(
                                    "export-call",
                                    Map.of("call", "call", "format", "format", "withReviews", "withReviews"),
                                    "book",
                                    Map.of("format", "book", "withReviews", true)),
                            new Button(
                                    "clone-call",
                                    Map.of(
                                            "call", "call",
                                            "id", "nextYear.id",
                                            "opensAt", "nextYear.opensAt",
                                            "closesAt", "nextYear.closesAt"),
                                    true,
                                    Set.of()))),
            Map.entry(
                    "list-applications",
                    List.of(
                            row("applications", "startup", "show-application", "application"),
                            form("export-call", "call"))),
            Map.entry(
                    "find",
                    List.of(
                            row("found", "startup", "show-application", "application"),
                            always("found", "show-mails", false, Map.of("email", "email")),
                            always("found", "change-address", true, Map.of("call", "call", "from", "email")),
                            new RowButton(
                                    "found",
                                    "correct-decision",
                                    Map.of("call", "call", "application", "application"),
                                    true,
                                    "status",
                                    ANNOUNCED),
                            always("found", "erase-person", false, Map.of("email", "email")),
                            row("members", "name", "show-member", "call", "email"),
                            always("members", "show-mails", false, Map.of("email", "email")),
                            always("members", "change-address", true, Map.of("call", "call", "from", "email")),
                            always("members", "erase-person", false, Map.of("email", "email")),
                            row("projects", "startup", "show-project", "project"),
                            always("projects", "show-mails", false, Map.of("email", "email")),
                            always("projects", "erase-person", false, Map.of("email", "email")),
                            form("show-person"),
                            form("erase-person"))),
            Map.entry(
                    "show-application",
                    List.of(
                            rowButton("mails", "resend-mail", "resendable", YES, "mail"),
                            rowButton("mails", "settle-mail", "settleable", YES, "mail"),
                            new RowButton(
                                    "readings",
                                    "assign-one",
                                    Map.of("call", "call", "application", "application"),
                                    true,
                                    "state",
                                    Set.of("RECUSED")),
                            row("conflicts", "name", "show-member", "call", "email"),
                            conflict("conflicts"),
                            when(Set.of("SUBMITTED"), form("declare-conflict", "call", "application")),
                            when(Set.of("SUBMITTED"), form("request-correction", "call", "application")),
                            when(Set.of("DRAFT", "SUBMITTED"), form("set-ineligible", "application")),
                            when(Set.of("SUBMITTED"), form("assign-one", "call", "application")),
                            when(Set.of("SUBMITTED", "WAITLISTED"), open("rank-applications", "call")),
                            new Button(
                                    "unstage",
                                    Map.of("call", "call", "applications", "application"),
                                    false,
                                    Set.of("SUBMITTED", "WAITLISTED")),
                            when(ANNOUNCED, form("correct-decision", "call", "application")),
                            when(Set.of("OFFERED", "ENROLLED"), form("extend-offer", "application")),
                            when(Set.of("OFFERED"), form("answer-deferral", "application")),
                            when(Set.of("DRAFT", "SUBMITTED"), form("allow-late", "call", "email")),
                            new Button("change-address", Map.of("call", "call", "from", "email"), true, Set.of()),
                            open("show-mails", "email"),
                            open("show-person", "email"),
                            open("erase-person", "email"))),
            Map.entry(
                    "list-members",
                    List.of(
                            row("members", "name", "show-member", "call", "email"),
                            row("readersLacking", "startup", "show-application", "application"),
                            always(
                                    "readersLacking",
                                    "assign-one",
                                    true,
                                    Map.of("call", "call", "application", "application")),
                            form("invite-committee", "call"),
                            form("assign-reviews", "call"),
                            form("extend-readings", "call"),
                            open("remind-committee", "call"))),
            Map.entry(
                    "show-member",
                    List.of(
                            new RowButton(
                                    "replies",
                                    "invite-committee",
                                    Map.of("call", "call", "members", "invitation"),
                                    false,
                                    "askAgain",
                                    YES),
                            row("readings", "startup", "show-application", "application"),
                            rowButton("readings", "unassign", "state", Set.of("OPEN"), "call", "application", "email"),
                            rowButton("mails", "resend-mail", "resendable", YES, "mail"),
                            rowButton("mails", "settle-mail", "settleable", YES, "mail"),
                            row("conflicts", "startup", "show-application", "application"),
                            conflict("conflicts"),
                            form("declare-conflict", "call", "email"),
                            form("assign-one", "call", "email"),
                            form("extend-readings", "call", "email"),
                            form("change-member", "call", "email"),
                            new Button("change-address", Map.of("call", "call", "from", "email"), true, Set.of()),
                            open("withdraw-member", "call", "email"))),
            Map.entry(
                    "assign-reviews",
                    List.of(
                            row("conflicts", "startup", "show-application", "application"),
                            conflict("conflicts"),
                            row("underMinimum", "member", "show-member", "call", "email"))),
            Map.entry("change-member", List.of(row("closed", "startup", "show-application", "application"))),
            Map.entry(
                    "declare-conflict",
                    List.of(
                            open("show-application", "application"),
                            open("show-member", "call", "email"),
                            form("assign-one", "call", "application"),
                            form("assign-reviews", "call"))),
            Map.entry(
                    "rank-applications",
                    List.of(
                            row("ranking", "startup", "show-application", "application"),
                            row("unread", "startup", "show-application", "application"),
                            DECIDE,
                            unstage("ranking"),
                            unstage("unread"),
                            open("announce", "call"))),
            Map.entry(
                    "decide",
                    List.of(open("rank-applications", "call"), open("announce", "call"), form("unstage", "call"))),
            Map.entry(
                    "announce",
                    List.of(
                            row("told", "startup", "show-application", "application"),
                            always("told", "announce", false, Map.of("call", "call", "letter", "application")),
                            form("unstage", "call"),
                            open("show-mails", "call"))),
            Map.entry(
                    "show-mails",
                    List.of(
                            rowButton("mails", "resend-mail", "resendable", YES, "mail"),
                            rowButton("mails", "settle-mail", "settleable", YES, "mail"),
                            newAddress("mails"),
                            open("resend-failed", "call"))),
            Map.entry(
                    "show-cohort",
                    List.of(
                            row("places", "startup", "show-project", "project"),
                            row("ends", "startup", "show-project", "project"),
                            row("alumni", "startup", "show-project", "project"),
                            new RowButton(
                                    "places",
                                    "leave-cohort",
                                    Map.of("cohort", "cohort", "application", "application"),
                                    true,
                                    "state",
                                    IN_COHORT),
                            new Button("show-review", Map.of("call", "cohort"), false, Set.of()),
                            new Button("open-review", Map.of("call", "cohort"), true, Set.of()),
                            form("enter", "cohort"),
                            new Button("check-places", Map.of("call", "cohort"), false, Set.of()))),
            Map.entry(
                    "show-project",
                    List.of(
                            row("applications", "startup", "show-application", "application"),
                            always("signatures", "show-agreement", false, Map.of("project", "project", "hash", "hash")),
                            when(Set.of("ENTERED"), form("start-project", "project")),
                            when(Set.of("ENTERED"), form("enter", "cohort", "application")),
                            when(Set.of("ACTIVE"), form("pause-project", "project")),
                            when(Set.of("PAUSED"), form("resume-project", "project")),
                            when(Set.of("ACTIVE", "PAUSED"), form("extend-project", "project")),
                            always("people", "hand-over", true, Map.of("project", "project", "from", "email")),
                            when(IN_COHORT, form("move-project", "project")),
                            when(Set.of("ACTIVE"), form("graduate-project", "project")),
                            when(IN_COHORT, form("leave-cohort", "cohort", "application")),
                            open("show-months", "project"),
                            open("show-cohort", "cohort"))),
            Map.entry("show-agreement", List.of(open("show-project", "project"))),
            Map.entry("open-review", List.of(open("show-review", "call", "period"))),
            Map.entry(
                    "show-review",
                    List.of(
                            row("reviews", "startup", "show-months", "project"),
                            STAGE_OUTCOMES,
                            form("close-review", "call", "period"),
                            form("open-review", "call", "period"),
                            new Button("show-cohort", Map.of("cohort", "call"), false, Set.of()))),
            Map.entry(
                    "show-months",
                    List.of(
                            when(Set.of("OPEN"), form("release-remark", "project", "period")),
                            when(Set.of("PROPOSED"), form("settle-proposal", "project")),
                            open("show-review", "call"),
                            open("show-project", "project"))),
            Map.entry(
                    "stage-outcomes",
                    List.of(open("show-review", "call", "period"), form("close-review", "call", "period"))),
            Map.entry("release-remark", List.of(open("show-months", "project"), open("show-review", "call", "period"))),
            Map.entry(
                    "close-review",
                    List.of(
                            row("told", "startup", "show-months", "project"),
                            always(
                                    "told",
                                    "close-review",
                                    false,
                                    Map.of(
                                            "call", "call",
                                            "period", "period",
                                            "answerUntil", "answerUntil",
                                            "letter", "project")),
                            open("show-review", "call", "period"))),
            Map.entry("settle-proposal", List.of(open("show-months", "project"))),
            Map.entry(
                    "fill-places",
                    List.of(
                            row("offers", "startup", "show-application", "application"),
                            row("waiting", "startup", "show-application", "application"),
                            form("order-waitlist", "call"))),
            Map.entry("order-waitlist", List.of(row("waiting", "startup", "show-application", "application"))),
            Map.entry("show-person", List.of(open("erase-person", "email"))));

    private Steps() {}

    static List<Step> after(String command) {
        return AFTER.getOrDefault(command, List.of());
    }

    static Map<String, List<Step>> all() {
        return AFTER;
    }

    private static Button open(String command, String... carried) {
        return new Button(command, same(carried), false, Set.of());
    }

    private static Button form(String command, String... carried) {
        return new Button(command, same(carried), true, Set.of());
    }

    private static Button when(Set<String> statuses, Button button) {
        return new Button(button.command(), button.event(), button.form(), statuses);
    }

    private static RowLink row(String list, String column, String command, String... carried) {
        return new RowLink(list, column, command, same(carried));
    }

    private static RowButton rowButton(
            String list, String command, String column, Set<String> values, String... carried) {
        return new RowButton(list, command, same(carried), false, column, values);
    }

    private static RowButton always(String list, String command, boolean form, Map<String, String> event) {
        return new RowButton(list, command, event, form, "", Set.of());
    }

    private static RowButton conflict(String list) {
        return always(
                list, "declare-conflict", true, Map.of("call", "call", "application", "application", "email", "email"));
    }

    private static RowButton unstage(String list) {
        return new RowButton(
                list,
                "unstage",
                Map.of("call", "call", "applications", "application"),
                false,
                "staged",
                Set.of("ACCEPT", "WAITLIST", "DECLINE"));
    }

    /** A mail that came back: its address is mended. */
    private static RowButton newAddress(String list) {
        return new RowButton(
                list, "change-address", Map.of("call", "call", "from", "to"), true, "delivery", Set.of("BOUNCED"));
    }

    private static Map<String, String> same(String... names) {
        var same = new LinkedHashMap<String, String>();
        for (var name : names) same.put(name, name);
        return same;
    }
}
