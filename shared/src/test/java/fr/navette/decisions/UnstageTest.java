package fr.navette.decisions;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static fr.navette.decisions.ClosedCall.a;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Summary;
import fr.navette.calls.CallId;
import fr.navette.decisions.Unstage.Undecided;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnstageTest {
    private final ClosedCall given = new ClosedCall();
    private final Unstage unstage =
            new Unstage(given.memory.calls(), given.memory.applications(), given.memory.decisions(), given.memory);

    private List<Undecided> unstaged(ApplicationId... ids) {
        return unstage.unstage(CALL, List.of(ids), true);
    }

    @Test
    void a_staged_decision_is_taken_back_and_the_others_stay() {
        var ada = given.submitted("ada");
        var bob = given.submitted("bob");
        given.staged(a(Outcome.ACCEPT, ada), a(Outcome.DECLINE, bob));
        var decision = given.memory.decisions().of(CALL).getFirst();
        assertThat(unstaged(ada.id())).containsExactly(new Undecided(Summary.of(ada), decision));
        assertThat(given.memory.decisions().of(CALL))
                .extracting(Decision::application)
                .containsExactly(bob.id());
        assertThat(given.announced(LATER).undecided()).isEqualTo(1);
    }

    @Test
    void a_dry_run_says_the_same_and_changes_nothing() {
        var ada = given.submitted("ada");
        given.staged(a(Outcome.ACCEPT, ada));
        var before = given.memory.everything();
        assertThat(unstage.unstage(CALL, List.of(ada.id()), false)).hasSize(1);
        assertThat(given.memory.everything()).isEqualTo(before);
    }

    @Test
    void every_application_without_a_staged_decision_is_named_and_none_is_taken_back() {
        var ada = given.submitted("ada");
        var bob = given.submitted("bob");
        var eve = given.submitted("eve");
        given.staged(a(Outcome.DECLINE, bob));
        given.announced(LATER);
        given.staged(a(Outcome.ACCEPT, ada));
        var before = given.memory.everything();
        var refusal = refusal(() -> unstaged(ada.id(), bob.id(), eve.id(), ada.id(), new ApplicationId("nothing")));
        assertThat(refusal.reason()).isEqualTo(Reason.DECISION_IMPOSSIBLE);
        assertThat(refusal.fields())
                .isEqualTo(Map.of(
                        "applications[1]", FieldCode.ANNOUNCED,
                        "applications[2]", FieldCode.NOT_STAGED,
                        "applications[3]", FieldCode.TWICE,
                        "applications[4]", FieldCode.NOT_KNOWN));
        assertThat(reason(() -> unstage.unstage(new CallId("x"), List.of(), true)))
                .isEqualTo(Reason.CALL_UNKNOWN);
        assertThat(given.memory.everything()).isEqualTo(before);
    }

    @Test
    void a_decision_announced_at_the_same_instant_is_refused() {
        var ada = given.submitted("ada");
        given.staged(a(Outcome.ACCEPT, ada));
        given.memory.beforeNextCommit(() -> given.announced(LATER));
        assertThat(refusal(() -> unstaged(ada.id())).fields())
                .isEqualTo(Map.of("applications[0]", FieldCode.ANNOUNCED));
    }

    /** The waiting list was announced before: each announcement has a mail of its own. */
    @Test
    void a_decision_staged_again_after_that_is_announced_with_its_own_mail() {
        var ada = given.submitted("ada");
        given.staged(a(Outcome.WAITLIST, ada));
        given.announced(LATER);
        given.staged(a(Outcome.ACCEPT, ada));
        unstaged(ada.id());
        given.staged(a(Outcome.DECLINE, ada));
        given.announced(LATER);
        assertThat(given.memory.mails())
                .extracting(Mail::template)
                .containsExactly(MailTemplate.WAITLISTED, MailTemplate.DECLINED);
    }
}
