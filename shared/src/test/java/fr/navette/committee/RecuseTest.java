package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.committee.Reading.Recusal;
import fr.navette.decisions.RankApplications;
import fr.navette.input.Reason;
import org.junit.jupiter.api.Test;

class RecuseTest {
    private static final Recusal CONFLICT = new Recusal(Recusal.Ground.CONFLICT, "ma sœur");
    private final SeatedCommittee given = new SeatedCommittee();
    private final Recuse recuse = new Recuse(given.memory.applications(), given.memory.committee(), given.memory);

    private Reading recused() {
        return recuse.by(given.session, given.fil.id(), CONFLICT);
    }

    @Test
    void a_member_steps_back_and_says_why() {
        var before = given.reading();
        assertThat(recused()).isEqualTo(before.recused(CONFLICT));
        assertThat(given.reading()).isEqualTo(before.recused(CONFLICT));
    }

    @Test
    void a_recusal_after_scoring_removes_the_score_from_the_ranking() {
        given.scored();
        var ranking = new RankApplications(
                given.memory.calls(),
                given.memory.applications(),
                given.memory.committee(),
                given.memory.decisions(),
                given.memory.placeLedger());
        assertThat(ranking.rank(CALL, LATER).ranking().ranked()).hasSize(1);
        assertThat(recused().review()).isEqualTo(Review.NONE);
        assertThat(ranking.rank(CALL, LATER).ranking().ranked()).isEmpty();
        assertThat(ranking.rank(CALL, LATER).ranking().unread()).hasSize(1);
    }

    @Test
    void a_second_recusal_keeps_the_first_reason() {
        var first = recused();
        var again = new Recusal(Recusal.Ground.NO_TIME, "");
        assertThat(recuse.by(given.session, given.fil.id(), again)).isEqualTo(first);
    }

    @Test
    void a_review_saved_at_the_same_instant_is_removed_too() {
        given.memory.beforeNextCommit(given::scored);
        assertThat(recused().review()).isEqualTo(Review.NONE);
        assertThat(given.reading().state()).isEqualTo(Reading.State.RECUSED);
    }

    @Test
    void after_the_announcement_it_is_too_late() {
        given.decided();
        assertThat(reason(this::recused)).isEqualTo(Reason.READING_CLOSED);
    }

    @Test
    void a_member_cannot_step_back_from_an_unassigned_application() {
        assertThat(reason(() -> recuse.by(given.max, given.fil.id(), CONFLICT))).isEqualTo(Reason.APPLICATION_UNKNOWN);
    }
}
