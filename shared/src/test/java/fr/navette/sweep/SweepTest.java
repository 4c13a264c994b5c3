package fr.navette.sweep;

import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDocumentOf;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.navette.Given;
import fr.navette.InMemory;
import fr.navette.InMemoryFiles;
import fr.navette.Write;
import fr.navette.applications.Application;
import fr.navette.applications.Offer;
import fr.navette.applications.Status;
import fr.navette.applications.WithdrawApplication;
import fr.navette.audit.Entry;
import fr.navette.audit.Event;
import fr.navette.documents.Document;
import fr.navette.documents.Scan;
import fr.navette.documents.Verdict;
import fr.navette.mail.Letter;
import fr.navette.mail.Mail;
import fr.navette.mail.MailState;
import fr.navette.mail.MailStates;
import fr.navette.mail.Mails;
import fr.navette.sweep.Sweep.Swept;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SweepTest {
    private static final Instant IN_TIME = NOW.plus(Duration.ofMinutes(19));
    private static final Instant TOO_LATE = NOW.plus(Duration.ofMinutes(21));
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration THIRTY_DAYS = Duration.ofDays(30);
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Swept NOTHING = new Swept(0, 0, 0, 0, 0);
    private final InMemory memory = new InMemory();
    private final InMemoryFiles files = new InMemoryFiles();
    private final List<Document> asked = new ArrayList<>();
    private final Sweep sweep = new Sweep(
            memory.calls(),
            memory.applications(),
            memory.documents(),
            memory.outbox(),
            files,
            asked::add,
            memory,
            Given.email("equipe@example.org"));

    private Mail aMail() {
        var mail = Mails.invitation("m1", aMember("lea@example.org"), anOpenCall(), "t", NOW);
        memory.commit(new Write.PutMail(mail));
        return mail;
    }

    private Mail mailNow() {
        return memory.mails().getFirst();
    }

    private Application anOffer() {
        return stored(
                memory,
                anApplicationOf("ada@example.org", "Fil")
                        .announced(Status.OFFERED, Optional.of(new Offer("blanchemaille", LATER))));
    }

    private Application now(Application application) {
        return memory.applications().find(application.id()).orElseThrow();
    }

    private Document anAnnouncedFile() {
        var draft = aDraftOf("bob@example.org");
        var document = aDocumentOf(draft, new byte[] {1});
        memory.commit(new Write.PutApplication(draft), new Write.PutDocument(document));
        return document;
    }

    private Optional<Document> now(Document document) {
        return memory.documents().find(document.application(), document.id());
    }

    @Test
    void where_nothing_is_due_nothing_changes() {
        aMail();
        anOffer();
        anAnnouncedFile();
        var before = memory.everything();
        assertThat(sweep.by(NOW)).isEqualTo(NOTHING);
        assertThat(memory.everything()).isEqualTo(before);
    }

    @Test
    void a_mail_that_nobody_took_up_is_written_again_so_that_the_stream_brings_it_again() {
        var mail = aMail();
        assertThat(sweep.by(mail.dueAt())).isEqualTo(new Swept(1, 0, 0, 0, 0));
        assertThat(mailNow().state()).isEqualTo(MailState.PENDING);
        assertThat(mailNow().version()).isEqualTo(2);
        assertThat(mailNow().values()).isEqualTo(mail.values());
        assertThat(sweep.by(mail.dueAt())).isEqualTo(NOTHING);
    }

    @Test
    void a_mail_whose_sender_disappeared_is_unknown_and_never_sent_again() {
        var mail = aMail();
        var sending = MailStates.sending(mail, NOW);
        memory.commit(new Write.PutMail(sending));
        assertThat(sweep.by(sending.dueAt())).isEqualTo(new Swept(1, 0, 0, 0, 0));
        assertThat(mailNow().state()).isEqualTo(MailState.UNKNOWN);
        assertThat(mailNow().problem()).isEqualTo("LEASE_ENDED");
        assertThat(mailNow().values()).isEmpty();
        assertThat(sweep.by(LATER)).isEqualTo(NOTHING);
    }

    @Test
    void a_mail_to_be_sent_later_is_pending_when_its_time_comes() {
        var sending = MailStates.sending(aMail(), NOW);
        var retrying = MailStates.later(sending, NOW);
        memory.commit(new Write.PutMail(sending));
        memory.commit(new Write.PutMail(retrying));
        sweep.by(retrying.dueAt());
        assertThat(mailNow().state()).isEqualTo(MailState.PENDING);
        assertThat(mailNow().attempts()).isEqualTo(1);
    }

    @Test
    void a_mail_that_is_over_is_left_alone() {
        var mail = aMail();
        for (var over : List.of(MailStates.sent(mail), MailStates.failed(mail)))
            assertThat(over.swept(LATER)).isEqualTo(over);
        assertThat(MailStates.unknown(mail).swept(LATER)).isEqualTo(MailStates.unknown(mail));
    }

    @Test
    void a_mail_that_is_being_sent_in_the_same_instant_is_left_to_its_sender() {
        var mail = aMail();
        memory.beforeNextCommit(() -> memory.commit(new Write.PutMail(MailStates.sending(mail, mail.dueAt()))));
        assertThat(sweep.by(mail.dueAt())).isEqualTo(NOTHING);
        assertThat(mailNow().state()).isEqualTo(MailState.SENDING);
    }

    @Test
    void an_offer_that_nobody_answered_expires_and_the_history_says_so() {
        var offer = anOffer();
        assertThat(sweep.by(LATER)).isEqualTo(NOTHING);
        var after = LATER.plusMillis(1);
        assertThat(sweep.by(after)).isEqualTo(new Swept(0, 1, 0, 0, 0));
        assertThat(now(offer)).isEqualTo(offer.expired());
        assertThat(memory.history(offer.id()))
                .containsExactly(new Entry(offer.id(), after, Event.EXPIRED, Entry.Actor.NAVETTE));
        assertThat(memory.mails()).isEmpty();
    }

    // O1
    @Test
    void an_answer_in_the_same_instant_is_not_overrun() {
        var offer = anOffer();
        memory.beforeNextCommit(() -> memory.commit(new Write.PutApplication(offer.answered(Status.ENROLLED, LATER))));
        assertThat(sweep.by(LATER.plusSeconds(1))).isEqualTo(NOTHING);
        assertThat(now(offer).status()).isEqualTo(Status.ENROLLED);
        assertThat(memory.history(offer.id())).isEmpty();
    }

    @Test
    void a_file_that_never_came_is_not_shown_any_more_and_forgotten_a_day_later() {
        var document = anAnnouncedFile();
        sweep.by(IN_TIME);
        assertThat(now(document)).contains(document);
        assertThat(sweep.by(TOO_LATE)).isEqualTo(new Swept(0, 0, 0, 1, 0));
        assertThat(now(document)).contains(document.takenAway(NOW));
        assertThat(asked).isEmpty();
        files.put(document, new byte[] {1}); // it was slow
        assertThat(sweep.by(NOW.plus(A_DAY).minusMillis(1))).isEqualTo(NOTHING);
        assertThat(sweep.by(NOW.plus(A_DAY))).isEqualTo(new Swept(0, 0, 0, 0, 1));
        assertThat(now(document)).isEmpty();
        assertThat(files.has(document)).isFalse();
    }

    @Test
    void a_file_that_came_and_was_never_judged_is_asked_for_again() {
        var document = anAnnouncedFile();
        files.put(document, new byte[] {1});
        assertThat(sweep.by(TOO_LATE)).isEqualTo(new Swept(0, 0, 0, 1, 0));
        assertThat(now(document)).contains(document.tended(TOO_LATE));
        assertThat(asked).containsExactly(document);
    }

    @Test
    void it_is_asked_for_every_five_minutes_and_once_staff_know_every_hour() {
        var document = anAnnouncedFile();
        files.put(document, new byte[] {1});
        for (var minute = NOW; minute.isBefore(NOW.plus(Duration.ofHours(3))); minute = minute.plusSeconds(60))
            sweep.by(minute);
        assertThat(asked).hasSize(3 + 2);
        assertThat(memory.mails()).hasSize(1);
    }

    @Test
    void after_half_an_hour_staff_are_told_once() {
        var document = anAnnouncedFile();
        files.put(document, new byte[] {1});
        var stuck = NOW.plus(Duration.ofMinutes(30));
        sweep.by(stuck.minusMillis(1));
        assertThat(memory.mails()).isEmpty();
        sweep.by(stuck);
        sweep.by(stuck.plus(Duration.ofHours(1)));
        assertThat(memory.mails()).hasSize(1);
        assertThat(memory.mails().getFirst().letter()).isEqualTo(Letter.DOCUMENT_STUCK);
        assertThat(memory.mails().getFirst().to()).isEqualTo(Given.email("equipe@example.org"));
        assertThat(asked).hasSize(3);
    }

    @Test
    void a_file_that_waits_for_the_scanner_alone_is_not_checked_again() {
        var document = anAnnouncedFile();
        memory.commit(new Write.PutDocument(document.scanned(Scan.AWAITED)));
        var checked = now(document).orElseThrow().judged(Verdict.FINE, files.put(document, new byte[] {1}));
        memory.commit(new Write.PutDocument(checked));
        sweep.by(NOW.plus(Duration.ofMinutes(30)));
        assertThat(asked).isEmpty();
        assertThat(memory.mails()).hasSize(1);
    }

    @Test
    void a_file_that_was_removed_before_its_check_goes_a_day_later() {
        var document = anAnnouncedFile();
        files.put(document, new byte[] {1});
        memory.commit(new Write.PutDocument(document.takenAway(NOW)));
        assertThat(sweep.by(TOO_LATE)).isEqualTo(NOTHING);
        sweep.by(NOW.plus(A_DAY));
        assertThat(now(document)).isEmpty();
        assertThat(files.has(document)).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void a_file_that_was_replaced_goes_after_thirty_days() {
        var document = anAnnouncedFile();
        var checked = document.judged(Verdict.FINE, files.put(document, new byte[] {1}));
        memory.commit(new Write.PutDocument(checked));
        assertThat(sweep.by(NOW.plus(A_YEAR))).isEqualTo(NOTHING);
        memory.commit(new Write.PutDocument(checked.takenAway(LATER)));
        assertThat(sweep.by(LATER.plus(THIRTY_DAYS).minusMillis(1))).isEqualTo(NOTHING);
        assertThat(sweep.by(LATER.plus(THIRTY_DAYS))).isEqualTo(new Swept(0, 0, 0, 0, 1));
        assertThat(now(document)).isEmpty();
        assertThat(files.has(document)).isFalse();
    }

    @Test
    void a_file_that_a_submission_holds_stays_although_it_was_removed_since() {
        var submitted = stored(memory, anApplicationOf("eve@example.org", "Fil"));
        var document = aDocumentOf(submitted, new byte[] {1});
        memory.commit(new Write.PutDocument(document));
        var checked = document.judged(Verdict.FINE, files.put(document, new byte[] {1}));
        memory.commit(new Write.PutDocument(checked));
        memory.commit(new Write.PutDocument(checked.takenAway(LATER)));
        sweep.by(LATER.plus(THIRTY_DAYS));
        assertThat(files.has(document)).isTrue();
        memory.commit(
                new Write.PutApplication(submitted.submitted(submitted.receipt().orElseThrow(), List.of(), List.of())));
        sweep.by(LATER.plus(THIRTY_DAYS).plus(THIRTY_DAYS));
        assertThat(files.has(document)).isFalse();
        assertThat(now(document)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"OTHER_TYPE", "MALWARE"})
    void a_file_that_was_refused_goes_after_thirty_days_and_its_verdict_stays(Verdict verdict) {
        var document = anAnnouncedFile();
        var judged = document.judged(verdict, files.put(document, new byte[] {1}));
        memory.commit(new Write.PutDocument(judged));
        sweep.by(NOW);
        var refused = now(document).orElseThrow();
        assertThat(sweep.by(NOW.plus(THIRTY_DAYS).minusMillis(1))).isEqualTo(NOTHING);
        assertThat(sweep.by(NOW.plus(THIRTY_DAYS))).isEqualTo(new Swept(0, 0, 0, 0, 1));
        assertThat(now(document)).contains(refused.purged());
        assertThat(files.has(document)).isFalse();
        assertThat(sweep.by(NOW.plus(A_YEAR))).isEqualTo(NOTHING);
    }

    private Document aSentFileThatIs(Verdict verdict) {
        var document = aDocumentOf(anApplicationOf("eve@example.org", "Fil"), new byte[] {1});
        memory.commit(new Write.PutCall(anOpenCall()), new Write.PutDocument(document));
        var application = stored(memory, anApplicationOf("eve@example.org", "Fil"));
        memory.commit(new Write.PutApplication(
                application.submitted(application.receipt().orElseThrow(), List.of(document.id()), List.of())));
        var judged = document.judged(verdict, files.put(document, new byte[] {1}));
        memory.commit(new Write.PutDocument(judged));
        return judged;
    }

    @Test
    void who_sent_a_file_that_is_refused_afterwards_is_told_once() {
        aSentFileThatIs(Verdict.PASSWORD);
        assertThat(sweep.by(NOW)).isEqualTo(new Swept(0, 0, 0, 1, 0));
        assertThat(sweep.by(NOW.plusSeconds(60))).isEqualTo(NOTHING);
        assertThat(memory.mails()).hasSize(1);
        assertThat(mailNow().letter()).isEqualTo(Letter.DOCUMENT_REFUSED);
        assertThat(mailNow().to()).isEqualTo(Given.email("eve@example.org"));
    }

    @Test
    void a_scanner_that_finds_something_later_is_told_too() {
        var checked = aSentFileThatIs(Verdict.FINE);
        assertThat(sweep.by(NOW)).isEqualTo(NOTHING);
        var scan = new Scan(Scan.Result.THREAT, checked.fileVersion());
        memory.commit(new Write.PutDocument(checked.scanned(scan)));
        sweep.by(LATER);
        assertThat(memory.mails()).hasSize(1);
    }

    @Test
    void what_a_scanner_refused_before_our_check_goes_after_thirty_days_too() {
        var document = anAnnouncedFile();
        var scan = new Scan(Scan.Result.THREAT, files.put(document, new byte[] {1}));
        memory.commit(new Write.PutDocument(document.scanned(scan)));
        sweep.by(NOW);
        assertThat(sweep.by(NOW.plus(THIRTY_DAYS))).isEqualTo(new Swept(0, 0, 0, 0, 1));
        assertThat(files.has(document)).isFalse();
        assertThat(now(document).orElseThrow().finding()).isEqualTo(Verdict.MALWARE);
        assertThat(sweep.by(NOW.plus(A_YEAR))).isEqualTo(NOTHING);
    }

    @Test
    void who_has_not_sent_the_application_sees_the_verdict_on_the_page() {
        var draft = anAnnouncedFile();
        memory.commit(new Write.PutDocument(draft.judged(Verdict.PASSWORD, files.put(draft, new byte[] {1}))));
        assertThat(sweep.by(NOW)).isEqualTo(new Swept(0, 0, 0, 1, 0));
        assertThat(memory.mails()).isEmpty();
        assertThat(sweep.by(NOW.plusSeconds(60))).isEqualTo(NOTHING);
    }

    @Test
    void who_submits_in_the_same_instant_is_told_a_minute_later() {
        var draft = anApplicationOf("eve@example.org", "Fil");
        var document = aDocumentOf(draft, new byte[] {1});
        memory.commit(new Write.PutCall(anOpenCall()), new Write.PutDocument(document));
        var application = stored(memory, draft);
        var judged = document.judged(Verdict.PASSWORD, files.put(document, new byte[] {1}));
        memory.commit(new Write.PutDocument(judged));
        memory.beforeNextCommit(() -> memory.commit(new Write.PutApplication(
                application.submitted(application.receipt().orElseThrow(), List.of(document.id()), List.of()))));
        assertThat(sweep.by(NOW)).isEqualTo(NOTHING);
        assertThat(memory.mails()).isEmpty();
        sweep.by(NOW.plusSeconds(60));
        assertThat(memory.mails()).hasSize(1);
    }

    @Test
    void the_files_of_a_withdrawn_application_go_after_thirty_days_and_the_rest_stays() {
        var application = stored(memory, anApplicationOf("eve@example.org", "Fil"));
        var document = aDocumentOf(application, new byte[] {1});
        var checked = document.judged(Verdict.FINE, files.put(document, new byte[] {1}));
        memory.commit(new Write.PutDocument(document));
        memory.commit(new Write.PutDocument(checked));
        new WithdrawApplication(memory.applications(), memory).by(application.person(), application.id(), NOW);
        assertThat(sweep.by(NOW.plus(THIRTY_DAYS).minusMillis(1))).isEqualTo(NOTHING);
        assertThat(sweep.by(NOW.plus(THIRTY_DAYS))).isEqualTo(new Swept(0, 0, 1, 0, 0));
        assertThat(now(document)).isEmpty();
        assertThat(files.has(document)).isFalse();
        assertThat(now(application)).isEqualTo(application.withdrawn());
        assertThat(sweep.by(NOW.plus(A_YEAR))).isEqualTo(NOTHING);
    }

    @Test
    void what_fails_keeps_nothing_else_from_its_turn_and_is_told() {
        var document = anAnnouncedFile();
        memory.commit(new Write.PutDocument(document.takenAway(NOW)));
        var broken = new Sweep(
                memory.calls(),
                memory.applications(),
                memory.documents(),
                memory.outbox(),
                files,
                asked::add,
                writes -> {
                    if (writes.getFirst() instanceof Write.PutMail) throw new IllegalStateException("m");
                    memory.commit(writes);
                },
                Given.email("equipe@example.org"));
        aMail();
        assertThatThrownBy(() -> broken.by(NOW.plus(A_DAY))).hasMessage("m");
        assertThat(now(document)).isEmpty();
    }
}
