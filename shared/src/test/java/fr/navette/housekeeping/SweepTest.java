package fr.navette.housekeeping;

import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDocumentOf;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aMember;
import static fr.navette.Given.aSubmission;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.stored;
import static fr.navette.housekeeping.Sweeps.swept;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.navette.Given;
import fr.navette.InMemory;
import fr.navette.InMemoryFiles;
import fr.navette.applications.Application;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.applications.Status;
import fr.navette.applications.WithdrawApplication;
import fr.navette.committee.CommitteeMails;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import fr.navette.documents.Scan;
import fr.navette.documents.check.DocumentState;
import fr.navette.documents.check.Verdict;
import fr.navette.mail.Mail;
import fr.navette.mail.MailState;
import fr.navette.mail.MailStates;
import fr.navette.mail.MailTemplate;
import fr.navette.offers.Offer;
import fr.navette.storage.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SweepTest {
    private static final Instant IN_TIME = NOW.plus(Duration.ofMinutes(19));
    private static final Instant TOO_LATE = NOW.plus(Duration.ofMinutes(21));
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration THIRTY_DAYS = Duration.ofDays(30);
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Map<String, Integer> NOTHING = swept(0, 0, 0, 0, 0);
    private final InMemory memory = new InMemory();
    private final InMemoryFiles files = new InMemoryFiles();
    private final List<Document> asked = new ArrayList<>();
    private final Sweep sweep = Sweeps.of(memory, files, asked::add, memory);

    private Mail aMail() {
        var mail = new CommitteeMails(aMember("lea@example.org"), anOpenCall(), "t").invitation("m1", NOW);
        memory.commit(Write.put(mail));
        return mail;
    }

    private Mail mailNow() {
        return memory.mails().getFirst();
    }

    private Application anOffer() {
        return stored(
                memory,
                anApplicationOf("ada@example.org", "Fil")
                        .announced(Status.OFFERED, Optional.of(Offer.until("blanchemaille", LATER, LATER)), NOW)
                        .application());
    }

    private Application now(Application application) {
        return memory.applications().find(application.id()).orElseThrow();
    }

    private Document aRequestedFile() {
        var draft = aDraftOf("bob@example.org");
        var document = aDocumentOf(draft, new byte[] {1});
        memory.commit(Write.put(draft), Write.put(document));
        return document;
    }

    private Optional<Document> now(Document document) {
        return memory.documents().find(document.application(), document.id());
    }

    @Test
    void a_sweep_with_nothing_due_changes_nothing() {
        aMail();
        anOffer();
        aRequestedFile();
        var before = memory.everything();
        assertThat(sweep.run(NOW)).isEqualTo(NOTHING);
        assertThat(memory.everything()).isEqualTo(before);
    }

    @Test
    void a_mail_that_nobody_sent_is_written_again_for_the_stream() {
        var mail = aMail();
        assertThat(sweep.run(mail.dueAt())).isEqualTo(swept(1, 0, 0, 0, 0));
        assertThat(mailNow().state()).isEqualTo(MailState.PENDING);
        assertThat(mailNow().version()).isEqualTo(2);
        assertThat(mailNow().values()).isEqualTo(mail.values());
        assertThat(sweep.run(mail.dueAt())).isEqualTo(NOTHING);
    }

    @Test
    void a_mail_whose_sender_disappeared_is_unknown_and_only_staff_send_it_again() {
        var mail = aMail();
        var sending = MailStates.sending(mail, NOW);
        memory.commit(Write.put(sending));
        assertThat(sweep.run(sending.dueAt())).isEqualTo(swept(1, 0, 0, 0, 0));
        assertThat(mailNow().state()).isEqualTo(MailState.UNKNOWN);
        assertThat(mailNow().problem()).isEqualTo("LEASE_ENDED");
        assertThat(mailNow().values()).isEqualTo(mail.values());
        assertThat(sweep.run(LATER)).isEqualTo(NOTHING);
    }

    @Test
    void a_mail_to_retry_is_pending_when_its_time_comes() {
        var sending = MailStates.sending(aMail(), NOW);
        var retrying = MailStates.retryLater(sending, NOW);
        memory.commit(Write.put(sending));
        memory.commit(Write.put(retrying));
        sweep.run(retrying.dueAt());
        assertThat(mailNow().state()).isEqualTo(MailState.PENDING);
        assertThat(mailNow().attempts()).isEqualTo(1);
    }

    @Test
    void a_finished_mail_is_left_unchanged() {
        var mail = aMail();
        for (var over : List.of(MailStates.sent(mail), MailStates.failed(mail)))
            assertThat(over.swept(LATER)).isEqualTo(over);
        assertThat(MailStates.unknown(mail).swept(LATER)).isEqualTo(MailStates.unknown(mail));
    }

    @Test
    void a_mail_being_sent_at_the_same_instant_is_left_to_its_sender() {
        var mail = aMail();
        memory.beforeNextCommit(() -> memory.commit(Write.put(MailStates.sending(mail, mail.dueAt()))));
        assertThat(sweep.run(mail.dueAt())).isEqualTo(NOTHING);
        assertThat(mailNow().state()).isEqualTo(MailState.SENDING);
    }

    @Test
    void an_unanswered_offer_expires_and_the_history_records_it() {
        memory.commit(Write.put(anOpenCall()));
        var offer = anOffer();
        assertThat(sweep.run(LATER)).isEqualTo(NOTHING);
        var after = LATER.plusMillis(1);
        assertThat(sweep.run(after)).isEqualTo(swept(0, 1, 0, 0, 0));
        assertThat(now(offer)).isEqualTo(offer.expired(after).application());
        assertThat(memory.history(offer.id()))
                .containsExactly(new HistoryEntry(offer.id(), after, HistoryEvent.EXPIRED, HistoryEntry.Actor.NAVETTE));
        assertThat(memory.mails()).isEmpty();
    }

    @Test
    void an_answer_at_the_same_instant_is_not_overwritten() {
        memory.commit(Write.put(anOpenCall()));
        var offer = anOffer();
        memory.beforeNextCommit(
                () -> memory.commit(Write.put(offer.accepted(LATER).application())));
        assertThat(sweep.run(LATER.plusSeconds(1))).isEqualTo(NOTHING);
        assertThat(now(offer).status()).isEqualTo(Status.ENROLLED);
        assertThat(memory.history(offer.id())).isEmpty();
    }

    @Test
    void a_file_that_was_never_uploaded_is_hidden_and_deleted_a_day_later() {
        var document = aRequestedFile();
        sweep.run(IN_TIME);
        assertThat(now(document)).contains(document);
        assertThat(sweep.run(TOO_LATE)).isEqualTo(swept(0, 0, 0, 1, 0));
        assertThat(now(document)).contains(document.removed(NOW));
        assertThat(asked).isEmpty();
        files.put(document, new byte[] {1}); // a slow upload
        assertThat(sweep.run(NOW.plus(A_DAY).minusMillis(1))).isEqualTo(NOTHING);
        assertThat(sweep.run(NOW.plus(A_DAY))).isEqualTo(swept(0, 0, 0, 0, 1));
        assertThat(now(document)).isEmpty();
        assertThat(files.has(document)).isFalse();
    }

    @Test
    void the_check_of_an_unchecked_file_is_requested_again() {
        var document = aRequestedFile();
        files.put(document, new byte[] {1});
        assertThat(sweep.run(TOO_LATE)).isEqualTo(swept(0, 0, 0, 1, 0));
        assertThat(now(document)).contains(document.followedUp(TOO_LATE));
        assertThat(asked).containsExactly(document);
    }

    @Test
    void a_check_is_requested_every_five_minutes_and_every_hour_once_staff_know() {
        var document = aRequestedFile();
        files.put(document, new byte[] {1});
        for (var minute = NOW; minute.isBefore(NOW.plus(Duration.ofHours(3))); minute = minute.plusSeconds(60))
            sweep.run(minute);
        assertThat(asked).hasSize(3 + 2);
        assertThat(memory.mails()).hasSize(1);
    }

    @Test
    void after_half_an_hour_staff_are_told_once() {
        var document = aRequestedFile();
        files.put(document, new byte[] {1});
        var stuck = NOW.plus(Duration.ofMinutes(30));
        sweep.run(stuck.minusMillis(1));
        assertThat(memory.mails()).isEmpty();
        sweep.run(stuck);
        sweep.run(stuck.plus(Duration.ofHours(1)));
        assertThat(memory.mails()).hasSize(1);
        assertThat(memory.mails().getFirst().template()).isEqualTo(MailTemplate.DOCUMENT_STUCK);
        assertThat(memory.mails().getFirst().to()).isEqualTo(Given.email("equipe@example.org"));
        assertThat(asked).hasSize(3);
    }

    @Test
    void a_file_that_waits_for_the_scanner_alone_is_not_checked_again() {
        var document = aRequestedFile();
        memory.commit(Write.put(document.scanned(Scan.AWAITED)));
        var checked = now(document).orElseThrow().checked(Verdict.FINE, files.put(document, new byte[] {1}));
        memory.commit(Write.put(checked));
        sweep.run(NOW.plus(Duration.ofMinutes(30)));
        assertThat(asked).isEmpty();
        assertThat(memory.mails()).hasSize(1);
    }

    @Test
    void what_waited_for_a_scanner_that_was_switched_off_is_let_through_by_our_own_check() {
        var without = Sweeps.of(memory, files, asked::add, memory, Scan.NOT_WANTED);
        var document = aRequestedFile();
        memory.commit(Write.put(document.scanned(Scan.AWAITED)));
        var checked = now(document).orElseThrow().checked(Verdict.FINE, files.put(document, new byte[] {1}));
        memory.commit(Write.put(checked));
        without.run(TOO_LATE);
        assertThat(now(document).orElseThrow().state()).isEqualTo(DocumentState.CHECKED);
        assertThat(memory.mails()).isEmpty();
    }

    @Test
    void a_file_that_nobody_has_checked_yet_is_checked_after_the_scanner_was_switched_off() {
        var without = Sweeps.of(memory, files, asked::add, memory, Scan.NOT_WANTED);
        var document = aRequestedFile();
        files.put(document, new byte[] {1});
        memory.commit(Write.put(document.scanned(Scan.AWAITED)));
        without.run(TOO_LATE);
        without.run(TOO_LATE.plus(Duration.ofMinutes(1)));
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_file_removed_before_its_check_is_deleted_a_day_later() {
        var document = aRequestedFile();
        files.put(document, new byte[] {1});
        memory.commit(Write.put(document.removed(NOW)));
        assertThat(sweep.run(TOO_LATE)).isEqualTo(NOTHING);
        sweep.run(NOW.plus(A_DAY));
        assertThat(now(document)).isEmpty();
        assertThat(files.has(document)).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void a_replaced_file_is_deleted_after_thirty_days() {
        var document = aRequestedFile();
        var checked = document.checked(Verdict.FINE, files.put(document, new byte[] {1}));
        memory.commit(Write.put(checked));
        assertThat(sweep.run(NOW.plus(A_YEAR))).isEqualTo(NOTHING);
        memory.commit(Write.put(checked.removed(LATER)));
        assertThat(sweep.run(LATER.plus(THIRTY_DAYS).minusMillis(1))).isEqualTo(NOTHING);
        assertThat(sweep.run(LATER.plus(THIRTY_DAYS))).isEqualTo(swept(0, 0, 0, 0, 1));
        assertThat(now(document)).isEmpty();
        assertThat(files.has(document)).isFalse();
    }

    @Test
    void a_file_of_a_submission_is_kept_although_it_was_removed_since() {
        var submitted = stored(memory, anApplicationOf("eve@example.org", "Fil"));
        var document = aDocumentOf(submitted, new byte[] {1});
        memory.commit(Write.put(document));
        var checked = document.checked(Verdict.FINE, files.put(document, new byte[] {1}));
        memory.commit(Write.put(checked));
        memory.commit(Write.put(checked.removed(LATER)));
        sweep.run(LATER.plus(THIRTY_DAYS));
        assertThat(files.has(document)).isTrue();
        memory.commit(Write.put(sentWith(submitted)));
        sweep.run(LATER.plus(THIRTY_DAYS).plus(THIRTY_DAYS));
        assertThat(files.has(document)).isFalse();
        assertThat(now(document)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"OTHER_TYPE", "MALWARE"})
    void a_rejected_file_is_deleted_after_thirty_days_and_its_verdict_stays(Verdict verdict) {
        var document = aRequestedFile();
        var checked = document.checked(verdict, files.put(document, new byte[] {1}));
        memory.commit(Write.put(checked));
        sweep.run(NOW);
        var refused = now(document).orElseThrow();
        assertThat(sweep.run(NOW.plus(THIRTY_DAYS).minusMillis(1))).isEqualTo(NOTHING);
        assertThat(sweep.run(NOW.plus(THIRTY_DAYS))).isEqualTo(swept(0, 0, 0, 0, 1));
        assertThat(now(document)).contains(refused.purged());
        assertThat(files.has(document)).isFalse();
        assertThat(sweep.run(NOW.plus(A_YEAR))).isEqualTo(NOTHING);
    }

    private static Application sentWith(Application application, Document... documents) {
        var ids = List.of(documents).stream().map(Document::id).toArray(DocumentId[]::new);
        var submission = aSubmission(application.current(), ids);
        return application.submitted(submission, NOW).application();
    }

    private Document aSubmittedFileThatIs(Verdict verdict) {
        var document = aDocumentOf(anApplicationOf("eve@example.org", "Fil"), new byte[] {1});
        memory.commit(Write.put(anOpenCall()), Write.put(document));
        var application = stored(memory, anApplicationOf("eve@example.org", "Fil"));
        memory.commit(Write.put(sentWith(application, document)));
        var checked = document.checked(verdict, files.put(document, new byte[] {1}));
        memory.commit(Write.put(checked));
        return checked;
    }

    @Test
    void an_applicant_whose_submitted_file_is_rejected_is_told_once() {
        aSubmittedFileThatIs(Verdict.PASSWORD);
        assertThat(sweep.run(NOW)).isEqualTo(swept(0, 0, 0, 1, 0));
        assertThat(sweep.run(NOW.plusSeconds(60))).isEqualTo(NOTHING);
        assertThat(memory.mails()).hasSize(1);
        assertThat(mailNow().template()).isEqualTo(MailTemplate.DOCUMENT_REFUSED);
        assertThat(mailNow().to()).isEqualTo(Given.email("eve@example.org"));
    }

    @Test
    void a_threat_found_later_is_reported_too() {
        var checked = aSubmittedFileThatIs(Verdict.FINE);
        assertThat(sweep.run(NOW)).isEqualTo(NOTHING);
        var scan = new Scan(Scan.Result.THREAT, checked.fileVersion());
        memory.commit(Write.put(checked.scanned(scan)));
        sweep.run(LATER);
        assertThat(memory.mails()).hasSize(1);
    }

    @Test
    void a_file_rejected_by_the_scanner_before_our_check_is_deleted_after_thirty_days_too() {
        var document = aRequestedFile();
        var scan = new Scan(Scan.Result.THREAT, files.put(document, new byte[] {1}));
        memory.commit(Write.put(document.scanned(scan)));
        sweep.run(NOW);
        assertThat(sweep.run(NOW.plus(THIRTY_DAYS))).isEqualTo(swept(0, 0, 0, 0, 1));
        assertThat(files.has(document)).isFalse();
        assertThat(now(document).orElseThrow().overallVerdict()).isEqualTo(Verdict.MALWARE);
        assertThat(sweep.run(NOW.plus(A_YEAR))).isEqualTo(NOTHING);
    }

    @Test
    void an_applicant_who_has_not_submitted_gets_no_mail_about_a_verdict() {
        var draft = aRequestedFile();
        memory.commit(Write.put(draft.checked(Verdict.PASSWORD, files.put(draft, new byte[] {1}))));
        assertThat(sweep.run(NOW)).isEqualTo(swept(0, 0, 0, 1, 0));
        assertThat(memory.mails()).isEmpty();
        assertThat(sweep.run(NOW.plusSeconds(60))).isEqualTo(NOTHING);
    }

    @Test
    void an_applicant_who_submits_at_that_instant_is_told_a_minute_later() {
        var draft = anApplicationOf("eve@example.org", "Fil");
        var document = aDocumentOf(draft, new byte[] {1});
        memory.commit(Write.put(anOpenCall()), Write.put(document));
        var application = stored(memory, draft);
        var checked = document.checked(Verdict.PASSWORD, files.put(document, new byte[] {1}));
        memory.commit(Write.put(checked));
        memory.beforeNextCommit(() -> memory.commit(Write.put(sentWith(application, document))));
        assertThat(sweep.run(NOW)).isEqualTo(NOTHING);
        assertThat(memory.mails()).isEmpty();
        sweep.run(NOW.plusSeconds(60));
        assertThat(memory.mails()).hasSize(1);
    }

    @Test
    void the_files_of_a_withdrawn_application_are_deleted_after_thirty_days_and_the_rest_stays() {
        var application = stored(memory, anApplicationOf("eve@example.org", "Fil"));
        var document = aDocumentOf(application, new byte[] {1});
        var checked = document.checked(Verdict.FINE, files.put(document, new byte[] {1}));
        memory.commit(Write.put(document));
        memory.commit(Write.put(checked));
        memory.commit(Write.put(anOpenCall()));
        new WithdrawApplication(memory.calls(), memory.applications(), memory.placeLedger(), memory)
                .by(application.person(), application.id(), NOW);
        assertThat(sweep.run(NOW.plus(THIRTY_DAYS).minusMillis(1))).isEqualTo(NOTHING);
        assertThat(sweep.run(NOW.plus(THIRTY_DAYS))).isEqualTo(swept(0, 0, 1, 0, 0));
        assertThat(now(document)).isEmpty();
        assertThat(files.has(document)).isFalse();
        assertThat(now(application)).isEqualTo(application.withdrawn(NOW).application());
        assertThat(sweep.run(NOW.plus(A_YEAR))).isEqualTo(NOTHING);
    }

    @Test
    void a_failed_task_is_reported_and_does_not_stop_the_others() {
        var document = aRequestedFile();
        memory.commit(Write.put(document.removed(NOW)));
        var broken = Sweeps.of(memory, files, asked::add, writes -> {
            if (writes.getFirst() instanceof Write.Put(Mail mail)) throw new IllegalStateException(mail.id());
            memory.commit(writes);
        });
        aMail();
        assertThatThrownBy(() -> broken.run(NOW.plus(A_DAY))).hasMessage("m1");
        assertThat(now(document)).isEmpty();
    }

    private static Chore chore(String name, Supplier<List<Runnable>> due) {
        return new Chore() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Runnable> due(Instant now) {
                return due.get();
            }
        };
    }

    @Test
    void a_chore_whose_query_fails_stops_no_other() {
        var done = new ArrayList<String>();
        var sweep = new Sweep(List.of(
                chore("first", () -> {
                    throw new IllegalStateException("the index is away");
                }),
                chore("second", () -> List.of(() -> done.add("second")))));
        assertThatThrownBy(() -> sweep.run(NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(done).containsExactly("second");
    }
}
