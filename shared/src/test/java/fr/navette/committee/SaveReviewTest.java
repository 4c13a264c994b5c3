package fr.navette.committee;

import static fr.navette.Given.aCall;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.map;
import static fr.navette.Given.scores;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.Marks;
import fr.navette.calls.Call;
import fr.navette.calls.Criterion;
import fr.navette.committee.SaveReview.Written;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.storage.Write;
import fr.navette.text.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaveReviewTest {
    private final SeatedCommittee given = new SeatedCommittee();
    private final SaveReview save =
            new SaveReview(given.memory.calls(), given.memory.applications(), given.memory.committee(), given.memory);

    private static Written written(boolean done, Object... scores) {
        return new Written(map(scores), " à revoir ", "Solide\u0000", done, Optional.empty());
    }

    private static BigDecimal score(String number) {
        return new BigDecimal(number);
    }

    private Reading saved(long seen, Written written) {
        return save.by(given.session, given.fil.id(), seen, written);
    }

    private Map<String, FieldCode> refused(Written written) {
        var before = given.reading();
        var refusal = refusal(() -> saved(0, written));
        assertThat(refusal.reason()).isEqualTo(Reason.SCORE_INVALID);
        assertThat(given.reading()).isEqualTo(before);
        return refusal.fields();
    }

    @Test
    void an_unfinished_review_is_stored_and_does_not_count() {
        var saved = saved(0, written(false, "team", score("4")));
        assertThat(saved.review()).isEqualTo(new Review(scores("team", 4), "à revoir", "Solide", false, 1));
        assertThat(saved.state()).isEqualTo(Reading.State.OPEN);
        assertThat(given.reading()).isEqualTo(saved);
    }

    @Test
    void a_finished_review_counts_and_can_be_reopened() {
        var done = written(true, "team", score("4"), "market", score("3.0"));
        assertThat(saved(0, done).state()).isEqualTo(Reading.State.DONE);
        assertThat(given.reading().review().scores()).isEqualTo(scores("team", 4, "market", 3));
        assertThat(saved(1, written(false)).state()).isEqualTo(Reading.State.OPEN);
        assertThat(given.reading().review().version()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "0", "6", "-1", "1E+40", "4294967297", "1E+2147483647", "1E-9"})
    void a_score_that_is_not_on_the_scale_is_refused_and_never_rounded(String number) {
        assertThat(refused(written(false, "team", score(number))))
                .isEqualTo(Map.of("scores.team", FieldCode.NOT_ON_THE_SCALE));
    }

    @Test
    void half_a_point_counts_where_the_scale_has_it() {
        given.memory.commit(Write.put(aCallWithHalves().withVersion(2)));
        var saved = saved(0, written(true, "team", score("3.50")));
        assertThat(saved.review().scores()).isEqualTo(Map.of("team", score("3.5")));
        assertThat(Score.of(aCallWithHalves(), saved.review())).isEqualTo(62.5);
        assertThat(reason(() -> saved(1, written(false, "team", score("4.5"))))).isEqualTo(Reason.SCORE_INVALID);
    }

    private static Call aCallWithHalves() {
        var steps = Stream.of("1", "3", "3.5", "5")
                .map(value -> new Criterion.Anchor(score(value), new Texts("x", "x")))
                .toList();
        var team = new Criterion("team", new Texts("Équipe", "Team"), 1, steps);
        return aCall(anOpenCall().questions(), anOpenCall().documents(), List.of(team));
    }

    @Test
    void what_the_member_was_shown_is_noted_and_not_what_came_since() {
        var first = Marks.of(given.memory.applications().dossier(given.fil.id()).orElseThrow());
        assertThat(saved(0, shown(1)).read()).isEqualTo(first);
        given.resubmitted("Fil d'Ariane");
        assertThat(saved(1, shown(1)).read()).isEqualTo(first);
        assertThat(saved(2, shown(2)).read().changedSince(first)).isEqualTo(List.of("answers.startup"));
    }

    private static Written shown(int edition) {
        return new Written(Map.of(), "", "", false, Optional.of(edition));
    }

    @Test
    void a_score_is_a_number() {
        assertThat(refused(written(false, "team", "4", "market", true)))
                .isEqualTo(Map.of(
                        "scores.team", FieldCode.NOT_ON_THE_SCALE,
                        "scores.market", FieldCode.NOT_ON_THE_SCALE));
    }

    @Test
    void a_finished_review_has_every_score() {
        assertThat(refused(written(true, "team", score("4"), "market", null)))
                .isEqualTo(Map.of("scores.market", FieldCode.MISSING));
    }

    @Test
    void a_score_for_an_unknown_criterion_is_refused() {
        assertThat(refused(written(false, "charm\n", score("4"))))
                .isEqualTo(Map.of("scores.charm", FieldCode.UNKNOWN_FIELD));
    }

    @Test
    void an_unknown_name_is_cut_in_the_refusal() {
        assertThat(refused(written(false, "x".repeat(100_000), score("4"))))
                .isEqualTo(Map.of("scores." + "x".repeat(64), FieldCode.UNKNOWN_FIELD));
    }

    @Test
    void note_and_comment_have_a_maximum_length() {
        var longest = new Written(Map.of(), "", "a".repeat(2_000), false, Optional.empty());
        assertThat(saved(0, longest).review().comment()).hasSize(2_000);
        var more = new Written(Map.of(), "", "a".repeat(2_001), false, Optional.empty());
        assertThat(refusal(() -> saved(1, more)).fields()).isEqualTo(Map.of("comment", FieldCode.TOO_LONG));
        var note = new Written(Map.of(), "a".repeat(2_001), "", false, Optional.empty());
        assertThat(refusal(() -> saved(1, note)).fields()).isEqualTo(Map.of("note", FieldCode.TOO_LONG));
    }

    @Test
    void a_save_of_an_older_review_is_refused_with_the_newer_one() {
        var newer = saved(0, written(false, "team", score("5")));
        var refusal = refusal(() -> saved(0, written(false, "team", score("1"))));
        assertThat(refusal.reason()).isEqualTo(Reason.STALE_VERSION);
        assertThat(refusal.facts()).isEqualTo(Map.of(SaveReview.CURRENT, newer.review()));
        assertThat(given.reading()).isEqualTo(newer);
    }

    @Test
    void one_of_two_simultaneous_saves_is_refused() {
        given.memory.beforeNextCommit(() -> saved(0, written(false, "team", score("5"))));
        var refusal = refusal(() -> saved(0, written(false, "team", score("1"))));
        assertThat(refusal.reason()).isEqualTo(Reason.STALE_VERSION);
        assertThat(given.reading().review().scores()).isEqualTo(scores("team", 5));
    }

    @Test
    void after_a_recusal_nothing_is_saved() {
        given.recused();
        assertThat(reason(() -> saved(0, written(false)))).isEqualTo(Reason.RECUSED);
    }

    @Test
    void reviews_are_closed_after_the_announcement() {
        given.decided();
        assertThat(reason(() -> saved(0, written(false)))).isEqualTo(Reason.READING_CLOSED);
    }

    @Test
    void a_withdrawn_application_cannot_be_reviewed() {
        given.withdrawn();
        assertThat(reason(() -> saved(0, written(false)))).isEqualTo(Reason.APPLICATION_UNKNOWN);
    }

    @Test
    void a_member_cannot_review_an_unassigned_application() {
        assertThat(reason(() -> save.by(given.max, given.fil.id(), 0, written(false))))
                .isEqualTo(Reason.APPLICATION_UNKNOWN);
    }
}
