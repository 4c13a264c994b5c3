package fr.navette.applications;

import static fr.navette.Given.NOW;
import static fr.navette.Given.aDocumentOf;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.answers;
import static fr.navette.Given.email;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.InMemoryFiles;
import fr.navette.KnownSeals;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import fr.navette.documents.Scan;
import fr.navette.documents.check.Verdict;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.mail.MailTemplate;
import fr.navette.people.PersonId;
import fr.navette.storage.Write;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubmitApplicationTest {
    private static final Instant END_OF_GRACE = Instant.parse("2027-01-15T16:15:00Z");
    private static final byte[] DECK = {1, 2, 3};
    private final InMemory memory = new InMemory();
    private final InMemoryFiles files = new InMemoryFiles();
    private final KnownSeals seals = new KnownSeals();
    private final SubmitApplication submit =
            new SubmitApplication(memory.calls(), memory.applications(), memory.readers(), files, seals, memory);
    private final Application draft = aDraftOf("ada@example.org");
    private final Document deck = aDocumentOf(draft, DECK);
    private final PersonId ada = draft.person();
    private final ApplicationId id = draft.id();

    @BeforeEach
    void aCompleteDraftIsThere() {
        memory.commit(Write.put(anOpenCall()), Write.put(draft));
        memory.commit(Write.put(draft.saved(answers("Fil"), 0, NOW)), Write.put(deck));
        files.put(deck, DECK);
    }

    private Application now() {
        return memory.applications().find(id).orElseThrow();
    }

    private Receipt edited(String startup, Instant arrived) {
        memory.commit(Write.put(now().saved(answers(startup), 0, NOW)));
        return submit.by(ada, id, arrived);
    }

    @Test
    void received_means_stored_with_receipt_history_and_mail() {
        var receipt = submit.by(ada, id, NOW);
        assertThat(receipt.number()).matches("[0-9A-F]{4}-[0-9A-F]{4}");
        assertThat(receipt.receivedAt()).isEqualTo(NOW);
        assertThat(receipt.fingerprint()).matches("[0-9a-f]{64}");
        assertThat(new VerifyReceipt(seals).verify(id, receipt)).isTrue();
        assertThat(now())
                .isEqualTo(draft.saved(answers("Fil"), 0, NOW)
                        .submitted(new Submission(answers("Fil"), List.of(deck.id()), List.of(receipt)), NOW)
                        .application());
        assertThat(memory.history(id))
                .containsExactly(new HistoryEntry(id, NOW, HistoryEvent.SUBMITTED, HistoryEntry.Actor.APPLICANT));
        assertThat(memory.mails()).hasSize(1);
        var mail = memory.mails().getFirst();
        assertThat(mail.template()).isEqualTo(MailTemplate.RECEIPT);
        assertThat(mail.to()).isEqualTo(draft.email());
        assertThat(mail.values())
                .containsEntry("number", receipt.number())
                .containsEntry("fingerprint", receipt.fingerprint())
                .containsEntry("documents", List.of(Map.of("name", "deck.pdf", "sha256", deck.sha256())));
    }

    @Test
    void the_answer_to_a_hidden_question_is_kept_and_not_submitted() {
        var typed = new LinkedHashMap<>(answers("Fil").answers());
        typed.put("stage", "idea");
        typed.put("revenue", new BigDecimal("5"));
        var content = new Content(typed, answers("Fil").sites(), answers("Fil").track());
        memory.commit(Write.put(now().saved(content, 0, NOW)));
        submit.by(ada, id, NOW);
        assertThat(now().submission().orElseThrow().content().answers())
                .doesNotContainKey("revenue")
                .containsEntry("stage", "idea");
        assertThat(now().draft().content().answers()).containsKey("revenue");
    }

    @Test
    void submitting_twice_gives_the_same_receipt_and_one_mail() {
        var receipt = submit.by(ada, id, NOW);
        assertThat(submit.by(ada, id, NOW.plusSeconds(60))).isEqualTo(receipt);
        assertThat(submit.by(ada, id, END_OF_GRACE.plusSeconds(1))).isEqualTo(receipt);
        assertThat(memory.mails()).hasSize(1);
        assertThat(memory.history(id)).hasSize(1);
    }

    @Test
    void submitting_a_withdrawn_application_is_not_confirmed() {
        submit.by(ada, id, NOW);
        memory.commit(Write.put(now().withdrawn(NOW).application()));
        assertThat(reason(() -> submit.by(ada, id, NOW))).isEqualTo(Reason.WITHDRAWN);
        assertThat(reason(() -> submit.by(ada, id, END_OF_GRACE.plusSeconds(1))))
                .isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void two_simultaneous_submissions_give_the_same_receipt_and_one_mail() {
        var first = new Receipt[1];
        memory.beforeNextCommit(() -> first[0] = submit.by(ada, id, NOW));
        assertThat(submit.by(ada, id, NOW.plusMillis(1))).isEqualTo(first[0]);
        assertThat(memory.mails()).hasSize(1);
        assertThat(now().submission().orElseThrow().receipts()).containsExactly(first[0]);
    }

    @Test
    void a_save_during_the_submission_is_submitted() {
        memory.beforeNextCommit(() -> memory.commit(Write.put(now().saved(answers("Newer"), 0, NOW))));
        submit.by(ada, id, NOW);
        assertThat(now().startup()).isEqualTo("Newer");
        assertThat(now().status()).isEqualTo(Status.SUBMITTED);
        assertThat(memory.mails().getFirst().values()).containsEntry("startup", "Newer");
    }

    @Test
    void other_content_gets_a_new_receipt_and_its_own_mail() {
        var first = submit.by(ada, id, NOW);
        var second = edited("Fil & Cie", NOW.plusSeconds(60));
        assertThat(second.fingerprint()).isNotEqualTo(first.fingerprint());
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(now().submission().orElseThrow().receipts()).containsExactly(first, second);
        assertThat(memory.mails()).hasSize(2);
        assertThat(memory.history(id))
                .extracting(HistoryEntry::what)
                .containsExactly(HistoryEvent.SUBMITTED, HistoryEvent.RESUBMITTED);
    }

    @Test
    void missing_fields_are_named_and_nothing_is_stored_or_sent() {
        memory.commit(Write.put(now().saved(answers("\u00A0"), 0, NOW)));
        var before = memory.everything();
        var refusal = refusal(() -> submit.by(ada, id, NOW));
        assertThat(refusal.reason()).isEqualTo(Reason.INCOMPLETE);
        assertThat(refusal.fields()).isEqualTo(Map.of("answers.startup", FieldCode.REQUIRED));
        assertThat(memory.everything()).isEqualTo(before);
    }

    @Test
    void a_file_that_was_requested_and_never_uploaded_does_not_count() {
        var other = aDraftOf("bob@example.org");
        memory.commit(Write.put(other));
        memory.commit(Write.put(other.saved(answers("Bob"), 0, NOW)), Write.put(aDocumentOf(other, DECK)));
        assertThat(refusal(() -> submit.by(other.person(), other.id(), NOW)).fields())
                .isEqualTo(Map.of("documents.deck", FieldCode.REQUIRED));
        assertThat(memory.mails()).isEmpty();
    }

    @Test
    void submission_does_not_wait_for_a_check_nor_ask_s3_about_a_checked_file() {
        memory.commit(Write.put(deck.checked(Verdict.FINE, "v1")));
        assertThat(submit.by(ada, id, NOW)).isNotNull();
        memory.commit(Write.put(deck.checked(Verdict.FINE, "v1").checked(Verdict.FINE, "v1")));
        assertThat(submit.by(ada, id, NOW.plusSeconds(5)).receivedAt()).isEqualTo(NOW);
    }

    @Test
    void a_draft_is_in_time_until_the_grace_is_over() {
        assertThat(reason(() -> submit.by(ada, id, END_OF_GRACE.plusMillis(1)))).isEqualTo(Reason.CALL_CLOSED);
        assertThat(now().status()).isEqualTo(Status.DRAFT);
        assertThat(submit.by(ada, id, END_OF_GRACE).receivedAt()).isEqualTo(END_OF_GRACE);
    }

    @Test
    void a_change_to_a_hidden_answer_keeps_the_receipt() {
        var receipt = submit.by(ada, id, NOW);
        var hidden = new LinkedHashMap<>(answers("Fil").answers());
        hidden.put("revenue", new BigDecimal("12000"));
        var changed = new Content(hidden, answers("Fil").sites(), answers("Fil").track());
        memory.commit(Write.put(now().saved(changed, 0, NOW)));
        assertThat(submit.by(ada, id, NOW.plusSeconds(60))).isEqualTo(receipt);
        assertThat(now().draft().content()).isEqualTo(changed);
        assertThat(now().submission().orElseThrow().content()).isEqualTo(answers("Fil"));
        assertThat(now().submission().orElseThrow().receipts()).containsExactly(receipt);
        assertThat(memory.mails()).hasSize(1);
    }

    @Test
    void the_same_file_uploaded_again_replaces_the_first_one() {
        var receipt = submit.by(ada, id, NOW);
        var again = Document.requested(
                new DocumentId("again"),
                id,
                deck.call(),
                "deck",
                deck.name(),
                deck.type(),
                deck.size(),
                deck.sha256(),
                Scan.NOT_WANTED,
                NOW);
        memory.commit(Write.put(again), Write.put(deck.removed(NOW)));
        memory.commit(Write.put(again.checked(Verdict.FINE, "v1")));
        assertThat(submit.by(ada, id, NOW.plusSeconds(60))).isEqualTo(receipt);
        assertThat(now().submission().orElseThrow().documents()).containsExactly(again.id());
    }

    @Test
    void an_edit_that_was_not_resubmitted_in_time_leaves_the_first_receipt() {
        var receipt = submit.by(ada, id, NOW);
        assertThat(edited("Fil & Cie", END_OF_GRACE.plusMillis(1))).isEqualTo(receipt);
        assertThat(memory.mails()).hasSize(1);
    }

    @Test
    void a_withdrawn_application_cannot_be_submitted() {
        memory.commit(Write.put(now().withdrawn(NOW).application()));
        assertThat(reason(() -> submit.by(ada, id, NOW))).isEqualTo(Reason.WITHDRAWN);
        assertThat(memory.mails()).isEmpty();
    }

    @Test
    void somebody_else_learns_nothing() {
        assertThat(reason(() -> submit.by(email("bob@example.org").person(), id, NOW)))
                .isEqualTo(Reason.APPLICATION_UNKNOWN);
        assertThat(memory.mails()).isEmpty();
    }
}
