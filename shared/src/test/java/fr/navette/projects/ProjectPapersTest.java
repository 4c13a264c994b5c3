package fr.navette.projects;

import static fr.navette.Given.CALL;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static fr.navette.projects.AProject.ADA;
import static fr.navette.projects.AProject.EVE;
import static fr.navette.projects.AProject.FIRST_TEXT;
import static fr.navette.projects.AProject.MARCH;
import static fr.navette.projects.AProject.NOUR;
import static fr.navette.projects.AProject.done;
import static fr.navette.projects.AProject.exit;
import static fr.navette.projects.AProject.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.navette.Given;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.calls.Agreement;
import fr.navette.cohorts.AgreementText;
import fr.navette.cohorts.Papers;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.people.NamedPerson;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProjectPapersTest {
    private static final Instant APRIL = Instant.parse("2027-04-01T10:00:00Z");
    private static final Agreement SECOND_TEXT = new Agreement("2027-2", new Texts("Nous promettons.", "We promise."));
    private static final int SIGNATURES = 20;

    private final AProject given = new AProject();

    @Test
    void items_are_ticked_off_and_opened_again_and_the_history_says_by_whom() {
        given.changes(ADA, done("insurance", "rules"), MARCH);
        var ada = new NamedPerson(ADA.person(), "Ada Lefèvre");
        assertThat(given.place().papers().done())
                .containsExactly(new Papers.Done("insurance", ada, MARCH), new Papers.Done("rules", ada, MARCH));
        given.changes(ADA, done("rules"), APRIL);
        assertThat(given.place().papers().done()).containsExactly(new Papers.Done("rules", ada, MARCH));
        assertThat(given.history())
                .filteredOn(entry -> entry.by().isPresent())
                .extracting(HistoryEntry::what, HistoryEntry::note)
                .containsExactly(
                        tuple(HistoryEvent.ONBOARDING_DONE, "insurance, rules"),
                        tuple(HistoryEvent.ONBOARDING_UNDONE, "insurance"));
    }

    @Test
    void an_item_to_sign_is_not_ticked_off_and_an_unknown_one_is_refused() {
        var before = given.memory.everything();
        for (var item : new String[] {"agreement", "nothing"})
            assertThat(refusal(() -> given.changes(ADA, done(item), MARCH)).fields())
                    .isEqualTo(Map.of("done", FieldCode.NOT_KNOWN));
        assertThat(given.memory.everything()).isEqualTo(before);
    }

    @Test
    void a_signature_keeps_the_typed_name_the_instant_the_version_and_the_hash_of_the_text() {
        given.changes(ADA, signature("Ada M. Lefèvre", FIRST_TEXT), MARCH);
        var hash = FIRST_TEXT.hash(Language.FR);
        assertThat(given.place().papers().signatures())
                .containsExactly(new Papers.Signature(
                        new NamedPerson(ADA.person(), "Ada M. Lefèvre"), "2027-1", hash, Language.FR, MARCH));
        assertThat(given.memory.cohorts().agreement(CALL, hash))
                .contains(new AgreementText(CALL, hash, "2027-1", Language.FR, "Nous nous engageons."));
        var before = given.memory.everything();
        given.changes(ADA, signature("Ada", FIRST_TEXT), APRIL);
        assertThat(given.memory.everything()).isEqualTo(before);
    }

    @Test
    void a_text_reworded_after_twenty_signatures_leaves_what_was_signed_as_it_was() {
        for (int n = 0; n < SIGNATURES; n++) {
            var email = Given.email("founder" + n + "@example.org");
            var id = given.enters(email, "Projet " + n).id();
            var version = given.show.one(email.person(), id).version();
            given.change.change(email.person(), id, version, signature("Founder", FIRST_TEXT), MARCH);
        }
        given.rewords(SECOND_TEXT);
        assertThat(reason(() -> given.changes(ADA, signature("Ada", FIRST_TEXT), APRIL)))
                .isEqualTo(Reason.STALE_VERSION);
        given.changes(ADA, signature("Ada", SECOND_TEXT), APRIL);
        var versions = given.memory.cohorts().places(CALL).stream()
                .flatMap(place -> place.papers().signatures().stream())
                .map(Papers.Signature::version)
                .toList();
        assertThat(versions).filteredOn("2027-1"::equals).hasSize(SIGNATURES);
        assertThat(versions).filteredOn("2027-2"::equals).hasSize(1);
        assertThat(given.memory.cohorts().agreement(CALL, FIRST_TEXT.hash(Language.FR)))
                .map(AgreementText::text)
                .contains("Nous nous engageons.");
    }

    @Test
    void the_exit_form_is_taken_once_the_project_leaves_and_the_way_out_of_the_alumni_is_one_click() {
        assertThat(reason(() -> given.changes(ADA, exit(EVE, true), MARCH))).isEqualTo(Reason.TRANSITION_IMPOSSIBLE);
        given.graduates();
        given.changes(ADA, exit(EVE, true), MARCH);
        assertThat(given.place().papers().exitForm(ADA.person()))
                .contains(new Papers.ExitForm(
                        new NamedPerson(ADA.person(), "Ada Lefèvre"),
                        EVE,
                        true,
                        "merci",
                        Sha256.hex("token-1"),
                        MARCH));
        given.changes(ADA, exit(EVE, false), APRIL);
        assertThat(given.place().papers().exitForm(ADA.person()).map(Papers.ExitForm::alumni))
                .contains(false);
        assertThat(given.history())
                .extracting(HistoryEntry::what)
                .endsWith(HistoryEvent.EXIT_FORM_SENT, HistoryEvent.ALUMNI_LEFT);
        var before = given.memory.everything();
        given.changes(ADA, exit(EVE, false), APRIL.plusSeconds(1));
        assertThat(given.memory.everything()).isEqualTo(before);
        assertThat(reason(() -> given.changes(ADA, done("rules"), APRIL))).isEqualTo(Reason.TRANSITION_IMPOSSIBLE);
        assertThat(reason(() -> given.changes(ADA, signature("Ada", FIRST_TEXT), APRIL)))
                .isEqualTo(Reason.TRANSITION_IMPOSSIBLE);
    }

    @Test
    void nothing_is_signed_where_the_call_has_no_agreement() {
        var before = given.memory.calls().get(CALL);
        given.memory.commit(Write.put(Given.anOpenCall().withVersion(before.version() + 1)));
        assertThat(refusal(() -> given.changes(ADA, signature("Ada", FIRST_TEXT), MARCH))
                        .fields())
                .isEqualTo(Map.of("signature", FieldCode.NOT_KNOWN));
        assertThat(given.seenBy(ADA).onboarding()).isEmpty();
        assertThat(given.place().papers().signature(NOUR.person())).isEqualTo(Optional.empty());
    }
}
