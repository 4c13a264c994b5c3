package fr.navette.projects;

import static fr.navette.Given.CALL;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static fr.navette.projects.AProject.ADA;
import static fr.navette.projects.AProject.EVE;
import static fr.navette.projects.AProject.MARCH;
import static fr.navette.projects.AProject.NOUR;
import static fr.navette.projects.AProject.done;
import static fr.navette.projects.AProject.invited;
import static fr.navette.projects.AProject.known;
import static fr.navette.projects.AProject.people;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.navette.Given;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEntry.Actor;
import fr.navette.applications.HistoryEvent;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ShowCohort;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.mail.MailTemplate;
import fr.navette.people.NamedPerson;
import fr.navette.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProjectPeopleTest {
    private static final Instant APRIL = Instant.parse("2027-04-01T10:00:00Z");

    private final AProject given = new AProject();

    private List<HistoryEntry> entries(HistoryEvent what) {
        return given.history().stream().filter(entry -> entry.what() == what).toList();
    }

    @Test
    void a_co_founder_is_invited_by_mail_and_speaks_for_the_project_after_a_click() {
        given.changes(ADA, people(known(ADA), invited(NOUR)), MARCH);
        assertThat(given.speakers()).containsExactly(ADA.person());
        assertThat(given.mails(MailTemplate.REPRESENTATIVE_INVITED))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.to()).isEqualTo(NOUR);
                    assertThat(mail.language()).isEqualTo(Language.EN);
                    assertThat(mail.values()).containsEntry("who", "Ada Lefèvre");
                });
        assertThat(reason(() -> given.seenBy(NOUR))).isEqualTo(Reason.PROJECT_UNKNOWN);
        assertThat(given.show.invitations(NOUR.person()))
                .extracting(invitation -> invitation.project().name())
                .containsExactly("Fil & Cie");
        var view = given.join.join(NOUR.person(), given.id, APRIL);
        assertThat(view.people()).extracting(Project.Representative::name).containsExactly("Ada Lefèvre", "Nour");
        assertThat(view.project().invitations()).isEmpty();
        assertThat(given.show.of(NOUR.person())).hasSize(1);
        assertThat(given.mails(MailTemplate.REPRESENTATIVE_JOINED))
                .singleElement()
                .satisfies(mail -> assertThat(mail.to().person()).isEqualTo(ADA.person()));
        var before = given.memory.everything();
        given.join.join(NOUR.person(), given.id, APRIL);
        assertThat(given.memory.everything()).isEqualTo(before);
    }

    @Test
    void nobody_joins_without_an_invitation() {
        given.changes(ADA, people(known(ADA), invited(NOUR)), MARCH);
        var before = given.memory.everything();
        assertThat(reason(() -> given.join.join(EVE.person(), given.id, APRIL))).isEqualTo(Reason.PROJECT_UNKNOWN);
        assertThat(reason(() -> given.join.join(NOUR.person(), new ApplicationId("x"), APRIL)))
                .isEqualTo(Reason.PROJECT_UNKNOWN);
        assertThat(given.memory.everything()).isEqualTo(before);
        given.changes(ADA, people(known(ADA)), MARCH);
        assertThat(reason(() -> given.join.join(NOUR.person(), given.id, APRIL)))
                .isEqualTo(Reason.PROJECT_UNKNOWN);
        assertThat(entries(HistoryEvent.INVITATION_WITHDRAWN)).hasSize(1);
    }

    @Test
    void a_co_founder_acts_under_their_own_name() {
        given.nourJoins();
        given.changes(NOUR, done("insurance"), APRIL);
        var nour = new NamedPerson(NOUR.person(), "Nour");
        assertThat(entries(HistoryEvent.ONBOARDING_DONE))
                .containsExactly(new HistoryEntry(
                        given.id,
                        APRIL,
                        HistoryEvent.ONBOARDING_DONE,
                        Actor.REPRESENTATIVE,
                        "insurance",
                        Optional.of(nour),
                        Optional.empty()));
        assertThat(entries(HistoryEvent.INVITED))
                .extracting(entry -> entry.by().map(NamedPerson::name), HistoryEntry::about)
                .containsExactly(tuple(Optional.of("Ada Lefèvre"), Optional.of(nour)));
    }

    @Test
    void a_representative_is_removed_and_told_and_the_last_one_cannot_go() {
        given.nourJoins();
        given.changes(NOUR, people(known(NOUR)), APRIL);
        assertThat(given.speakers()).containsExactly(NOUR.person());
        assertThat(reason(() -> given.seenBy(ADA))).isEqualTo(Reason.PROJECT_UNKNOWN);
        assertThat(given.mails(MailTemplate.REPRESENTATIVE_REMOVED))
                .extracting(mail -> mail.to().person())
                .containsExactly(ADA.person());
        var before = given.memory.everything();
        var refused = refusal(() -> given.changes(NOUR, people(invited(EVE)), APRIL));
        assertThat(refused.reason()).isEqualTo(Reason.TRANSITION_IMPOSSIBLE);
        assertThat(refused.fields()).isEqualTo(Map.of("people", FieldCode.TOO_FEW));
        assertThat(given.memory.everything()).isEqualTo(before);
    }

    @Test
    void whoever_hands_over_stays_until_the_other_has_joined() {
        var instead = new Wanted.Person("Nour", NOUR, Language.FR, true);
        given.changes(ADA, people(known(ADA), instead), MARCH);
        assertThat(given.speakers()).containsExactly(ADA.person());
        given.join.join(NOUR.person(), given.id, APRIL);
        assertThat(given.speakers()).containsExactly(NOUR.person());
        assertThat(given.mails(MailTemplate.REPRESENTATIVE_JOINED))
                .singleElement()
                .satisfies(mail -> assertThat(mail.values()).containsEntry("replaced", "true"));
        assertThat(entries(HistoryEvent.REMOVED)).hasSize(1);
    }

    @Test
    void a_change_of_an_old_version_is_refused_with_the_current_project() {
        var seen = given.seenBy(ADA).version();
        given.nourJoins();
        var refused = refusal(() -> given.change.change(ADA.person(), given.id, seen, done("rules"), APRIL));
        assertThat(refused.reason()).isEqualTo(Reason.STALE_VERSION);
        assertThat(refused.facts()).containsEntry(ChangeProject.CURRENT, given.seenBy(ADA));
        given.memory.beforeNextCommit(() -> given.changes(NOUR, done("insurance"), APRIL));
        assertThat(reason(() -> given.changes(ADA, done("rules"), APRIL))).isEqualTo(Reason.STALE_VERSION);
        assertThat(given.place().papers().isDone("rules")).isFalse();
    }

    @Test
    void the_same_again_changes_nothing_and_mails_nobody() {
        given.changes(ADA, people(known(ADA), invited(NOUR)), MARCH);
        var before = given.memory.everything();
        given.changes(ADA, people(known(ADA), invited(NOUR)), APRIL);
        assertThat(given.memory.everything()).isEqualTo(before);
    }

    @Test
    void an_address_counts_once_and_ten_people_are_enough() {
        assertThat(refusal(() -> given.changes(ADA, people(known(ADA), known(ADA)), MARCH))
                        .fields())
                .isEqualTo(Map.of("people[1].email", FieldCode.TWICE));
        var eleven = IntStream.range(0, 11)
                .mapToObj(n -> invited(Given.email("p" + n + "@example.org")))
                .toArray(Wanted.Person[]::new);
        assertThat(refusal(() -> given.changes(ADA, people(eleven), MARCH)).fields())
                .isEqualTo(Map.of("people", FieldCode.TOO_MANY));
    }

    @Test
    void four_people_are_changed_at_once_and_not_more() {
        var before = given.memory.everything();
        assertThat(refusal(() -> given.changes(ADA, adaWith(5), MARCH)).fields())
                .isEqualTo(Map.of("people", FieldCode.TOO_MANY));
        assertThat(given.memory.everything()).isEqualTo(before);
        assertThat(given.changes(ADA, adaWith(4), MARCH).project().invitations())
                .hasSize(4);
    }

    private static Wanted adaWith(int others) {
        var more = IntStream.range(0, others).mapToObj(n -> invited(Given.email("p" + n + "@example.org")));
        return people(Stream.concat(Stream.of(known(ADA)), more).toArray(Wanted.Person[]::new));
    }

    @Test
    void staff_hand_over_where_an_address_is_dead_and_both_are_told() {
        var eve = new Project.Representative("Eve", EVE, Language.EN);
        var before = given.memory.everything();
        var dry = given.handOver.handOver(given.id, ADA, eve, "adresse morte", APRIL, false);
        assertThat(given.memory.everything()).isEqualTo(before);
        assertThat(given.handOver.handOver(given.id, ADA, eve, "adresse morte", APRIL, true))
                .isEqualTo(dry);
        assertThat(given.speakers()).containsExactly(EVE.person());
        assertThat(dry.people()).containsExactly(eve);
        assertThat(dry.mails())
                .extracting(mail -> mail.template() + " " + mail.to().person().value())
                .containsExactly(
                        "REPRESENTATIVE_NAMED " + EVE.person().value(),
                        "REPRESENTATIVE_REMOVED " + ADA.person().value());
        assertThat(entries(HistoryEvent.HANDED_OVER))
                .extracting(HistoryEntry::who, HistoryEntry::note)
                .containsExactly(tuple(Actor.STAFF, "adresse morte"));
        assertThat(given.seenBy(EVE).project().name()).isEqualTo("Fil & Cie");
        var cohort = new ShowCohort(
                given.memory.calls(), given.memory.applications(), given.memory.cohorts(), given.memory.placeLedger());
        assertThat(cohort.show(CALL, APRIL).places())
                .extracting(ShowCohort.Listed::email)
                .containsExactly(EVE.address());
    }

    @Test
    void staff_hand_over_from_a_representative_to_somebody_else() {
        given.nourJoins();
        var nour = new Project.Representative("Nour", NOUR, Language.EN);
        var ada = new Project.Representative("Ada", ADA, Language.EN);
        var before = given.memory.everything();
        assertThat(reason(() -> given.handOver.handOver(given.id, EVE, nour, "", APRIL, true)))
                .isEqualTo(Reason.NOT_REPRESENTATIVE);
        assertThat(refusal(() -> given.handOver.handOver(given.id, ADA, ada, "", APRIL, true))
                        .fields())
                .isEqualTo(Map.of("to", FieldCode.SAME));
        assertThat(refusal(() -> given.handOver.handOver(given.id, ADA, nour, "", APRIL, true))
                        .fields())
                .isEqualTo(Map.of("to", FieldCode.ADDRESS_TAKEN));
        assertThat(given.memory.everything()).isEqualTo(before);
    }
}
