package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aMember;
import static fr.navette.Given.aSessionOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.email;
import static fr.navette.Given.scores;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.applications.ApplicationId;
import fr.navette.committee.WithdrawMember.Left;
import fr.navette.input.Reason;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithdrawMemberTest {
    private final InMemory memory = new InMemory();
    private final WithdrawMember withdraw = new WithdrawMember(memory.calls(), memory.committee(), memory);
    private final Member lea = aMember("lea@example.org");
    private final Reading open =
            Reading.assigned(lea, aDraftOf("ada@example.org").id(), LATER);
    private final Reading other =
            Reading.assigned(lea, aDraftOf("bob@example.org").id(), LATER);
    private final Reading done = other.reviewed(new Review(scores("team", 4, "market", 3), "", "", true, 1));

    @BeforeEach
    void aMemberHasReadings() {
        memory.commit(Write.put(anOpenCall()), Write.put(lea), Write.put(open), Write.put(other));
        memory.commit(Write.put(done));
    }

    private List<Reading> readings() {
        return memory.committee().readings(lea.membership());
    }

    @Test
    void open_readings_are_free_again_and_finished_ones_stay() {
        assertThat(withdraw.withdraw(CALL, email("LEA@example.org"), true)).isEqualTo(new Left(lea, 1, 1));
        assertThat(readings()).containsExactly(done);
        assertThat(memory.committee().member(lea.membership())).contains(lea.withdrawn(true));
    }

    /** The member's row is written first, then the readings: a conflict between the two starts again. */
    @Test
    void a_withdrawal_that_starts_again_reports_itself_and_no_earlier_one() {
        var transactions = new Transactions() {
            private int commits;

            @Override
            public void commit(List<Write> writes) {
                if (++commits == 2) throw new Conflict();
                memory.commit(writes);
            }
        };
        var interrupted = new WithdrawMember(memory.calls(), memory.committee(), transactions);
        assertThat(interrupted.withdraw(CALL, lea.email(), true)).isEqualTo(new Left(lea, 1, 1));
        assertThat(readings()).containsExactly(done);
    }

    @Test
    void the_next_request_of_an_open_session_is_refused() {
        var session = aSessionOf(lea);
        assertThat(new CommitteeAccess(memory.committee()).member(session, Optional.empty()))
                .isEqualTo(lea);
        withdraw.withdraw(CALL, lea.email(), true);
        assertThat(reason(() -> new CommitteeAccess(memory.committee()).member(session, Optional.empty())))
                .isEqualTo(Reason.NOT_YOURS);
        assertThat(reason(() -> new CommitteeAccess(memory.committee()).reading(session, done.application())))
                .isEqualTo(Reason.NOT_YOURS);
    }

    @Test
    void a_dry_run_changes_nothing() {
        var before = memory.everything();
        assertThat(withdraw.withdraw(CALL, lea.email(), false)).isEqualTo(new Left(lea, 1, 1));
        assertThat(memory.everything()).isEqualTo(before);
    }

    @Test
    void withdrawing_a_member_twice_changes_nothing() {
        withdraw.withdraw(CALL, lea.email(), true);
        var before = memory.everything();
        assertThat(withdraw.withdraw(CALL, lea.email(), true)).isEqualTo(new Left(lea.withdrawn(true), 0, 1));
        assertThat(memory.everything()).isEqualTo(before);
    }

    @Test
    void an_interrupted_run_is_finished_by_the_next() {
        memory.commit(Write.put(lea.withdrawn(true)));
        assertThat(withdraw.withdraw(CALL, lea.email(), true)).isEqualTo(new Left(lea.withdrawn(true), 1, 1));
        assertThat(readings()).containsExactly(done);
    }

    @Test
    void an_open_review_saved_meanwhile_is_freed_too() {
        var newer = open.reviewed(new Review(scores("team", 2), "", "", false, 1));
        memory.beforeNextCommit(() -> memory.beforeNextCommit(() -> memory.commit(Write.put(newer))));
        withdraw.withdraw(CALL, lea.email(), true);
        assertThat(readings()).containsExactly(done);
    }

    @Test
    void a_member_with_more_readings_than_one_transaction_holds_loses_all_of_them() {
        for (int i = 0; i < 100; i++)
            memory.commit(Write.put(Reading.assigned(lea, new ApplicationId("more-" + i), LATER)));
        assertThat(withdraw.withdraw(CALL, lea.email(), true)).isEqualTo(new Left(lea, 101, 1));
        assertThat(readings()).containsExactly(done);
    }

    @Test
    void an_unknown_member_is_refused() {
        assertThat(reason(() -> withdraw.withdraw(CALL, email("bob@example.org"), true)))
                .isEqualTo(Reason.MEMBER_UNKNOWN);
        assertThat(reason(() ->
                        withdraw.withdraw(CALL, aSessionOf("bob@example.org").email(), false)))
                .isEqualTo(Reason.MEMBER_UNKNOWN);
    }
}
