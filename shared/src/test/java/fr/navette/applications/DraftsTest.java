package fr.navette.applications;

import static fr.navette.Given.CALL;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDocument;
import static fr.navette.Given.aDocumentOf;
import static fr.navette.Given.aSessionOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.navette.Given;
import fr.navette.InMemory;
import fr.navette.InMemoryFiles;
import fr.navette.KnownSeals;
import fr.navette.KnownSecrets;
import fr.navette.calls.Call;
import fr.navette.calls.CloseCall;
import fr.navette.calls.OpenCall;
import fr.navette.documents.Document;
import fr.navette.documents.Files;
import fr.navette.documents.check.FileType;
import fr.navette.documents.check.Verdict;
import fr.navette.housekeeping.Sweep;
import fr.navette.housekeeping.Sweeps;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The follow-ups of a draft: two reminders, a notice, the deletion. */
class DraftsTest {
    private static final Instant CLOSES = Instant.parse("2027-01-15T16:00:00Z");
    private static final Instant TWO_DAYS_BEFORE = Instant.parse("2027-01-13T16:00:00Z");
    private static final Instant FOUR_HOURS_BEFORE = Instant.parse("2027-01-15T12:00:00Z");

    /** Three months less fourteen days after the start of a draft on 1 December at 11:00 in Paris. */
    private static final Instant NOTICE = Instant.parse("2027-02-15T10:00:00Z");

    private static final Instant PURGE = Instant.parse("2027-03-01T10:00:00Z");

    private final InMemory memory = new InMemory();
    private final InMemoryFiles files = new InMemoryFiles();
    private final StartApplication start =
            new StartApplication(memory.calls(), memory.applications(), memory, new KnownSecrets());
    private final SaveApplication save = new SaveApplication(memory.calls(), memory.applications(), memory);
    private final CloseCall close = new CloseCall(memory.calls(), memory.callUse(), memory, (call, all) -> {});
    private final Sweep sweep = Sweeps.of(memory, files, document -> {}, memory);

    @BeforeEach
    void aCallIsOpen() {
        memory.commit(Write.put(anOpenCall()));
    }

    private Application started(String address, Instant at) {
        return start.by(aSessionOf(address), CALL, Language.EN, at).view().application();
    }

    private Application saved(Application draft, Instant at) {
        return save.by(draft.person(), draft.id(), draft.version(), answers("Fil"), Optional.empty(), at)
                .application();
    }

    private void submitted(Application draft, Instant at) {
        new SubmitApplication(memory.calls(), memory.applications(), memory.readers(), files, new KnownSeals(), memory)
                .by(draft.person(), draft.id(), at);
    }

    private Document aFileOf(Application draft) {
        var document = aDocumentOf(draft, new byte[] {1});
        memory.commit(Write.put(document));
        var checked = document.checked(Verdict.FINE, files.put(document, new byte[] {1}));
        memory.commit(Write.put(checked));
        return checked;
    }

    /** Sweeps every hour, which finds the same as every minute. */
    private void sweptEachHour(Instant from, Instant to) {
        for (var at = from; at.isBefore(to); at = at.plus(Duration.ofHours(1))) sweep.run(at);
    }

    private List<String> mails(MailTemplate template) {
        return memory.mails().stream()
                .filter(m -> m.template() == template)
                .map(Mail::id)
                .toList();
    }

    private List<String> reminders() {
        return mails(MailTemplate.DRAFT_REMINDER);
    }

    private void closesAt(String local) {
        var call = memory.calls().get(CALL);
        memory.commit(Write.put(closingAt(call, LocalDateTime.parse(local))));
    }

    private static Call closingAt(Call c, LocalDateTime closesAt) {
        return new Call(
                c.id(),
                c.title(),
                c.opensAt(),
                closesAt,
                c.zone(),
                c.grace(),
                c.tracks(),
                c.sites(),
                c.questions(),
                c.documents(),
                c.criteria(),
                c.readsPerApplication(),
                c.quorum(),
                c.offerDays(),
                c.decisionBy(),
                c.exports(),
                c.filling(),
                c.jury(),
                c.cohort(),
                c.closedAt(),
                c.version() + 1);
    }

