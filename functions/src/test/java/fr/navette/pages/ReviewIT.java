package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.cloud.Inbox;
import fr.navette.cloud.Person;
import fr.navette.cloud.Staff;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The monthly review on a phone: two founders, one of whom reads English, and a reviewer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));
    private static final String MONTH = YearMonth.from(TODAY).toString();
    private static final String BEFORE = YearMonth.from(TODAY).minusMonths(1).toString();
    private static final String ADA = AnApplicant.email();
    private static final String BOB = ADA.replace("ada", "bob");
    private static final String INES = ADA.replace("ada", "ines");
    private static final String CALL = aCallWithReviews();
    private static String filature;
    private static String soie;
    private static String token;

    private static String aCallWithReviews() {
        var questions = List.of(
                Map.of(
                        "id",
                        "progress",
                        "kind",
                        "paragraph",
                        "label",
                        Map.of("fr", "Vos avancées du mois ?", "en", "Your progress this month?"),
                        "required",
                        true,
                        "maxChars",
                        600),
                Map.of(
                        "id",
                        "needs",
                        "kind",
                        "line",
                        "label",
                        Map.of("fr", "De quoi avez-vous besoin ?", "en", "What do you need?"),
                        "maxChars",
                        200));
        var review = Map.of("every", "P1M", "dueDay", 31, "questions", questions);
        var track = Map.of("id", "incubator", "lengthMonths", 9, "review", review);
        return ACall.isOpened(Map.of("cohort", Map.of("tracks", List.of(track))));
    }

    @BeforeAll
    static void a_review_is_open_for_two_projects() {
        filature = entered("Filature & Fils <b>", "Ada Lefèvre", ADA, "fr", TODAY.minusMonths(2));
        soie = entered("Soie sauvage", "Bob Martin", BOB, "en", TODAY);
        var ines =
                Map.of("name", "Inès Morel", "email", INES, "language", "fr", "company", "La Redoute", "maxReads", 1);
        Staff.confirms("invite-committee", Map.of("call", CALL, "members", List.of(ines)));
        var meeting = TODAY.plusMonths(1) + "T14:00";
        filatureWasReviewed(meeting);
        Staff.confirms("open-review", Map.of("call", CALL, "period", MONTH, "meetingAt", meeting));
        Inbox.awaited(INES, "Bilan mensuel");
        token = Inbox.newestToken(INES);
    }

    /** The month before is over for it: answered, to be watched, with a goal from the committee. */
    private static void filatureWasReviewed(String meeting) {
        Staff.confirms("open-review", Map.of("call", CALL, "period", BEFORE, "meetingAt", meeting));
        var ada = new Person(ADA, "fr");
        ada.asksForACode();
        ada.signsIn();
        var answers = Map.of("progress", "Un prototype.", "needs", "Un atelier");
        ada.puts("/api/projects/" + filature + "/reviews/" + BEFORE, "0", Map.of("answers", answers, "done", true))
                .expecting(200);
        var watch = List.of(Map.of("project", filature, "outcome", "WATCH"));
        Staff.confirms("stage-outcomes", Map.of("call", CALL, "period", BEFORE, "outcomes", watch));
        var remark = Map.of(
                "project",
                filature,
                "period",
                BEFORE,
                "sentence",
                "Montrez-nous des ventes.",
                "goal",
                "Trois clients payants");
        Staff.confirms("release-remark", remark);
        Staff.confirms("close-review", Map.of("call", CALL, "period", BEFORE));
    }

    /** Enters a project by hand, which has started on a day; returns its id. */
    private static String entered(String startup, String contact, String email, String language, LocalDate day) {
        var newcomer = Map.of(
                "cohort", CALL,
                "startup", startup,
                "contact", contact,
                "email", email,
                "mailLanguage", language,
                "site", "roubaix",
                "track", "incubator",
                "startsOn", day.toString(),
                "reason", "Convention");
        var id = Staff.confirms("enter", newcomer).text("project");
        Staff.confirms("start-project", Map.of("project", id, "on", day.toString()));
        return id;
    }

    private static Visitor phone() {
        return new Visitor(options -> options.setViewportSize(320, 700).setHasTouch(true));
    }

    private static String page(String project) {
        return "/project.html?id=" + project;
    }

    @Test
    void a_founder_answers_sets_goals_and_sends_and_a_forwarded_link_shows_a_sign_in_only() {
        try (var eve = phone();
                var ada = phone()) {
            eve.opens(page(filature)).sees(".sign-in");
            assertThat(eve.textOf("main")).doesNotContain("Filature");
            ada.opens(page(filature)).signsIn(ADA).sees("#review-form textarea");
            assertThat(ada.textOf("#review")).contains("Montrez-nous des ventes.");
            assertThat(ada.textOf(".last-time")).contains("Un prototype.");
            ada.meetsNoBarrier("an open review");
            ada.clicks("text=Envoyer le bilan").sees("#review-errors h2");
            ada.meetsNoBarrier("an answer is missing");
            ada.types("answers.progress", "Deux clients pilotes.").types("new-goal-0", "Dix clients payants");
            ada.page().locator(".goal input[value=UNDER_WAY]").check();
            ada.waitsUntilSaved();
            ada.clicks("text=Envoyer le bilan").sees("#review-sent:not([hidden])");
            assertThat(ada.focus()).isEqualTo("review-sent");
            ada.meetsNoBarrier("a review that is sent");
            ada.page().reload();
            ada.sees("#review-sent:not([hidden])");
            assertThat(ada.page().inputValue("[id='answers.progress']")).isEqualTo("Deux clients pilotes.");
            assertThat(ada.page().inputValue("#new-goal-0")).isEqualTo("Dix clients payants");
            eve.signsIn(BOB).sees("[data-state=none]:not([hidden])");
            assertThat(eve.textOf("main")).doesNotContain("Filature");
        }
    }

    @Tag("slow")
    @Test
    void a_reviewer_chooses_with_the_keyboard_and_a_refused_sentence_is_kept() {
        try (var ines = phone()) {
            ines.opens("/review.html?call=" + CALL + "&period=" + MONTH + "#" + token)
                    .sees("#open-projects");
            ines.meetsNoBarrier("door");
            assertThat(ines.context().cookies()).isEmpty();
            ines.clicks("#open-projects").sees(".reviewed");
            assertThat(ines.page().url()).isEqualTo(Visitor.SITE + "/review.html?call=" + CALL + "&period=" + MONTH);
            assertThat(ines.textOf("#index")).contains("Filature & Fils <b>", "Soie sauvage");
            assertThat(ines.textOf(".months")).contains("à surveiller");
            assertThat(ines.textOf(".goals")).contains("Trois clients payants");
            ines.meetsNoBarrier("projects");
            var card = "project-" + filature;
            ines.page().locator("[id='" + card + "-staff']").fill("Je les ai peu vus.");
            ines.clicks("[id='" + card + "'] .save-bar button.quiet")
                    .sees("[id='" + card + "-choice-error']:not(:empty)");
            ines.page().locator("[id='" + card + "-choice.STAY']").focus();
            ines.keys("ArrowDown", "ArrowUp", "Space").waitsUntilSaved();
            assertThat(ines.textOf("#progress-text")).isEqualTo("Avis donnés : 1 sur 2");
            ines.page().reload();
            ines.sees(".reviewed");
            assertThat(ines.page().isChecked("[id='" + card + "-choice.STAY']")).isTrue();
            assertThat(ines.page().inputValue("[id='" + card + "-staff']")).isEqualTo("Je les ai peu vus.");
            ines.opens("/review.html?call=" + CALL + "&period=" + MONTH + "&lang=en")
                    .sees("text=Opinions given: 1 of 2");
            ines.meetsNoBarrier("projects in English");
        }
    }

    @Tag("slow")
    @Test
    void a_founder_reads_why_a_departure_is_proposed_and_answers() {
        var leave = List.of(Map.of("project", soie, "outcome", "LEAVE"));
        Staff.confirms("stage-outcomes", Map.of("call", CALL, "period", MONTH, "outcomes", leave));
        var remark = Map.of("project", soie, "period", MONTH, "sentence", "No sales yet, <i>two</i> months running.");
        Staff.confirms("release-remark", remark);
        try (var bob = phone()) {
            bob.opens(page(soie) + "&lang=en").signsIn(BOB).sees("#review-form");
            assertThat(bob.textOf("main")).doesNotContain("No sales");
            var until = TODAY.plusDays(9) + "T18:00";
            Staff.confirms("close-review", Map.of("call", CALL, "period", MONTH, "answerUntil", until));
            Inbox.awaited(BOB, "A possible end of your programme");
            bob.page().reload();
            bob.sees(".departure textarea");
            assertThat(bob.textOf(".departure")).contains("No sales yet, <i>two</i> months running.", "Paris");
            bob.meetsNoBarrier("a proposed departure");
            bob.types("departure-reply", "Two contracts are coming.").clicks(".departure button.primary");
            bob.sees(".departure:has-text('Answered by Bob Martin')");
            bob.meetsNoBarrier("an answered proposal");
            assertThat(bob.textOf(".months")).contains("departure proposed");
        }
        assertThat(Staff.tries("show-months", Map.of("project", soie)).text("reply"))
                .isEqualTo("Two contracts are coming.");
    }
}
