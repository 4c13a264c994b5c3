package fr.navette.documents;

import static fr.navette.Given.NOW;
import static fr.navette.Given.aCall;
import static fr.navette.Given.aDocument;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aSlot;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.email;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.applications.Application;
import fr.navette.applications.Status;
import fr.navette.documents.check.FileType;
import fr.navette.documents.check.Verdict;
import fr.navette.input.Reason;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoveDocumentTest {
    private static final Instant END_OF_GRACE = Instant.parse("2027-01-15T16:15:00Z");
    private final InMemory memory = new InMemory();
    private final RemoveDocument remove = new RemoveDocument(memory.calls(), memory.applications(), memory);
    private final Application draft = aDraftOf("bob@example.org");
    private final Application submitted = stored(memory, anApplicationOf("ada@example.org", "Fil"));
    private int files;

    @BeforeEach
    void aCallIsOpen() {
        memory.commit(
                Write.put(aCall(List.of(), List.of(aSlot("deck", true), aSlot("photo", false)))), Write.put(draft));
    }

    private Document aFileOf(Application application, String slot, Verdict verdict) {
        var plain = aDocument(application, slot, slot + ".pdf", FileType.PDF, new byte[] {1});
        var document = named(plain, new DocumentId("d" + ++files));
        memory.commit(Write.put(document));
        if (verdict == Verdict.NOT_YET) return document;
        var checked = document.checked(verdict, "v1");
        memory.commit(Write.put(checked));
        return checked;
    }

    private static Document named(Document d, DocumentId id) {
        return Document.requested(
                id,
                d.application(),
                d.call(),
                d.slot(),
                d.name(),
                d.type(),
                d.size(),
                d.sha256(),
                Scan.NOT_WANTED,
                NOW);
    }

    private void removed(Document document, Instant arrived) {
        var of = document.application().equals(draft.id()) ? draft : submitted;
        remove.by(of.person(), of.id(), document.id(), arrived);
    }

    private Document now(Document document) {
        return memory.documents().find(document.application(), document.id()).orElseThrow();
    }

    @Test
    void every_file_of_a_draft_can_be_removed() {
        var deck = aFileOf(draft, "deck", Verdict.FINE);
        removed(deck, NOW);
        assertThat(now(deck)).isEqualTo(deck.removed(NOW));
    }

    @Test
    void the_only_required_file_of_a_submission_is_replaced_not_removed() {
        var deck = aFileOf(submitted, "deck", Verdict.FINE);
        assertThat(reason(() -> removed(deck, NOW))).isEqualTo(Reason.DOCUMENT_REQUIRED);
        assertThat(now(deck)).isEqualTo(deck);
        aFileOf(submitted, "deck", Verdict.FINE);
        removed(deck, NOW);
        assertThat(now(deck).isRemoved()).isTrue();
    }

    @Test
    void a_file_that_is_waiting_or_rejected_replaces_nothing() {
        var deck = aFileOf(submitted, "deck", Verdict.FINE);
        aFileOf(submitted, "deck", Verdict.NOT_YET);
        aFileOf(submitted, "deck", Verdict.BROKEN);
        aFileOf(submitted, "photo", Verdict.FINE);
        assertThat(reason(() -> removed(deck, NOW))).isEqualTo(Reason.DOCUMENT_REQUIRED);
        assertThat(now(deck)).isEqualTo(deck);
    }

    @Test
    void an_abandoned_upload_can_be_removed_beside_a_checked_file() {
        aFileOf(submitted, "deck", Verdict.FINE);
        var givenUp = aFileOf(submitted, "deck", Verdict.NOT_YET);
        removed(givenUp, NOW);
        assertThat(now(givenUp).isRemoved()).isTrue();
    }

    @Test
    void a_rejected_or_optional_file_can_always_be_removed() {
        var broken = aFileOf(submitted, "deck", Verdict.BROKEN);
        var photo = aFileOf(submitted, "photo", Verdict.FINE);
        removed(broken, NOW);
        removed(photo, NOW);
        assertThat(now(broken).isRemoved()).isTrue();
        assertThat(now(photo).isRemoved()).isTrue();
    }

    @Test
    void only_one_of_two_files_can_be_removed() {
        var first = aFileOf(submitted, "deck", Verdict.FINE);
        var second = aFileOf(submitted, "deck", Verdict.FINE);
        removed(first, NOW);
        assertThat(reason(() -> removed(second, NOW))).isEqualTo(Reason.DOCUMENT_REQUIRED);
    }

    @Test
    void a_verdict_recorded_meanwhile_is_kept() {
        var deck = aFileOf(draft, "deck", Verdict.NOT_YET);
        memory.beforeNextCommit(() -> memory.commit(Write.put(deck.checked(Verdict.FINE, "v1"))));
        removed(deck, NOW);
        assertThat(now(deck)).isEqualTo(deck.checked(Verdict.FINE, "v1").removed(NOW));
    }

    @Test
    void a_removed_or_unknown_document_is_not_found() {
        var deck = aFileOf(draft, "deck", Verdict.FINE);
        removed(deck, NOW);
        assertThat(reason(() -> removed(deck, NOW))).isEqualTo(Reason.APPLICATION_UNKNOWN);
        assertThat(reason(() -> remove.by(draft.person(), draft.id(), new DocumentId("nothing"), NOW)))
                .isEqualTo(Reason.APPLICATION_UNKNOWN);
    }

    @Test
    void somebody_else_removes_nothing() {
        var deck = aFileOf(draft, "deck", Verdict.FINE);
        var eve = email("eve@example.org").person();
        assertThat(reason(() -> remove.by(eve, draft.id(), deck.id(), NOW))).isEqualTo(Reason.APPLICATION_UNKNOWN);
        assertThat(now(deck)).isEqualTo(deck);
    }

    @Test
    void after_the_grace_no_file_can_be_removed() {
        var deck = aFileOf(draft, "deck", Verdict.FINE);
        assertThat(reason(() -> removed(deck, END_OF_GRACE.plusMillis(1)))).isEqualTo(Reason.CALL_CLOSED);
        removed(deck, END_OF_GRACE);
        assertThat(now(deck).isRemoved()).isTrue();
    }

    @Test
    void after_a_decision_no_file_can_be_removed() {
        var photo = aFileOf(submitted, "photo", Verdict.FINE);
        memory.commit(Write.put(
                submitted.announced(Status.DECLINED, Optional.empty(), NOW).application()));
        assertThat(reason(() -> removed(photo, NOW))).isEqualTo(Reason.DECIDED);
    }
}