    @Test
    void the_owner_of_a_draft_is_reminded_48_and_4_hours_before_the_closing_once_each() {
        var draft = started("ada@example.org", NOW);
        sweptEachHour(NOW, TWO_DAYS_BEFORE);
        assertThat(reminders()).isEmpty();
        sweep.run(TWO_DAYS_BEFORE);
        assertThat(reminders()).containsExactly("draft-reminder-" + draft.id() + "-two-days");
        sweptEachHour(TWO_DAYS_BEFORE, FOUR_HOURS_BEFORE);
        assertThat(reminders()).hasSize(1);
        sweep.run(FOUR_HOURS_BEFORE);
        assertThat(reminders()).last().isEqualTo("draft-reminder-" + draft.id() + "-four-hours");
        sweptEachHour(FOUR_HOURS_BEFORE, NOTICE);
        assertThat(reminders()).hasSize(2);
    }

    @Test
    void a_reminder_is_in_the_language_of_the_draft_with_the_time_left_and_a_link() {
        saved(started("ada@example.org", NOW), NOW);
        sweep.run(TWO_DAYS_BEFORE);
        var mail = memory.mails().getFirst();
        assertThat(mail.to().address()).isEqualTo("ada@example.org");
        assertThat(mail.language()).isEqualTo(Language.EN);
        assertThat(mail.values())
                .containsEntry("call", "Call 2027")
                .containsEntry("left", "48 hours")
                .containsEntry("closesAt", "Friday 15 January 2027 at 17:00, Paris time")
                .containsEntry("callId", "blanchemaille-2027")
                .containsEntry("name", "Ada Lefèvre");
    }

    @Test
    void a_reminder_does_not_change_the_version_of_a_draft() {
        var draft = started("ada@example.org", NOW);
        sweep.run(TWO_DAYS_BEFORE);
        assertThat(reminders()).hasSize(1);
        assertThat(saved(draft, TWO_DAYS_BEFORE).version()).isEqualTo(2);
    }

    @Test
    void no_reminder_follows_a_submission_or_a_withdrawal() {
        var ada = saved(started("ada@example.org", NOW), NOW);
        aFileOf(ada);
        submitted(ada, NOW);
        var bob = started("bob@example.org", NOW);
        new WithdrawApplication(memory.calls(), memory.applications(), memory.placeLedger(), memory)
                .by(bob.person(), bob.id(), NOW);
        sweptEachHour(TWO_DAYS_BEFORE, CLOSES);
        assertThat(reminders()).isEmpty();
        assertThat(memory.followUps().find(bob.id(), FollowUp.Kind.DRAFT)).isEmpty();
    }

    @Test
    void an_applicant_who_submits_at_that_instant_is_not_reminded() {
        var ada = saved(started("ada@example.org", NOW), NOW);
        aFileOf(ada);
        memory.beforeNextCommit(() -> submitted(ada, TWO_DAYS_BEFORE));
        sweep.run(TWO_DAYS_BEFORE);
        sweep.run(TWO_DAYS_BEFORE.plusSeconds(60));
        assertThat(reminders()).isEmpty();
    }

    @Test
    void an_applicant_who_starts_late_gets_only_the_remaining_reminders() {
        var thursday = started("ada@example.org", TWO_DAYS_BEFORE.plusSeconds(1));
        started("bob@example.org", FOUR_HOURS_BEFORE.plusSeconds(1));
        sweptEachHour(TWO_DAYS_BEFORE, CLOSES.plusSeconds(3_600));
        assertThat(reminders()).containsExactly("draft-reminder-" + thursday.id() + "-four-hours");
    }

