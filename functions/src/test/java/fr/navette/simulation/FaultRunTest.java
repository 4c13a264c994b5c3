package fr.navette.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.mail.Mail;
import fr.navette.mail.MailState;
import fr.navette.mail.MailTemplate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A whole call, in which one call of AWS fails: each one in turn, before its effect, after it, and for want of
 * capacity. People and AWS try again, as they do; nothing is lost and nothing is done twice.
 *
 * <p>{@code make fault-run} plays all of them; the suite plays every {@value #STEP_OF_SUITE}th.
 */
class FaultRunTest {
    private static final int STEP_OF_SUITE = 53;

    private final WholeCall undisturbed;
    private final int calls;

    FaultRunTest() {
        var faults = Faults.none();
        undisturbed = new WholeCall(faults).play();
        calls = faults.calls.size();
    }

    @TestFactory
    java.util.stream.Stream<DynamicTest> one_fault_loses_nothing_and_doubles_nothing() {
        int step = Integer.getInteger("fault.step", STEP_OF_SUITE);
        return IntStream.range(0, calls)
                .filter(call -> call % step == 0)
                .boxed()
                .flatMap(call -> java.util.Arrays.stream(Faults.Kind.values())
                        .map(kind -> DynamicTest.dynamicTest(kind + " at call " + call, () -> play(call, kind))));
    }

    @Test
    void all_held_mails_leave_by_themselves_once_the_mail_service_works_again() {
        var held = new WholeCall(Faults.none()).play(true);
        assertThat(held.letters()).isEqualTo(undisturbed.letters());
        assertThat(held.history()).isEqualTo(undisturbed.history());
        assertThat(held.mails()).allMatch(mail -> mail.state() == MailState.SENT);
    }

    private void play(int call, Faults.Kind kind) {
        var faults = Faults.at(call, kind);
        var disturbed = new WholeCall(faults).play();
        var about = kind + " at call " + call + ", " + faults.calls.get(call);
        assertThat(disturbed.history()).as(about).isEqualTo(undisturbed.history());
        // An answer of the mail service that was lost is for staff to look into; nothing else is.
        boolean isUnsure = kind == Faults.Kind.AFTER && faults.calls.get(call).equals("send");
        assertThat(disturbed.letters()).as(about).isEqualTo(undisturbed.letters());
        var unsure = disturbed.mails().stream()
                .filter(mail -> mail.state() == MailState.UNKNOWN)
                .toList();
        assertThat(unsure).as(about).hasSize(isUnsure ? 1 : 0);
        boolean isDigestDue = unsure.stream().anyMatch(mail -> !mail.about().equals(Mail.IDENTITY));
        assertThat(disturbed.taken().stream().anyMatch(mail -> mail.template() == MailTemplate.DIGEST))
                .as(about)
                .isEqualTo(isDigestDue);
        assertThat(disturbed.places()).as(about).isEqualTo(undisturbed.places());
        var taken = disturbed.taken().stream().collect(Collectors.groupingBy(Mail::id, Collectors.counting()));
        assertThat(taken.values()).as(about).containsOnly(1L);
        var states = disturbed.mails().stream().collect(Collectors.groupingBy(Mail::state, Collectors.counting()));
        states.remove(MailState.UNKNOWN);
        assertThat(states.keySet()).as(about).containsOnly(MailState.SENT);
    }
}
