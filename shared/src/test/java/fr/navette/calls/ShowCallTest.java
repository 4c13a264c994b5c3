package fr.navette.calls;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDocumentOf;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.Language;
import fr.navette.Reason;
import fr.navette.Write;
import fr.navette.applications.Status;
import fr.navette.committee.Reading;
import fr.navette.documents.Verdict;
import fr.navette.mail.MailState;
import fr.navette.mail.MailStates;
import fr.navette.mail.Mails;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShowCallTest {
    private final InMemory memory = new InMemory();
    private final ShowCall show = new ShowCall(
            memory.calls(), memory.applications(), memory.documents(), memory.committee(), memory.outbox());

    @Test
    void an_empty_call_has_nothing_to_count() {
        memory.commit(new Write.PutCall(anOpenCall()));
        assertThat(show.by(CALL))
                .isEqualTo(new ShowCall.Standing(anOpenCall(), Map.of(), 0, Map.of(), Map.of(), List.of()));
    }

    // K5
    @Test
    void everything_is_counted_and_readings_of_the_withdrawn_are_not() {
        memory.commit(new Write.PutCall(anOpenCall()));
        var draft = aDraftOf("bob@example.org");
        var ada = stored(memory, anApplicationOf("ada@example.org", "Fil"));
        var eve = stored(memory, anApplicationOf("eve@example.org", "Fin").withdrawn());
        var lea = aMember("lea@example.org");
        var deck = aDocumentOf(ada, new byte[] {1});
        memory.commit(
                new Write.PutApplication(draft),
                new Write.PutDocument(deck),
                new Write.PutMember(lea),
                new Write.PutReading(Reading.assigned(lea, ada.id(), LATER)),
                new Write.PutReading(Reading.assigned(lea, eve.id(), LATER)),
                new Write.PutMail(Mails.invitation("m1", lea, anOpenCall(), "t", NOW)),
                new Write.PutMail(Mails.code("m2", lea.email(), Language.FR, "CODE2345", NOW)));
        assertThat(show.by(CALL))
                .isEqualTo(new ShowCall.Standing(
                        anOpenCall(),
                        Map.of(Status.DRAFT, 1L, Status.SUBMITTED, 1L, Status.WITHDRAWN, 1L),
                        1,
                        Map.of(Reading.State.OPEN, 1L),
                        Map.of(MailState.PENDING, 1L),
                        List.of()));
        memory.commit(new Write.PutDocument(deck.judged(Verdict.FINE, "v1")));
        assertThat(show.by(CALL).documentsWaiting()).isZero();
    }

    @Test
    void mails_that_did_not_arrive_are_listed_for_the_staff() {
        memory.commit(new Write.PutCall(anOpenCall()));
        var mail = Mails.invitation("m1", aMember("lea@example.org"), anOpenCall(), "t", NOW);
        memory.commit(new Write.PutMail(mail));
        var unknown = MailStates.unknown(mail);
        memory.commit(new Write.PutMail(unknown));
        assertThat(show.by(CALL).undelivered()).containsExactly(unknown);
        assertThat(show.by(CALL).mails()).isEqualTo(Map.of(MailState.UNKNOWN, 1L));
    }

    @Test
    void an_unknown_call_is_refused() {
        assertThat(reason(() -> show.by(CALL))).isEqualTo(Reason.CALL_UNKNOWN);
    }
}
