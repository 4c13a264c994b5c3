package fr.navette.projects;

import static fr.navette.Refused.reason;
import static fr.navette.projects.AProject.ADA;
import static fr.navette.projects.AProject.EVE;
import static fr.navette.projects.AProject.MARCH;
import static fr.navette.projects.AProject.NOUR;
import static fr.navette.projects.AProject.exit;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.cohorts.Papers;
import fr.navette.input.Reason;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.people.NamedPerson;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ada leaves Eve's address behind, as one that lasts. */
class LeaveAlumniTest {
    private static final Instant APRIL = Instant.parse("2027-04-01T10:00:00Z");

    private final AProject given = new AProject();
    private final LeaveAlumni leave = new LeaveAlumni(given.memory.calls(), given.places, given.memory);

    LeaveAlumniTest() {
        given.graduates();
    }

    private List<String> alumni() {
        return leave.of(EVE.person()).stream().map(a -> a.place().startup()).toList();
    }

    @Test
    void the_lasting_address_is_told_of_the_way_out_and_leads_to_it() {
        given.changes(ADA, exit(EVE, true), MARCH);
        assertThat(given.mails(MailTemplate.ALUMNI_JOINED))
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).isEqualTo(EVE));
        assertThat(alumni()).containsExactly("Fil & Cie");
        assertThat(given.show.of(EVE.person())).isEmpty();
        leave.leave(EVE.person(), given.id, APRIL);
        assertThat(alumni()).isEmpty();
        assertThat(given.place().papers().exitForm(ADA.person()).map(Papers.ExitForm::lasting))
                .contains(EVE);
        assertThat(given.history()).last().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo(HistoryEvent.ALUMNI_LEFT);
            assertThat(entry.by()).map(NamedPerson::id).contains(ADA.person());
        });
    }

    @Test
    void leaving_twice_or_looking_changes_nothing() {
        given.changes(ADA, exit(EVE, true), MARCH);
        var joined = given.memory.everything();
        alumni();
        assertThat(given.memory.everything()).isEqualTo(joined);
        leave.leave(EVE.person(), given.id, APRIL);
        var left = given.memory.everything();
        leave.leave(EVE.person(), given.id, APRIL.plusSeconds(1));
        assertThat(given.memory.everything()).isEqualTo(left);
    }

    @Test
    void the_secret_in_the_mail_is_a_way_out_that_works_twice_and_for_this_project_alone() {
        given.changes(ADA, exit(EVE, true), MARCH);
        var mail = given.mails(MailTemplate.ALUMNI_JOINED).getFirst();
        var secret = mail.values().get(Mail.WAY_OUT).toString();
        var hash = given.place().papers().exitForm(ADA.person()).orElseThrow().wayOut();
        for (var wrong : List.of("", hash, "another-secret"))
            assertThat(reason(() -> leave.byMail(given.id, wrong, APRIL))).isEqualTo(Reason.LINK_WRONG);
        assertThat(reason(() -> leave.byMail(new ApplicationId("other"), secret, APRIL)))
                .isEqualTo(Reason.LINK_WRONG);
        assertThat(alumni()).containsExactly("Fil & Cie");
        leave.byMail(given.id, secret, APRIL);
        assertThat(alumni()).isEmpty();
        var left = given.memory.everything();
        leave.byMail(given.id, secret, APRIL.plusSeconds(1));
        assertThat(given.memory.everything()).isEqualTo(left);
    }

    @Test
    void nobody_leaves_for_somebody_else() {
        given.changes(ADA, exit(EVE, true), MARCH);
        var before = given.memory.everything();
        assertThat(reason(() -> leave.leave(NOUR.person(), given.id, APRIL))).isEqualTo(Reason.PROJECT_UNKNOWN);
        assertThat(given.memory.everything()).isEqualTo(before);
    }

    @Test
    void another_lasting_address_takes_the_place_of_the_first_and_is_told() {
        given.changes(ADA, exit(EVE, true), MARCH);
        given.changes(ADA, exit(NOUR, true), APRIL);
        assertThat(alumni()).isEmpty();
        assertThat(given.memory.cohorts().projects(EVE.person())).isEmpty();
        assertThat(leave.of(NOUR.person())).hasSize(1);
        assertThat(given.mails(MailTemplate.ALUMNI_JOINED)).extracting(Mail::to).containsExactlyInAnyOrder(EVE, NOUR);
    }

    @Test
    void who_does_not_join_gets_no_mail_and_who_leaves_on_the_page_is_no_longer_listed() {
        given.changes(ADA, exit(EVE, false), MARCH);
        assertThat(given.mails(MailTemplate.ALUMNI_JOINED)).isEmpty();
        given.changes(ADA, exit(EVE, true), MARCH);
        given.changes(ADA, exit(EVE, false), APRIL);
        assertThat(alumni()).isEmpty();
        assertThat(given.mails(MailTemplate.ALUMNI_JOINED)).hasSize(1);
        assertThat(given.history()).extracting(HistoryEntry::what).endsWith(HistoryEvent.ALUMNI_LEFT);
    }
}
