package fr.navette.decisions;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aCall;
import static fr.navette.Given.aCriterion;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.scores;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.applications.Application;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.calls.CallId;
import fr.navette.committee.Reading;
import fr.navette.committee.Review;
import fr.navette.decisions.Ranking.Ranked;
import fr.navette.input.Reason;
import fr.navette.offers.Offer;
import fr.navette.storage.Write;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RankApplicationsTest {
    private final InMemory memory = new InMemory();
    private final RankApplications rank = new RankApplications(
            memory.calls(), memory.applications(), memory.committee(), memory.decisions(), memory.placeLedger());

    @BeforeEach
    void aCallIsThere() {
        memory.commit(Write.put(anOpenCall()));
    }

    private Application submitted(String name) {
        return stored(memory, anApplicationOf(name + "@example.org", name));
    }

    private void read(Application application, String reader, boolean done, int team, int market) {
        var reading = Reading.assigned(aMember(reader + "@example.org"), application.id(), LATER);
        memory.commit(Write.put(reading));
        memory.commit(Write.put(reading.reviewed(new Review(scores("team", team, "market", market), "", "", done, 1))));
    }

    private static Ranked ranked(
            int rank, Application application, String score, String low, String high, String spread, int reads) {
        return new Ranked(
                rank,
                Summary.of(application),
                new BigDecimal(score),
                new BigDecimal(low),
                new BigDecimal(high),
                new BigDecimal(spread),
                reads,
                List.of());
    }

    @Test
    void a_score_is_the_weighted_mean_on_0_to_100() {
        var ada = submitted("ada");
        // The team has twice the weight: (2 × 100 + 0) / 3, then (2 × 50 + 100) / 3.
        read(ada, "lea", true, 5, 1);
        read(ada, "max", true, 3, 5);
        assertThat(rank.rank(CALL, NOW).ranking())
                .isEqualTo(new Ranking(List.of(ranked(1, ada, "66.7", "66.7", "66.7", "0.0", 2)), List.of(), 2));
    }

    @Test
    void the_lowest_and_the_highest_review_are_named() {
        var ada = submitted("ada");
        read(ada, "lea", true, 1, 1);
        read(ada, "max", true, 5, 5);
        assertThat(rank.rank(CALL, NOW).ranking().ranked())
                .containsExactly(ranked(1, ada, "50.0", "0.0", "100.0", "50.0", 2));
    }

    @Test
    void equal_scores_share_a_rank_and_the_next_rank_is_skipped() {
        var best = submitted("best");
        var one = submitted("one");
        var two = submitted("two");
        var last = submitted("last");
        read(last, "lea", true, 1, 1);
        read(one, "lea", true, 3, 3);
        read(two, "lea", true, 3, 3);
        read(best, "lea", true, 5, 5);
        var ranking = rank.rank(CALL, NOW).ranking().ranked();
        assertThat(ranking).extracting(Ranked::rank).containsExactly(1, 2, 2, 4);
        assertThat(ranking.getFirst().summary()).isEqualTo(Summary.of(best));
        assertThat(ranking.getLast().summary()).isEqualTo(Summary.of(last));
    }

    @Test
    void an_unfinished_review_does_not_count() {
        var ada = submitted("ada");
        read(ada, "lea", false, 5, 5);
        assertThat(rank.rank(CALL, NOW).ranking()).isEqualTo(new Ranking(List.of(), List.of(Summary.of(ada)), 2));
    }

    @Test
    void applications_below_the_quorum_are_counted() {
        var ada = submitted("ada");
        var bob = submitted("bob");
        read(ada, "lea", true, 5, 5);
        read(bob, "lea", true, 4, 4);
        read(bob, "max", true, 4, 4);
        assertThat(rank.rank(CALL, NOW).ranking().underQuorum()).isEqualTo(1);
    }

    @Test
    void drafts_and_withdrawn_applications_are_not_ranked() {
        memory.commit(Write.put(aDraftOf("draft@example.org")));
        var gone = submitted("gone");
        read(gone, "lea", true, 5, 5);
        memory.commit(Write.put(gone.withdrawn(NOW).application()));
        assertThat(rank.rank(CALL, NOW).ranking()).isEqualTo(new Ranking(List.of(), List.of(), 2));
    }

    @Test
    void a_criterion_added_later_does_not_lower_a_review() {
        var ada = submitted("ada");
        var reading = Reading.assigned(aMember("lea@example.org"), ada.id(), LATER);
        memory.commit(Write.put(reading));
        memory.commit(Write.put(reading.reviewed(new Review(scores("team", 5), "", "", true, 1))));
        assertThat(rank.rank(CALL, NOW).ranking().ranked())
                .containsExactly(ranked(1, ada, "100.0", "100.0", "100.0", "0.0", 1));
    }

    @Test
    void a_review_whose_criteria_are_all_removed_scores_zero() {
        var ada = submitted("ada");
        var reading = Reading.assigned(aMember("lea@example.org"), ada.id(), LATER);
        memory.commit(Write.put(reading));
        memory.commit(Write.put(reading.reviewed(new Review(scores("charm", 5), "", "", true, 1))));
        assertThat(rank.rank(CALL, NOW).ranking().ranked())
                .containsExactly(ranked(1, ada, "0.0", "0.0", "0.0", "0.0", 1));
    }

    @Test
    void ranking_changes_nothing() {
        read(submitted("ada"), "lea", true, 5, 1);
        var before = memory.everything();
        rank.rank(CALL, NOW);
        assertThat(memory.everything()).isEqualTo(before);
    }

    @Test
    void an_unknown_call_is_refused() {
        assertThat(reason(() -> rank.rank(new CallId("x"), NOW))).isEqualTo(Reason.CALL_UNKNOWN);
    }

    /** Two weighted means that one decimal shows alike. */
    @Test
    void the_exact_score_decides_the_order() {
        var criteria = List.of(aCriterion("team", 1), aCriterion("market", 1_000));
        memory.commit(Write.put(aCall(List.of(), List.of(), criteria).withVersion(2)));
        var better = submitted("zoe");
        var worse = submitted("ada");
        read(better, "lea", true, 5, 4);
        read(worse, "lea", true, 4, 4);
        var ranked = rank.rank(CALL, NOW).ranking().ranked();
        assertThat(ranked).extracting(r -> r.summary().startup()).containsExactly("zoe", "ada");
        assertThat(ranked).extracting(Ranked::rank).containsExactly(1, 2);
        assertThat(ranked).extracting(Ranked::score).containsExactly(new BigDecimal("75.0"), new BigDecimal("75.0"));
    }

    @Test
    void the_comments_of_finished_reviews_are_given_with_their_authors() {
        var ada = submitted("ada");
        var lea = aMember("lea@example.org");
        memory.commit(Write.put(lea));
        var reading = Reading.assigned(lea, ada.id(), LATER);
        memory.commit(Write.put(reading));
        memory.commit(Write.put(
                reading.reviewed(new Review(scores("team", 5, "market", 5), "for me alone", "Solide", true, 1))));
        assertThat(rank.rank(CALL, NOW).ranking().ranked().getFirst().comments())
                .containsExactly(new Ranking.Comment(lea.name(), "Solide"));
    }

    @Test
    void an_offer_past_its_end_reads_expired_before_the_sweep_has_come_by() {
        var offer = Offer.made("blanchemaille", anOpenCall(), NOW);
        memory.commit(submitted("ada")
                .announced(Status.OFFERED, Optional.of(offer), NOW)
                .with());
        assertThat(rank.rank(CALL, offer.expiresAt()).ranking().unread())
                .extracting(Summary::status)
                .containsExactly(Status.OFFERED);
        assertThat(rank.rank(CALL, offer.expiresAt().plusSeconds(1)).ranking().unread())
                .extracting(Summary::status)
                .containsExactly(Status.EXPIRED);
    }
}