    @Test
    void a_late_sweep_sends_one_reminder_and_none_after_the_closing() {
        var ada = started("ada@example.org", NOW);
        sweep.run(FOUR_HOURS_BEFORE.plusSeconds(1_800));
        sweep.run(FOUR_HOURS_BEFORE.plusSeconds(1_860));
        assertThat(reminders()).containsExactly("draft-reminder-" + ada.id() + "-four-hours");
        assertThat(memory.mails().getFirst().values()).containsEntry("left", "4 hours");
        started("bob@example.org", NOW);
        sweep.run(CLOSES);
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void no_reminder_is_early_when_the_closing_moves_later() {
        started("ada@example.org", NOW);
        closesAt("2027-01-22T17:00");
        sweptEachHour(TWO_DAYS_BEFORE, CLOSES.plusSeconds(3_600));
        assertThat(reminders()).isEmpty();
        sweep.run(Instant.parse("2027-01-20T16:00:00Z"));
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void no_reminder_is_sent_when_the_call_is_closed_by_hand() {
        started("ada@example.org", NOW);
        close.close(CALL, Optional.empty(), NOW, true);
        sweptEachHour(NOW, CLOSES.plusSeconds(3_600));
        assertThat(reminders()).isEmpty();
    }

    @Test
    void reminders_come_sooner_when_the_call_will_close_sooner() {
        var ada = started("ada@example.org", NOW);
        var sooner = NOW.plus(Duration.ofDays(9));
        close.close(CALL, Optional.of(LocalDateTime.ofInstant(sooner, Given.PARIS)), NOW.plusSeconds(60), true);
        sweptEachHour(NOW.plusSeconds(60), sooner.minus(Duration.ofHours(48)));
        assertThat(reminders()).isEmpty();
        sweep.run(sooner.minus(Duration.ofHours(48)));
        assertThat(reminders()).containsExactly("draft-reminder-" + ada.id() + "-two-days");
    }

    @Test
    void reminders_follow_a_reopened_call_but_each_is_sent_once() {
        started("ada@example.org", NOW);
        var late = started("bob@example.org", FOUR_HOURS_BEFORE.plusSeconds(1));
        sweptEachHour(TWO_DAYS_BEFORE, CLOSES.plusSeconds(7_200));
        assertThat(reminders()).hasSize(2);
        var call = memory.calls().get(CALL);
        new OpenCall(memory.calls(), memory.callUse(), memory.digests(), memory, (one, all) -> {})
                .open(closingAt(call, LocalDateTime.parse("2027-01-22T17:00")), true);
        sweptEachHour(CLOSES.plusSeconds(7_200), CLOSES.plus(Duration.ofDays(7)));
        assertThat(reminders().subList(2, reminders().size()))
                .containsExactly(
                        "draft-reminder-" + late.id() + "-two-days", "draft-reminder-" + late.id() + "-four-hours");
    }

    @Test
    void an_abandoned_draft_is_deleted_completely_fourteen_days_after_a_notice() {
        var ada = saved(started("ada@example.org", NOW), NOW);
        var file = aFileOf(ada);
        var other = started("bob@example.org", NOW);
        sweptEachHour(NOW, NOTICE);
        sweep.run(NOTICE.minusMillis(1));
        assertThat(mails(MailTemplate.DRAFT_PURGE_CLOSED)).isEmpty();
        sweep.run(NOTICE);
        assertThat(mails(MailTemplate.DRAFT_PURGE_CLOSED))
                .containsExactlyInAnyOrder(
                        "draft-purge-" + ada.id() + "-2027-03-01", "draft-purge-" + other.id() + "-2027-03-01");
        assertThat(memory.mails().getLast().values())
                .containsEntry("purgeAt", "Monday 1 March 2027 at 11:00, Paris time");
        sweptEachHour(NOTICE, PURGE);
        assertThat(memory.applications().find(ada.id())).isPresent();
        sweep.run(PURGE);
        assertThat(memory.applications().find(ada.id())).isEmpty();
        assertThat(memory.applications().of(ada.person(), CALL)).isEmpty();
        assertThat(memory.applications().summaries(CALL)).isEmpty();
        assertThat(memory.history(ada.id())).isEmpty();
        sweptEachHour(PURGE, PURGE.plusSeconds(7_200));
        assertThat(memory.followUps().find(ada.id(), FollowUp.Kind.DRAFT)).isEmpty();
        assertThat(memory.documents().of(ada.id())).isEmpty();
        assertThat(files.has(file)).isFalse();
        assertThat(mails(MailTemplate.DRAFT_PURGE_CLOSED)).hasSize(2);
    }

    @Test
    void an_upload_still_running_to_a_deleted_draft_is_deleted_too() {
        var ada = started("ada@example.org", NOW);
        sweep.run(NOTICE);
        sweep.run(PURGE);
        var late = aDocumentOf(ada, new byte[] {1});
        memory.commit(Write.put(late));
        files.put(late, new byte[] {1});
        sweep.run(PURGE.plus(Files.UPLOAD_OVER).minusSeconds(1));
        assertThat(files.has(late)).isTrue();
        sweep.run(PURGE.plus(Files.UPLOAD_OVER));
        assertThat(files.has(late)).isFalse();
        assertThat(memory.everything()).doesNotContain(ada.id().value() + "]");
    }

    @Test
    void an_applicant_who_saves_at_the_instant_of_the_deletion_keeps_the_draft_and_its_files() {
        closesAt("2027-06-15T17:00");
        var ada = started("ada@example.org", NOW);
        var file = aFileOf(ada);
        sweep.run(NOTICE);
        memory.beforeNextCommit(() -> saved(ada, PURGE));
        sweep.run(PURGE);
        sweptEachHour(PURGE, PURGE.plusSeconds(7_200));
        assertThat(memory.applications().find(ada.id())).isPresent();
        assertThat(memory.documents().find(ada.id(), file.id())).isPresent();
        assertThat(files.has(file)).isTrue();
    }

    @Test
    void a_file_outside_the_submission_is_deleted_thirty_days_after_the_closing() {
        var ada = saved(started("ada@example.org", NOW), NOW);
        var sent = aFileOf(ada);
        submitted(ada, NOW);
        var unsent = aDocument(ada, "kbis", "kbis.pdf", FileType.PDF, new byte[] {2});
        memory.commit(Write.put(unsent));
        memory.commit(Write.put(unsent.checked(Verdict.FINE, "v1")));
        files.put(unsent, new byte[] {2});
        var goes = CLOSES.plus(Duration.ofMinutes(15)).plus(Duration.ofDays(30));
        sweptEachHour(NOW, goes.minusSeconds(1));
        assertThat(files.has(unsent)).isTrue();
        sweptEachHour(goes, goes.plusSeconds(1));
        assertThat(files.has(unsent)).isFalse();
        assertThat(files.has(sent)).isTrue();
        assertThat(memory.documents().of(ada.id())).extracting(Document::id).containsExactly(sent.id());
    }

    @Test
    void a_file_of_a_late_correction_that_was_never_submitted_is_deleted_too() {
        var ada = saved(started("ada@example.org", NOW), NOW);
        var sent = aFileOf(ada);
        submitted(ada, NOW);
        var later = CLOSES.plus(Duration.ofDays(60));
        sweptEachHour(TWO_DAYS_BEFORE, later);
        var until = later.plus(Duration.ofDays(7));
        var correction = new Correction("Le Kbis ?", List.of("documents.kbis"), until);
        var now = memory.applications().find(ada.id()).orElseThrow();
        memory.commit(Write.put(now.correctionRequested(correction, NOW).application()));
        var kbis = aDocument(ada, "kbis", "kbis.pdf", FileType.PDF, new byte[] {2});
        memory.commit(Write.put(kbis));
        memory.commit(Write.put(kbis.checked(Verdict.FINE, "v1")));
        sweptEachHour(later, until.plus(Duration.ofDays(30)));
        assertThat(memory.documents().of(ada.id())).hasSize(2);
        sweptEachHour(until.plus(Duration.ofDays(30)), until.plus(Duration.ofDays(61)));
        assertThat(memory.documents().of(ada.id())).extracting(Document::id).containsExactly(sent.id());
    }

    @Test
    void the_follow_up_of_a_draft_ends_with_the_decision() {
        var ada = saved(started("ada@example.org", NOW), NOW);
        aFileOf(ada);
        submitted(ada, NOW);
        var now = memory.applications().find(ada.id()).orElseThrow();
        memory.commit(
                Write.put(now.announced(Status.DECLINED, Optional.empty(), NOW).application()));
        sweptEachHour(TWO_DAYS_BEFORE, CLOSES.plus(Duration.ofDays(40)));
        assertThat(memory.followUps().find(ada.id(), FollowUp.Kind.DRAFT)).isEmpty();
        assertThat(memory.documents().of(ada.id())).hasSize(1);
    }

    @Test
    void an_applicant_whose_draft_was_deleted_may_start_again() {
        closesAt("2027-06-15T17:00");
        var gone = started("ada@example.org", NOW);
        sweep.run(NOTICE);
        assertThat(mails(MailTemplate.DRAFT_PURGE)).hasSize(1);
        sweep.run(PURGE);
        assertThat(started("ada@example.org", PURGE).id()).isNotEqualTo(gone.id());
    }

    @Test
    void saving_or_uploading_after_the_notice_restarts_the_retention_of_a_draft() {
        closesAt("2027-06-15T17:00");
        var ada = started("ada@example.org", NOW);
        sweep.run(NOTICE);
        saved(ada, NOTICE.plusSeconds(1));
        sweptEachHour(NOTICE, Instant.parse("2027-05-01T09:00:00Z"));
        assertThat(mails(MailTemplate.DRAFT_PURGE)).hasSize(1);
        sweep.run(Instant.parse("2027-05-01T09:00:01Z"));
        assertThat(mails(MailTemplate.DRAFT_PURGE))
                .containsExactly("draft-purge-" + ada.id() + "-2027-03-01", "draft-purge-" + ada.id() + "-2027-05-15");
        sweep.run(Instant.parse("2027-05-15T09:00:00Z"));
        assertThat(memory.applications().find(ada.id())).isPresent();
        sweep.run(Instant.parse("2027-05-15T09:00:01Z"));
        assertThat(memory.applications().find(ada.id())).isEmpty();
    }

    @Test
    void a_late_notice_still_gives_fourteen_days() {
        var ada = started("ada@example.org", NOW);
        sweep.run(PURGE.plusSeconds(60));
        assertThat(mails(MailTemplate.DRAFT_PURGE_CLOSED)).hasSize(1);
        sweep.run(PURGE.plus(Duration.ofDays(14)));
        assertThat(memory.applications().find(ada.id())).isPresent();
        sweep.run(PURGE.plus(Duration.ofDays(14)).plusSeconds(60));
        assertThat(memory.applications().find(ada.id())).isEmpty();
    }

    @Test
    void an_interrupted_deletion_is_finished_by_the_next_sweep() {
        var ada = started("ada@example.org", NOW);
        for (int i = 0; i < 60; i++) {
            var one = aDocument(ada, "slot" + i, "a.pdf", FileType.PDF, new byte[] {1});
            memory.commit(Write.put(one));
            memory.commit(Write.put(one.checked(Verdict.FINE, "v1")));
        }
        sweep.run(NOTICE);
        var chunks = new int[1];
        var dies = Sweeps.of(memory, files, document -> {}, writes -> {
            if (writes.getFirst() instanceof Write.Remove(Document removed) && chunks[0]++ > 0)
                throw new IllegalStateException("the function ended");
            memory.commit(writes);
        });
        dies.run(PURGE);
        assertThat(memory.applications().find(ada.id())).isEmpty();
        var then = PURGE.plus(Files.UPLOAD_OVER);
        assertThatThrownBy(() -> dies.run(then)).hasMessage("the function ended");
        assertThat(memory.documents().of(ada.id())).hasSize(20);
        sweep.run(then.plusSeconds(60));
        assertThat(memory.everything()).doesNotContain("slot59");
    }
}
