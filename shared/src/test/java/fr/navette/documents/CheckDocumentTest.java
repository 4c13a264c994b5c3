package fr.navette.documents;

import static fr.navette.Given.NOW;
import static fr.navette.Given.aDocument;
import static fr.navette.Given.aDocumentOf;
import static fr.navette.Given.aDraftOf;
import static fr.navette.documents.Uploaded.aPdf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.InMemoryFiles;
import fr.navette.applications.Application;
import fr.navette.documents.check.DocumentState;
import fr.navette.documents.check.FileType;
import fr.navette.documents.check.Verdict;
import fr.navette.storage.Write;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckDocumentTest {
    private final InMemory memory = new InMemory();
    private final InMemoryFiles files = new InMemoryFiles();
    private final CheckDocument check = new CheckDocument(memory.documents(), files, memory);
    private final Application draft = aDraftOf("ada@example.org");
    private final byte[] pdf = aPdf(1);
    private final Document deck = aDocumentOf(draft, pdf);

    @BeforeEach
    void aDocumentIsRequested() {
        memory.commit(Write.put(draft), Write.put(deck));
    }

    private Optional<Document> checked(Optional<String> version) {
        return check.check(draft.id(), deck.id(), version);
    }

    private Document now() {
        return memory.documents().find(draft.id(), deck.id()).orElseThrow();
    }

    @Test
    void an_uploaded_file_gets_a_verdict_for_the_checked_version() {
        var version = files.put(deck, pdf);
        var judged = deck.checked(Verdict.FINE, version).pictured(1);
        assertThat(checked(Optional.of(version))).contains(judged);
        assertThat(now()).isEqualTo(judged);
    }

    @Test
    void each_page_of_a_checked_pdf_has_a_picture_that_goes_with_the_file() {
        var three = aPdf(3);
        var kbis = aDocument(draft, "kbis", "kbis.pdf", FileType.PDF, three);
        memory.commit(Write.put(kbis));
        files.put(kbis, three);
        var judged = check.check(draft.id(), kbis.id(), Optional.empty()).orElseThrow();
        assertThat(judged.pages()).isEqualTo(3);
        assertThat(files.pages(kbis)).containsOnlyKeys(1, 2, 3);
        files.purge(kbis);
        assertThat(files.isEmpty()).isTrue();
        assertThat(judged.purged().pages()).isZero();
    }

    @Test
    void a_document_that_is_erased_while_its_pages_are_drawn_leaves_no_picture() {
        files.put(deck, pdf);
        var erasing = new CheckDocument(memory.documents(), new ErasingFiles(files, memory, deck), memory);
        assertThat(erasing.check(draft.id(), deck.id(), Optional.empty())).isPresent();
        assertThat(files.pages(deck)).isEmpty();
        assertThat(memory.documents().find(draft.id(), deck.id())).isEmpty();
    }

    @Test
    void a_rejected_file_has_no_pictures() {
        var image = aDocument(draft, "kbis", "kbis.pdf", FileType.PDF, new byte[] {1, 2});
        memory.commit(Write.put(image));
        files.put(image, new byte[] {1, 2});
        check.check(draft.id(), image.id(), Optional.empty());
        assertThat(files.pages(image)).isEmpty();
    }

    @Test
    void names_of_files_inside_are_kept_clean_and_at_most_twenty() {
        var names = new ArrayList<String>();
        for (int i = 10; i < 40; i++) names.add("C:/tmp/formule-\u202e" + i + ".xml");
        var invoiced = Uploaded.aPdfAttaching(names, "<math/>");
        var kbis = aDocument(draft, "kbis", "kbis.pdf", FileType.PDF, invoiced);
        memory.commit(Write.put(kbis));
        files.put(kbis, invoiced);
        var shown = new ArrayList<String>();
        for (int i = 10; i < 30; i++) shown.add("formule-" + i + ".xml");
        var judged = check.check(draft.id(), kbis.id(), Optional.empty()).orElseThrow();
        assertThat(judged).isEqualTo(kbis.checked(Verdict.FINE, shown, "v1").pictured(1));
        assertThat(judged.purged().attachments()).isEmpty();
    }

    @Test
    void without_a_version_the_newest_one_is_checked() {
        var version = files.put(deck, pdf);
        assertThat(checked(Optional.empty()))
                .contains(deck.checked(Verdict.FINE, version).pictured(1));
    }

    @Test
    void other_bytes_than_promised_are_rejected() {
        files.put(deck, new byte[] {1, 2, 3});
        assertThat(checked(Optional.empty()).orElseThrow().verdict()).isEqualTo(Verdict.OTHER_SIZE);
    }

    @Test
    void other_bytes_of_the_same_length_are_rejected() {
        var other = pdf.clone();
        other[20] ^= 1;
        files.put(deck, other);
        assertThat(checked(Optional.empty()).orElseThrow().verdict()).isEqualTo(Verdict.OTHER_CONTENT);
    }

    @Test
    void there_is_no_verdict_without_a_file() {
        assertThat(checked(Optional.empty())).isEmpty();
        files.put(deck, pdf);
        assertThat(checked(Optional.of("another version"))).isEmpty();
        assertThat(now()).isEqualTo(deck);
    }

    @Test
    void a_file_is_checked_once() {
        files.put(deck, pdf);
        checked(Optional.empty());
        files.put(deck, new byte[] {1, 2, 3});
        assertThat(checked(Optional.empty())).isEmpty();
        assertThat(now().state()).isEqualTo(DocumentState.CHECKED);
    }

    @Test
    void a_file_that_nobody_requested_is_not_checked() {
        assertThat(check.check(draft.id(), new DocumentId("nothing"), Optional.empty()))
                .isEmpty();
    }

    @Test
    void two_simultaneous_checks_give_one_verdict() {
        files.put(deck, pdf);
        memory.beforeNextCommit(() -> checked(Optional.empty()));
        assertThat(checked(Optional.empty())).isEmpty();
        assertThat(now().version()).isEqualTo(3);
    }

    @Test
    void a_file_removed_meanwhile_is_still_checked_and_stays_removed() {
        var version = files.put(deck, pdf);
        memory.beforeNextCommit(() -> memory.commit(Write.put(deck.removed(NOW))));
        checked(Optional.empty());
        assertThat(now())
                .isEqualTo(deck.removed(NOW).checked(Verdict.FINE, version).pictured(1));
    }
}
