package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aBlindCall;
import static fr.navette.Given.aCallNamed;
import static fr.navette.Given.aSessionOf;
import static fr.navette.Given.anIdentifyingQuestion;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.scores;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.Summary;
import fr.navette.calls.CallId;
import fr.navette.committee.ShowReadings.Item;
import fr.navette.committee.ShowReadings.ReadingList;
import fr.navette.identity.MemberId;
import fr.navette.identity.Session;
import fr.navette.input.Reason;
import fr.navette.storage.Write;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowReadingsTest {
    private final SeatedCommittee given = new SeatedCommittee();
    private final ShowReadings show =
            new ShowReadings(given.memory.calls(), given.memory.applications(), given.memory.committee());

    private ReadingList shown() {
        return show.by(given.session, Optional.empty()).getFirst();
    }

    @Test
    void a_member_sees_the_assigned_readings() {
        assertThat(shown())
                .isEqualTo(new ReadingList(
                        given.lea,
                        anOpenCall(),
                        List.of(new Item(
                                given.reading(),
                                Summary.of(given.fil),
                                "Des tissus de Roubaix",
                                0,
                                Optional.empty()))));
    }

    @Test
    void a_member_sees_no_unassigned_application() {
        assertThat(show.by(given.max, Optional.empty()).getFirst().items()).isEmpty();
    }

    @Test
    void a_withdrawn_application_leaves_the_list() {
        given.withdrawn();
        assertThat(shown().items()).isEmpty();
    }

    @Test
    void a_recused_reading_stays_in_the_list_as_recused() {
        given.recused();
        assertThat(shown().items().getFirst().reading().state()).isEqualTo(Reading.State.RECUSED);
    }

    @Test
    void a_member_of_several_committees_chooses_one_and_a_withdrawn_membership_is_skipped() {
        var session = given.inTwoCommittees();
        assertThat(show.by(session, Optional.of(CALL)).getFirst().member()).isEqualTo(given.lea);
        assertThat(show.by(session, Optional.empty()).getFirst().member()).isEqualTo(given.lea);
        assertThat(reason(() -> show.by(session, Optional.of(new CallId("other")))))
                .isEqualTo(Reason.NOT_YOURS);
    }

    @Test
    void a_member_of_several_committees_sees_all_lists_the_newest_invitation_first() {
        var spring = new CallId("spring");
        var lea = given.lea;
        var there = new Member(
                new MemberId("lea-there"),
                spring,
                lea.email(),
                lea.name(),
                lea.language(),
                "",
                List.of(),
                List.of(),
                0,
                5,
                Interests.NONE,
                List.of(),
                false,
                LATER,
                1);
        given.memory.commit(
                Write.put(aCallNamed(spring, LocalDateTime.parse("2026-11-02T09:00"))
                        .withVersion(1)),
                Write.put(there));
        var session = Session.opened(
                "hash", lea.email(), lea.name(), false, List.of(there.membership(), lea.membership()), NOW);
        assertThat(show.by(session, Optional.empty()))
                .extracting(list -> list.call().id())
                .containsExactly(spring, CALL);
        assertThat(show.by(session, Optional.of(CALL)))
                .extracting(ReadingList::member)
                .containsExactly(lea);
    }

    @Test
    void a_pitch_that_may_name_people_is_not_in_the_list_of_a_blind_call() {
        assertThat(shown().items().getFirst().pitch()).isEqualTo("Des tissus de Roubaix");
        var call = aBlindCall(List.of(anIdentifyingQuestion("pitch")));
        given.memory.commit(Write.put(call.withVersion(2)));
        assertThat(shown().items().getFirst().pitch()).isEmpty();
    }

    @Test
    void a_reading_shows_how_far_it_is_and_a_finished_one_its_score() {
        var begun = given.reading().reviewed(new Review(scores("team", 4), "", "", false, 1));
        given.memory.commit(Write.put(begun));
        assertThat(shown().items().getFirst().scored()).isEqualTo(1);
        assertThat(shown().items().getFirst().score()).isEmpty();
        given.scored();
        assertThat(shown().items().getFirst().scored()).isEqualTo(2);
        assertThat(shown().items().getFirst().score())
                .hasValueSatisfying(score -> assertThat(Score.rounded(score, 1)).isEqualByComparingTo("91.7"));
    }

    @Test
    void an_applicant_and_a_withdrawn_member_have_no_reading_list() {
        assertThat(reason(() -> show.by(aSessionOf("ada@example.org"), Optional.empty())))
                .isEqualTo(Reason.NOT_YOURS);
        given.left();
        assertThat(reason(this::shown)).isEqualTo(Reason.NOT_YOURS);
    }
}
