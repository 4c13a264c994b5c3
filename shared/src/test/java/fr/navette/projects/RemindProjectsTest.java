package fr.navette.projects;

import static fr.navette.Given.CALL;
import static fr.navette.projects.AProject.ADA;
import static fr.navette.projects.AProject.FIRST_TEXT;
import static fr.navette.projects.AProject.MARCH;
import static fr.navette.projects.AProject.NOUR;
import static fr.navette.projects.AProject.done;
import static fr.navette.projects.AProject.signature;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.calls.Digest;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The items are due on 15 March 2027, and the place ends on 29 February 2028. */
class RemindProjectsTest {
    private final AProject given = new AProject();
    private final RemindProjects remind = new RemindProjects(
            given.memory.calls(),
            given.memory.cohorts(),
            given.places,
            given.memory.documents(),
            given.memory.digests(),
            given.memory.outbox(),
            given.memory);

    RemindProjectsTest() {
        given.memory.commit(Write.put(Digest.first(CALL)));
    }

    /** The mornings of the sweep, at eight in Paris. */
    private void mornings(String... days) {
        for (var day : days) sweep(day + "T07:00:00Z");
    }

    private void sweep(String instant) {
        remind.due(Instant.parse(instant)).forEach(Runnable::run);
    }

    private static List<Object> items(Mail mail) {
        return List.of(mail.values().get("items"));
    }

    @Test
    void what_is_left_of_the_onboarding_is_told_a_week_before_and_once_more_from_its_day_on() {
        mornings("2027-03-07");
        assertThat(given.mails(MailTemplate.ONBOARDING_REMINDER)).isEmpty();
        given.changes(ADA, done("rules"), MARCH);
        mornings("2027-03-08", "2027-03-09");
        assertThat(given.mails(MailTemplate.ONBOARDING_REMINDER))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(items(mail).toString()).isEqualTo("[[{item=insurance}, {item=agreement}]]");
                    assertThat(mail.values())
                            .containsEntry("dueOn", "lundi 15 mars 2027")
                            .doesNotContainKey("late");
                });
        given.changes(ADA, signature("Ada", FIRST_TEXT), MARCH);
        mornings("2027-03-15", "2027-03-16", "2027-03-17");
        assertThat(given.mails(MailTemplate.ONBOARDING_REMINDER))
                .hasSize(2)
                .last()
                .satisfies(mail -> {
                    assertThat(items(mail).toString()).isEqualTo("[[{item=insurance}]]");
                    assertThat(mail.values()).containsEntry("late", "true");
                });
    }

    @Test
    void nobody_is_reminded_of_what_is_done_and_each_signs_alone() {
        given.nourJoins();
        given.changes(ADA, done("insurance", "rules"), MARCH);
        given.changes(ADA, signature("Ada", FIRST_TEXT), MARCH);
        mornings("2027-03-08");
        assertThat(given.mails(MailTemplate.ONBOARDING_REMINDER))
                .extracting(Mail::to)
                .containsExactly(NOUR);
    }

    @Test
    void the_end_is_told_thirty_days_before_and_again_only_if_it_moves() {
        mornings("2028-01-29");
        assertThat(given.mails(MailTemplate.PROJECT_ENDING)).isEmpty();
        mornings("2028-01-30", "2028-01-31");
        assertThat(given.mails(MailTemplate.PROJECT_ENDING))
                .extracting(mail -> mail.values().get("endsOn"))
                .containsExactly("mardi 29 février 2028");
        given.isExtended(Period.ofDays(21));
        mornings("2028-02-01", "2028-02-20");
        assertThat(given.mails(MailTemplate.PROJECT_ENDING))
                .extracting(mail -> mail.values().get("endsOn"))
                .containsExactly("mardi 29 février 2028", "mardi 21 mars 2028");
    }

    @Test
    void a_reminder_does_not_leave_if_the_place_changes_meanwhile() {
        var due = remind.due(Instant.parse("2027-03-08T07:00:00Z"));
        given.memory.beforeNextCommit(() -> given.changes(ADA, done("insurance", "rules"), MARCH));
        due.forEach(Runnable::run);
        assertThat(given.mails(MailTemplate.ONBOARDING_REMINDER)).isEmpty();
    }

    @Test
    void nothing_is_read_before_the_morning_and_a_project_that_is_gone_is_left_alone() {
        assertThat(remind.due(Instant.parse("2027-03-08T05:59:59Z"))).isEmpty();
        assertThat(remind.due(Instant.parse("2027-03-08T06:00:00Z"))).hasSize(1);
        given.graduates();
        assertThat(remind.due(Instant.parse("2027-03-08T06:00:00Z"))).isEmpty();
    }
}
