package fr.navette.story;

import static fr.navette.cloud.Founder.expect;

import fr.navette.calls.CallId;
import fr.navette.cloud.Cloud;
import fr.navette.cloud.Founder;
import fr.navette.cloud.Inbox;
import fr.navette.cloud.Person;
import fr.navette.cloud.Staff;
import fr.navette.cohorts.ProjectId;
import fr.navette.functions.aws.TestClients;
import fr.navette.functions.table.Table;
import fr.navette.functions.table.TableReviews;
import fr.navette.functions.table.TableTransactions;
import fr.navette.reviews.ProjectReview;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The monthly review of four projects: one answers, one is silent, one leaves after its answer, one graduates. Then the
 * first changes hands.
 */
final class ReviewTale {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));
    private static final YearMonth MONTH = YearMonth.from(TODAY);

    private final Tale tale;
    private final String call;
    private final List<Founder> founders;
    private final Person reviewer;

    ReviewTale(Tale tale, String call, List<Founder> founders, Person reviewer) {
        this.tale = tale;
        this.call = call;
        this.founders = founders;
        this.reviewer = reviewer;
    }

    void isTold() {
        var answering = founders.get(0);
        var silent = founders.get(1);
        var leaving = founders.get(6);
        var finishing = founders.get(8);
        tale.step("Staff open the monthly review", () -> {
            theCallHasReviews();
            var opened = Staff.confirms(
                    "open-review",
                    Map.of(
                            "call",
                            call,
                            "period",
                            MONTH.toString(),
                            "meetingAt",
                            TODAY.plusMonths(1) + "T14:00",
                            "reviewers",
                            List.of(reviewer.email())));
            expect(opened.list("reviews", review -> review.text("startup")).size(), 4);
            var mail = Inbox.awaited(reviewer.email(), "Bilan mensuel");
            return "mail \"" + mail.subject() + "\"; " + agrees("ACTIVE", "ACTIVE", "ACTIVE", "ACTIVE");
        });
        for (var founder : List.of(answering, leaving, finishing))
            tale.step(founder.startup() + " answers", () -> {
                var body = Map.of(
                        "answers", Map.of("progress", "Deux clients pilotes."),
                        "newGoals", List.of("Dix clients payants"),
                        "done", true);
                var sent = founder.person().puts(review(founder), "0", body).expecting(200);
                return sent.body().text("answered");
            });
        tale.step(silent.startup() + " stays silent, and is reminded", () -> {
            answersWereDue(silent, TODAY.minusDays(4));
            TestClients.lambda().invoke(r -> r.functionName("navette-sweep"));
            var mail = Inbox.awaited(silent.person().email(), "Votre bilan mensuel est attendu");
            var shown = Staff.tries("show-review", Map.of("call", call));
            expect(shown.map("answered").toString(), "{IN_TIME=3, UNANSWERED=1}");
            return "mail \"" + mail.subject() + "\"; no outcome follows from it";
        });
        tale.step("A reviewer says what she thinks", () -> {
            for (var founder : List.of(answering, silent, leaving, finishing))
                reviewer.puts(
                                "/api/reviews/" + call + "/" + MONTH + "/" + founder.application(),
                                "0",
                                Map.of("choice", founder == silent ? "CANNOT_TELL" : "STAY"))
                        .expecting(200);
            return "four projects, one choice each";
        });
        tale.step("Staff stage outcomes and announce them together", () -> {
            var outcomes = List.of(
                    outcome(answering, "STAY"),
                    outcome(silent, "WATCH"),
                    outcome(leaving, "LEAVE"),
                    outcome(finishing, "GRADUATE"));
            Staff.confirms("stage-outcomes", Map.of("call", call, "period", MONTH.toString(), "outcomes", outcomes));
            Staff.confirms(
                    "release-remark",
                    Map.of(
                            "project", leaving.application(),
                            "period", MONTH.toString(),
                            "sentence", "Les ventes n'ont pas commencé."));
            var until = Map.of("call", call, "period", MONTH.toString(), "answerUntil", TODAY.plusDays(9) + "T18:00");
            var closed = Staff.confirms("close-review", until);
            expect(closed.whole("mails", 0, 9), 4);
            return "four mails; " + agrees("ACTIVE", "ACTIVE", "ACTIVE", "GRADUATED");
        });
        tale.step(leaving.startup() + " answers the proposal, and staff confirm it", () -> {
            var mail = Inbox.awaited(leaving.person().email(), "Fin de parcours envisagée");
            leaving.person()
                    .puts(review(leaving), "1", Map.of("reply", "Nous comprenons."))
                    .expecting(200);
            var settled =
                    Staff.confirms("settle-proposal", Map.of("project", leaving.application(), "decision", "CONFIRM"));
            expect(settled.text("lastDay"), TODAY.plusDays(30).toString());
            return "mail \"" + mail.subject() + "\"; until " + settled.text("lastDay") + "; "
                    + agrees("ACTIVE", "ACTIVE", "ACTIVE", "GRADUATED");
        });
        tale.step("The founder of " + answering.startup() + " has gone, and staff hand the project over", () -> {
            var successor = "successor@example.org";
            var handed = Staff.confirms(
                    "hand-over",
                    Map.of(
                            "project",
                            answering.application(),
                            "from",
                            answering.person().email(),
                            "to",
                            successor,
                            "name",
                            "Nour Haddad",
                            "reason",
                            "Adresse morte"));
            expect(handed.list("people", person -> person.text("email")), List.of(successor));
            var mail = Inbox.awaited(successor, answering.startup());
            return "mail \"" + mail.subject() + "\"; " + agrees("ACTIVE", "ACTIVE", "ACTIVE", "GRADUATED");
        });
    }

    /** Projects that have accepted keep their place; the rules hold for the reviews to come. */
    private void theCallHasReviews() {
        var question = Map.of(
                "id",
                "progress",
                "kind",
                "paragraph",
                "label",
                Map.of("fr", "Vos avancées du mois ?", "en", "Your progress this month?"),
                "required",
                true);
        var review = Map.of("every", "P1M", "dueDay", 31, "questions", List.of(question));
        var track = Map.of("id", "incubator", "review", review);
        var written = new LinkedHashMap<>(
                Staff.tries("show-call", Map.of("call", call)).map("definition"));
        written.put("cohort", Map.of("tracks", List.of(track)));
        Staff.confirms("open-call", Map.of("call", written));
    }

    private static String review(Founder founder) {
        return "/api/projects/" + founder.application() + "/reviews/" + MONTH;
    }

    private static Map<String, Object> outcome(Founder founder, String outcome) {
        return Map.of("project", founder.application(), "outcome", outcome);
    }

    /** As if the month were over. */
    private void answersWereDue(Founder founder, LocalDate day) {
        var table = new Table(TestClients.dynamo(), Cloud.variable("TABLE"));
        var open = new TableReviews(table).get(new CallId(call), MONTH, new ProjectId(founder.application()));
        new TableTransactions(table)
                .commit(Write.put(new ProjectReview(
                        open.cohort(),
                        open.period(),
                        open.project(),
                        open.startup(),
                        open.zone(),
                        day,
                        open.meetingAt(),
                        open.reviewers(),
                        open.goals(),
                        open.reminded(),
                        Optional.of(Instant.now()),
                        open.staged(),
                        open.remark(),
                        open.announced(),
                        open.proposal(),
                        open.version() + 1)));
    }

    /** The cohort shows these states of the four projects, and a recount of the places agrees. */
    private String agrees(String... states) {
        var reviewed = List.of(0, 1, 6, 8).stream()
                .map(i -> founders.get(i).application())
                .toList();
        var places = Staff.tries("show-cohort", Map.of("cohort", call)).list("places", place -> place);
        var shown = reviewed.stream()
                .map(id -> places.stream()
                        .filter(place -> place.text("application").equals(id))
                        .findFirst()
                        .orElseThrow()
                        .text("state"))
                .toList();
        expect(shown, List.of(states));
        expect(Staff.tries("check-places", Map.of("call", call)).flag("agrees"), true);
        return "the places agree";
    }
}
