package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aCall;
import static fr.navette.Given.aMember;
import static fr.navette.Given.aSlot;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.email;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemoryFiles;
import fr.navette.KnownSeals;
import fr.navette.KnownSecrets;
import fr.navette.applications.Content;
import fr.navette.applications.SubmitApplication;
import fr.navette.committee.Reading.Recusal;
import fr.navette.committee.Reading.Recusal.Ground;
import fr.navette.committee.Reading.State;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.storage.Write;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readings that a change of the application, of the member or of what the member says makes a conflict. */
class CloseReadingsTest {
    private final SeatedCommittee given = new SeatedCommittee();
    private final SubmitApplication submit = new SubmitApplication(
            given.memory.calls(),
            given.memory.applications(),
            given.memory.readers(),
            new InMemoryFiles(),
            new KnownSeals(),
            given.memory);
    private final SaveInterests save = new SaveInterests(
            given.memory.calls(), given.memory.applications(), given.memory.committee(), given.memory);

    @BeforeEach
    void aCallThatRequiresNoFile() {
        given.memory.commit(Write.put(
                aCall(anOpenCall().questions(), List.of(aSlot("deck", false))).withVersion(2)));
    }

    /** Léa works for La Redoute from now on. */
    private ChangeMember.Changed hired(boolean confirmed) {
        var amendment = new ChangeMember.Amendment(
                Optional.empty(),
                Optional.of("La Redoute"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new ChangeMember(
                        given.memory.calls(), given.memory.applications(), given.memory.committee(), given.memory)
                .change(CALL, given.lea.email(), amendment, confirmed);
    }

    private void submittedAgainAs(String startup) {
        var before = given.memory.applications().find(given.fil.id()).orElseThrow();
        var answers = new LinkedHashMap<>(before.current().answers());
        answers.put("startup", startup);
        var content =
                new Content(answers, before.current().sites(), before.current().track());
        given.memory.commit(Write.put(before.saved(content, 1, NOW)));
        submit.by(before.person(), before.id(), NOW);
    }

    private static Interests interests(List<String> companies, long version) {
        return new Interests(companies, List.of(), List.of(), Interests.Wishes.NONE, version);
    }

    @Test
    void an_amended_application_that_is_a_readers_company_is_closed_to_that_reader() {
        hired(true);
        given.scored();
        var review = given.reading().review();
        submittedAgainAs("La Redoute SAS");
        assertThat(given.reading().state()).isEqualTo(State.RECUSED);
        assertThat(given.reading().recusal()).isEqualTo(new Recusal(Ground.CONFLICT_FOUND, "La Redoute SAS"));
        assertThat(given.reading().review()).isEqualTo(review);
    }

    @Test
    void an_amended_application_without_a_conflict_stays_with_its_readers() {
        hired(true);
        submittedAgainAs("Lin");
        assertThat(given.reading().state()).isEqualTo(State.OPEN);
    }

    @Test
    void a_lifted_conflict_stays_lifted_when_the_application_changes() {
        hired(true);
        submittedAgainAs("La Redoute");
        new DeclareConflict(given.memory.calls(), given.memory.applications(), given.memory.committee(), given.memory)
                .rule(CALL, given.fil.id(), given.lea.email(), DeclareConflict.Word.LIFT, "Homonyme", NOW, true);
        assertThat(given.reading().state()).isEqualTo(State.OPEN);
        submittedAgainAs("La Redoute & Cie");
        assertThat(given.reading().state()).isEqualTo(State.OPEN);
    }

    @Test
    void a_reviewer_who_saves_at_the_same_instant_loses_nothing() {
        hired(true);
        var answers = new LinkedHashMap<>(given.fil.current().answers());
        answers.put("startup", "La Redoute");
        given.memory.commit(Write.put(given.fil.saved(
                new Content(
                        answers,
                        given.fil.current().sites(),
                        given.fil.current().track()),
                1,
                NOW)));
        given.memory.beforeNextCommit(given::scored);
        submit.by(given.fil.person(), given.fil.id(), NOW);
        assertThat(given.reading().state()).isEqualTo(State.RECUSED);
        assertThat(given.reading().review().done()).isTrue();
    }

    @Test
    void a_member_whose_company_is_found_out_late_loses_the_readings_concerned() {
        submittedAgainAs("La Redoute");
        var before = given.memory.everything();
        assertThat(hired(false).closed()).hasSize(1);
        assertThat(given.memory.everything()).isEqualTo(before);
        hired(true);
        assertThat(given.reading().recusal().reason()).isEqualTo(Ground.CONFLICT_FOUND);
    }

    @Test
    void an_applicant_who_moves_to_a_readers_domain_is_closed_to_that_reader() {
        var zoe = aMember("zoe@laredoute.example");
        given.memory.commit(Write.put(zoe));
        given.readBy(zoe);
        new ChangeAddress(
                        given.memory.calls(),
                        given.memory.applications(),
                        given.memory.committee(),
                        given.memory,
                        new KnownSecrets())
                .change(CALL, given.fil.email(), email("ada@laredoute.example"), NOW, true);
        var reading = given.memory.committee().reading(zoe.membership(), given.fil.id());
        assertThat(reading.map(Reading::state)).contains(State.RECUSED);
    }

    @Test
    void what_a_member_declares_closes_their_readings_and_only_theirs() {
        given.readBy(aMember("max@example.org"));
        var saved = save.by(given.session, Optional.of(CALL), interests(List.of("Fil"), 0));
        assertThat(saved.closed()).isEqualTo(List.of(new CloseReadings.Closed(given.reading(), "Fil")));
        assertThat(saved.member().interests()).isEqualTo(interests(List.of("Fil"), 1));
        assertThat(given.reading().state()).isEqualTo(State.RECUSED);
        assertThat(given.memory
                        .committee()
                        .reading(aMember("max@example.org").membership(), given.fil.id())
                        .map(Reading::state))
                .contains(State.OPEN);
    }

    @Test
    void what_is_decided_stays_as_it_was_read() {
        given.scored();
        given.decided();
        assertThat(save.by(given.session, Optional.of(CALL), interests(List.of("Fil"), 0))
                        .closed())
                .isEmpty();
        assertThat(given.reading().state()).isEqualTo(State.DONE);
    }

    @Test
    void an_older_page_does_not_overwrite_what_was_declared() {
        save.by(given.session, Optional.of(CALL), interests(List.of("OVH"), 0));
        assertThat(reason(() -> save.by(given.session, Optional.of(CALL), interests(List.of("Lin"), 0))))
                .isEqualTo(Reason.STALE_VERSION);
        assertThat(save.by(given.session, Optional.of(CALL), interests(List.of("OVH", "Lin"), 1))
                        .member()
                        .interests()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void a_change_by_staff_at_the_same_instant_is_kept() {
        given.memory.beforeNextCommit(() -> hired(true));
        var saved = save.by(given.session, Optional.of(CALL), interests(List.of("OVH"), 0))
                .member();
        assertThat(saved.company()).isEqualTo("La Redoute");
        assertThat(given.memory.committee().member(saved.membership())).contains(saved);
    }

    @Test
    void empty_lines_go_and_too_many_or_too_long_ones_are_refused() {
        assertThat(save.by(given.session, Optional.of(CALL), interests(List.of("OVH", "", "OVH"), 0))
                        .member()
                        .interests()
                        .companies())
                .containsExactly("OVH");
        var many = IntStream.rangeClosed(0, Interests.MAX_ENTRIES)
                .mapToObj(i -> "Company " + i)
                .toList();
        assertThat(refusal(() -> save.by(given.session, Optional.of(CALL), interests(many, 1)))
                        .fields())
                .isEqualTo(Map.of("companies", FieldCode.TOO_MANY));
        var company = "x".repeat(Interests.MAX_CHARS + 1);
        assertThat(refusal(() -> save.by(given.session, Optional.of(CALL), interests(List.of("OVH", company), 1)))
                        .fields())
                .isEqualTo(Map.of("companies[1]", FieldCode.TOO_LONG));
    }

    @Test
    void a_site_or_track_that_is_named_twice_is_kept_once() {
        var twice = List.of("euratechnologies", "euratechnologies");
        var wishes = new Interests.Wishes(twice, List.of("incubator", "incubator"));
        var saved = save.by(given.session, Optional.of(CALL), new Interests(List.of(), List.of(), twice, wishes, 0))
                .member()
                .interests();
        assertThat(saved.sites()).containsExactly("euratechnologies");
        assertThat(saved.wishes()).isEqualTo(new Interests.Wishes(List.of("euratechnologies"), List.of("incubator")));
    }

    @Test
    void sites_and_tracks_that_the_call_does_not_have_are_refused() {
        var sites = new Interests(List.of(), List.of(), List.of("x"), Interests.Wishes.NONE, 0);
        assertThat(refusal(() -> save.by(given.session, Optional.of(CALL), sites))
                        .fields())
                .isEqualTo(Map.of("sites[0]", FieldCode.NOT_KNOWN));
        var wishes = new Interests.Wishes(List.of("blanchemaille"), List.of("x"));
        assertThat(refusal(() -> save.by(
                                given.session,
                                Optional.of(CALL),
                                new Interests(List.of(), List.of(), List.of(), wishes, 0)))
                        .fields())
                .isEqualTo(Map.of("wishes.tracks[0]", FieldCode.NOT_KNOWN));
    }

    @Test
    void only_a_member_of_the_committee_declares_anything() {
        given.left();
        assertThat(reason(() -> save.by(given.session, Optional.of(CALL), interests(List.of("Fil"), 0))))
                .isEqualTo(Reason.NOT_YOURS);
    }

    @Test
    void more_readings_than_fit_into_one_transaction_are_closed_too() {
        for (int i = 0; i < 60; i++) {
            var lin = stored(given.memory, anApplicationOf("ada" + i + "@lin.example", "Lin"));
            given.memory.commit(Write.put(Reading.assigned(given.lea, lin.id(), LATER)));
        }
        assertThat(save.by(given.session, Optional.of(CALL), interests(List.of("Lin"), 0))
                        .closed())
                .hasSize(60);
        assertThat(given.memory.committee().readings(given.lea.membership()))
                .filteredOn(reading -> reading.state() == State.RECUSED)
                .hasSize(60);
    }
}
