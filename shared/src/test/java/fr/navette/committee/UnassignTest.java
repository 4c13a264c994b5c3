package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.email;
import static fr.navette.Given.scores;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.committee.Unassign.Unassigned;
import fr.navette.input.Reason;
import fr.navette.storage.Write;
import org.junit.jupiter.api.Test;

class UnassignTest {
    private final SeatedCommittee given = new SeatedCommittee();
    private final Unassign unassign =
            new Unassign(given.memory.calls(), given.memory.applications(), given.memory.committee(), given.memory);

    private Unassigned unassigned() {
        return unassign.unassign(CALL, given.fil.id(), given.lea.email(), true);
    }

    @Test
    void an_open_reading_is_free_again() {
        var reading = given.reading();
        assertThat(unassigned()).isEqualTo(new Unassigned(given.fil, given.lea, reading));
        assertThat(reading.isBegun()).isFalse();
        assertThat(given.memory.committee().readings(CALL)).isEmpty();
        assertThat(reason(this::unassigned)).isEqualTo(Reason.NOT_ASSIGNED);
    }

    @Test
    void a_begun_reading_is_said_in_the_dry_run_which_changes_nothing() {
        given.memory.commit(Write.put(given.reading().reviewed(new Review(scores("team", 2), "", "", false, 1))));
        var before = given.memory.everything();
        var dry = unassign.unassign(CALL, given.fil.id(), given.lea.email(), false);
        assertThat(dry.reading().isBegun()).isTrue();
        assertThat(given.memory.everything()).isEqualTo(before);
        assertThat(unassigned()).isEqualTo(dry);
    }

    @Test
    void a_finished_reading_stays() {
        given.scored();
        assertThat(reason(this::unassigned)).isEqualTo(Reason.READING_DONE);
        assertThat(given.memory.committee().readings(CALL)).hasSize(1);
    }

    @Test
    void a_reading_finished_at_the_same_instant_stays() {
        given.memory.beforeNextCommit(given::scored);
        assertThat(reason(this::unassigned)).isEqualTo(Reason.READING_DONE);
    }

    @Test
    void a_recusal_stays_and_whom_nobody_knows_is_refused() {
        given.recused();
        assertThat(reason(this::unassigned)).isEqualTo(Reason.NOT_ASSIGNED);
        assertThat(given.memory.committee().readings(CALL)).hasSize(1);
        assertThat(reason(() -> unassign.unassign(CALL, given.fil.id(), email("nobody@example.org"), true)))
                .isEqualTo(Reason.MEMBER_UNKNOWN);
        assertThat(reason(() -> unassign.unassign(CALL, new ApplicationId("nothing"), given.lea.email(), true)))
                .isEqualTo(Reason.APPLICATION_UNKNOWN);
        assertThat(reason(() -> unassign.unassign(new CallId("x"), given.fil.id(), given.lea.email(), true)))
                .isEqualTo(Reason.CALL_UNKNOWN);
    }
}
