package fr.navette.decisions;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aMember;
import static fr.navette.Given.aSubmission;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.answers;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static fr.navette.decisions.ClosedCall.a;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.navette.Given;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Content;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.committee.Reading;
import fr.navette.committee.Review;
import fr.navette.decisions.Decide.DecisionRequest;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecideTest {
    private static final Instant END_OF_GRACE = Instant.parse("2027-01-15T16:15:00Z");
    private final ClosedCall given = new ClosedCall();

    private static List<SiteUse> use(long blanchemaille, long euratechnologies) {
        var sites = anOpenCall().sites();
        return List.of(ClosedCall.use(sites.get(0), blanchemaille), ClosedCall.use(sites.get(1), euratechnologies));
    }

    @Test
    void a_staged_decision_is_visible_to_staff_only() {
        var ada = given.submitted("ada");
        var request = new DecisionRequest(ada.id(), Outcome.ACCEPT, Optional.empty(), "unanime");
        assertThat(given.staged(request))
                .isEqualTo(new Decide.Staged(1, use(1, 0), 0, List.of(), List.of(Summary.of(ada)), List.of()));
        assertThat(given.memory.decisions().of(CALL))
                .containsExactly(new Decision(
                        CALL,
                        ada.id(),
                        Outcome.ACCEPT,
                        "blanchemaille",
                        List.of(),
                        "unanime",
                        LATER,
                        Optional.empty(),
                        1));
        assertThat(given.now(ada.id())).isEqualTo(ada);
        assertThat(given.memory.mails()).isEmpty();
        assertThat(given.memory.history(ada.id())).isEmpty();
    }

    @Test
    void a_dry_run_says_the_same_and_stages_nothing() {
        var ada = given.submitted("ada");
        var requests = List.of(a(Outcome.DECLINE, ada));
        var before = given.memory.everything();
        var dry = given.decide.stage(CALL, requests, Optional.empty(), LATER, false);
        assertThat(dry).isEqualTo(new Decide.Staged(1, use(0, 0), 0, List.of(), List.of(Summary.of(ada)), List.of()));
        assertThat(given.memory.everything()).isEqualTo(before);
    }

    @Test
    void the_rest_gets_one_outcome_but_never_what_is_decided_a_draft_or_withdrawn() {
        var ada = given.submitted("ada");
        var bob = given.submitted("bob");
        var eve = given.submitted("eve");
        var gone = given.submitted("gone");
        given.memory.commit(Write.put(gone.withdrawn(NOW).application()), Write.put(aDraftOf("draft@example.org")));
        given.staged(a(Outcome.WAITLIST, ada));
        var staged =
                given.decide.stage(CALL, List.of(a(Outcome.ACCEPT, bob)), Optional.of(Outcome.DECLINE), LATER, true);
        assertThat(staged.staged()).isEqualTo(2);
        assertThat(staged.others()).containsExactly(Summary.of(eve));
        assertThat(staged.undecided()).isZero();
        assertThat(given.memory.decisions().of(CALL))
                .extracting(Decision::application, Decision::outcome)
                .containsExactlyInAnyOrder(
                        tuple(ada.id(), Outcome.WAITLIST),
                        tuple(bob.id(), Outcome.ACCEPT),
                        tuple(eve.id(), Outcome.DECLINE));
    }

    @Test
    void a_site_may_be_chosen_for_the_place() {
        var ada = given.submitted("ada");
        var request = new DecisionRequest(ada.id(), Outcome.ACCEPT, Optional.of("euratechnologies"), "");
        var staged = given.staged(request);
        assertThat(staged.perSite()).isEqualTo(use(0, 1));
        assertThat(staged.notAskedFor()).isEmpty();
    }

    @Test
    void a_place_at_a_site_that_was_not_asked_for_is_named() {
        var answers = answers("Un").answers();
        var content = new Content(answers, List.of("blanchemaille"), Optional.empty());
        var draft = aDraftOf("one@example.org");
        var one = draft.saved(content, 0, NOW)
                .submitted(aSubmission(content), NOW)
                .application();
        stored(given.memory, one);
        var request = new DecisionRequest(one.id(), Outcome.ACCEPT, Optional.of("euratechnologies"), "");
        assertThat(given.staged(request).notAskedFor()).containsExactly(Summary.of(one));
        assertThat(given.staged(a(Outcome.ACCEPT, one)).notAskedFor()).isEmpty();
    }

    @Test
    void the_last_decision_before_the_announcement_counts() {
        var ada = given.submitted("ada");
        given.staged(a(Outcome.ACCEPT, ada));
        assertThat(given.staged(a(Outcome.WAITLIST, ada)).perSite()).isEqualTo(use(0, 0));
        assertThat(given.memory.decisions().of(CALL))
                .extracting(Decision::outcome)
                .containsExactly(Outcome.WAITLIST);
    }

    @Test
    void the_undecided_are_counted() {
        var ada = given.submitted("ada");
        given.submitted("bob");
        given.memory.commit(Write.put(aDraftOf("draft@example.org")));
        assertThat(given.staged(a(Outcome.DECLINE, ada)).undecided()).isEqualTo(1);
    }

    @Test
    void a_decision_below_the_quorum_is_allowed_and_listed() {
        var ada = given.submitted("ada");
        var bob = given.submitted("bob");
        for (var reader : List.of("lea", "max")) {
            var reading = Reading.assigned(aMember(reader + "@example.org"), ada.id(), LATER);
            given.memory.commit(Write.put(reading));
            given.memory.commit(Write.put(reading.reviewed(new Review(Map.of(), "", "", true, 1))));
        }
        assertThat(given.staged(a(Outcome.ACCEPT, ada), a(Outcome.ACCEPT, bob)).underQuorum())
                .containsExactly(Summary.of(bob));
    }

    @Test
    void while_the_call_is_open_nothing_is_decided() {
        var requests = List.of(a(Outcome.ACCEPT, given.submitted("ada")));
        assertThat(reason(() -> given.decide.stage(CALL, requests, Optional.empty(), END_OF_GRACE, true)))
                .isEqualTo(Reason.CALL_STILL_OPEN);
        assertThat(given.memory.decisions().of(CALL)).isEmpty();
    }

    @Test
    void every_impossible_line_is_named_and_none_is_staged() {
        var ada = given.submitted("ada");
        var draft = aDraftOf("draft@example.org");
        given.memory.commit(Write.put(draft));
        var gone = given.submitted("gone");
        given.memory.commit(Write.put(gone.withdrawn(NOW).application()));
        var refusal = refusal(() -> given.staged(
                a(Outcome.ACCEPT, ada),
                a(Outcome.DECLINE, ada),
                a(Outcome.ACCEPT, draft),
                a(Outcome.ACCEPT, gone),
                new DecisionRequest(new ApplicationId("nothing"), Outcome.ACCEPT, Optional.empty(), "")));
        assertThat(refusal.reason()).isEqualTo(Reason.DECISION_IMPOSSIBLE);
        assertThat(refusal.fields())
                .isEqualTo(Map.of(
                        "decisions[1].application", FieldCode.TWICE,
                        "decisions[2].application", FieldCode.NOT_DECIDABLE,
                        "decisions[3].application", FieldCode.NOT_DECIDABLE,
                        "decisions[4].application", FieldCode.NOT_KNOWN));
        assertThat(given.memory.decisions().of(CALL)).isEmpty();
    }

    @Test
    void an_unknown_site_is_named() {
        var ada = given.submitted("ada");
        var request = new DecisionRequest(ada.id(), Outcome.ACCEPT, Optional.of("mars"), "");
        assertThat(refusal(() -> given.staged(request)).fields())
                .isEqualTo(Map.of("decisions[0].site", FieldCode.NOT_AN_OPTION));
    }

    @Test
    void a_waitlisted_application_may_still_be_accepted_or_declined() {
        var ada = given.submitted("ada");
        given.staged(a(Outcome.WAITLIST, ada));
        given.announced(LATER);
        assertThat(reason(() -> given.staged(a(Outcome.WAITLIST, ada)))).isEqualTo(Reason.DECISION_IMPOSSIBLE);
        assertThat(given.staged(a(Outcome.DECLINE, ada)).staged()).isEqualTo(1);
        assertThat(given.staged(a(Outcome.ACCEPT, ada)).perSite())
                .extracting(SiteUse::accepted, SiteUse::waiting)
                .containsExactly(tuple(1L, 1), tuple(0L, 1));
    }

    @Test
    void an_announced_decision_is_final() {
        var ada = given.submitted("ada");
        given.staged(a(Outcome.ACCEPT, ada));
        given.announced(LATER);
        assertThat(refusal(() -> given.staged(a(Outcome.DECLINE, ada))).fields())
                .isEqualTo(Map.of("decisions[0].application", FieldCode.NOT_DECIDABLE));
    }

    @Test
    void offered_and_taken_places_count_and_refused_ones_are_free() {
        var ada = given.submitted("ada");
        var bob = given.submitted("bob");
        var eve = given.submitted("eve");
        given.staged(a(Outcome.ACCEPT, ada), a(Outcome.ACCEPT, bob), a(Outcome.ACCEPT, eve));
        given.announced(LATER);
        given.accepted(ada, LATER);
        given.refused(eve, "", LATER);
        assertThat(given.staged().perSite()).isEqualTo(use(2, 0));
    }

    @Test
    void a_staged_place_of_a_withdrawn_application_is_free() {
        var ada = given.submitted("ada");
        given.staged(a(Outcome.ACCEPT, ada));
        given.memory.commit(Write.put(ada.withdrawn(NOW).application()));
        assertThat(given.staged().perSite()).isEqualTo(use(0, 0));
    }

    @Test
    void hundreds_of_decisions_are_staged_in_one_run() {
        var requests = new ArrayList<DecisionRequest>();
        for (int i = 0; i < 120; i++)
            requests.add(
                    a(Outcome.DECLINE, stored(given.memory, Given.anApplicationOf("a" + i + "@example.org", "A"))));
        assertThat(given.decide
                        .stage(CALL, requests, Optional.empty(), LATER, true)
                        .staged())
                .isEqualTo(120);
        assertThat(given.memory.decisions().of(CALL)).hasSize(120);
        assertThat(given.now(requests.getFirst().application()).status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void a_place_is_free_once_its_offer_is_past_its_end_before_the_sweep_has_come_by() {
        given.staged(a(Outcome.ACCEPT, given.submitted("ada")));
        given.announced(LATER);
        var requests = List.of(a(Outcome.DECLINE, given.submitted("bob")));
        var end = Instant.parse("2027-02-11T10:00:00Z");
        assertThat(given.decide
                        .stage(CALL, requests, Optional.empty(), end, false)
                        .perSite())
                .isEqualTo(use(1, 0));
        assertThat(given.decide
                        .stage(CALL, requests, Optional.empty(), end.plusSeconds(1), false)
                        .perSite())
                .isEqualTo(use(0, 0));
    }
}
