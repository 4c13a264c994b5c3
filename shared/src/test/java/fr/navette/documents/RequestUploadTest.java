package fr.navette.documents;

import static fr.navette.Given.NOW;
import static fr.navette.Given.aCall;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aSlot;
import static fr.navette.Given.email;
import static fr.navette.Given.text;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.InMemoryFiles;
import fr.navette.KnownSecrets;
import fr.navette.applications.Application;
import fr.navette.calls.Slot;
import fr.navette.documents.GrantUpload.UploadRequest;
import fr.navette.documents.check.DocumentState;
import fr.navette.documents.check.FileType;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestUploadTest {
    private static final Instant END_OF_GRACE = Instant.parse("2027-01-15T16:15:00Z");
    private static final String HASH = Sha256.base64(new byte[] {1});
    private final InMemory memory = new InMemory();
    private final InMemoryFiles files = new InMemoryFiles();
    private final RequestUpload request = new RequestUpload(
            memory.calls(),
            memory.applications(),
            new GrantUpload(memory.documents(), files, memory, new KnownSecrets(), Scan.NOT_WANTED));
    private final Application draft = aDraftOf("ada@example.org");

    @BeforeEach
    void aDraftIsThere() {
        var photo = new Slot("photo", text("photo"), List.of(FileType.JPEG), 5_000, false);
        memory.commit(Write.put(aCall(List.of(), List.of(aSlot("deck", true), photo))), Write.put(draft));
    }

    private static UploadRequest aFile(String slot, String name, String type, long size) {
        return new UploadRequest(slot, name, type, size, HASH);
    }

    private static UploadRequest aDeck() {
        return aFile("deck", "deck.pdf", "application/pdf", 1);
    }

    private GrantUpload.Granted granted(UploadRequest file, Instant arrived) {
        return request.by(draft.person(), draft.id(), file, arrived);
    }

    private List<Document> documents() {
        return memory.applications().dossier(draft.id()).orElseThrow().documents();
    }

    @Test
    void a_url_is_given_and_the_document_waits() {
        var granted = granted(aDeck(), NOW);
        var document = Document.requested(
                new DocumentId("id" + "0".repeat(23) + "1"),
                draft.id(),
                draft.call(),
                "deck",
                "deck.pdf",
                FileType.PDF,
                1,
                HASH,
                Scan.NOT_WANTED,
                NOW);
        assertThat(granted).isEqualTo(new GrantUpload.Granted(document, files.upload(document)));
        assertThat(documents()).containsExactly(document);
        assertThat(document.state()).isEqualTo(DocumentState.WAITING);
    }

    @Test
    void two_files_with_one_name_are_both_kept() {
        granted(aFile("photo", "image.jpg", "image/jpeg", 10), NOW);
        granted(aFile("photo", "image.jpg", "image/jpeg", 10), NOW);
        assertThat(documents()).extracting(Document::name).containsExactly("image.jpg", "image.jpg");
        assertThat(documents()).extracting(Document::id).doesNotHaveDuplicates();
    }

    @Test
    void the_slot_limits_the_size() {
        var biggest = aFile("deck", "deck.pdf", "application/pdf", 20_000_000);
        assertThat(granted(biggest, NOW).document().size()).isEqualTo(20_000_000);
        var more = refusal(() -> granted(aFile("deck", "d.pdf", "application/pdf", 20_000_001), NOW));
        assertThat(more.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(more.fields()).isEqualTo(Map.of("size", FieldCode.OUT_OF_RANGE));
        assertThat(reason(() -> granted(aFile("photo", "p.jpg", "image/jpeg", 5_001), NOW)))
                .isEqualTo(Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void an_empty_file_is_refused(long size) {
        assertThat(reason(() -> granted(aFile("deck", "d.pdf", "application/pdf", size), NOW)))
                .isEqualTo(Reason.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "deck, ''",
        "deck, application/zip",
        "deck, APPLICATION/PDF",
        "photo, application/pdf",
        "photo, image/png"
    })
    void a_type_that_the_slot_does_not_accept_is_refused(String slot, String type) {
        assertThat(reason(() -> granted(aFile(slot, "deck.PDF", type, 1), NOW))).isEqualTo(Reason.TYPE_NOT_ACCEPTED);
        assertThat(documents()).isEmpty();
    }

    @Test
    void an_unknown_slot_is_refused() {
        assertThat(reason(() -> granted(aFile("cv", "cv.pdf", "application/pdf", 1), NOW)))
                .isEqualTo(Reason.SLOT_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"})
    void an_invalid_hash_is_named(String sha256) {
        var file = new UploadRequest("deck", "d.pdf", "application/pdf", 1, sha256);
        assertThat(refusal(() -> granted(file, NOW)).fields()).isEqualTo(Map.of("sha256", FieldCode.WRONG_TYPE));
        assertThat(documents()).isEmpty();
    }

    @Test
    void a_slot_holds_ten_files() {
        for (int i = 0; i < 10; i++) granted(aDeck(), NOW);
        assertThat(reason(() -> granted(aDeck(), NOW))).isEqualTo(Reason.TOO_MANY_DOCUMENTS);
        memory.commit(Write.put(documents().getFirst().removed(NOW)));
        assertThat(granted(aDeck(), NOW)).isNotNull();
    }

    @Test
    void a_hundred_urls_are_given_per_hour_and_the_refusal_says_when_to_retry() {
        var pace = UploadQuota.none(draft.id());
        for (int i = 0; i < 99; i++) pace = pace.plus(NOW.plusSeconds(i));
        memory.commit(Write.put(new UploadQuota(draft.id(), pace.given(), 1)));
        granted(aDeck(), NOW.plusSeconds(200));
        var refusal = refusal(() -> granted(aDeck(), NOW.plusSeconds(201)));
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_DOCUMENTS);
        assertThat(refusal.facts()).isEqualTo(Map.of("retryAt", NOW.plus(Duration.ofHours(1))));
        assertThat(documents()).hasSize(1);
        assertThat(granted(aDeck(), NOW.plus(Duration.ofHours(1)))).isNotNull();
        assertThat(memory.documents().quota(draft.id()).forgottenAt()).isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(UploadQuota.none(draft.id()).forgottenAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void two_simultaneous_requests_both_get_a_url() {
        memory.beforeNextCommit(() -> granted(aDeck(), NOW));
        granted(aDeck(), NOW);
        assertThat(documents()).hasSize(2);
        assertThat(memory.documents().quota(draft.id()).given()).hasSize(2);
    }

    @Test
    void after_the_grace_no_file_is_accepted() {
        assertThat(granted(aDeck(), END_OF_GRACE)).isNotNull();
        assertThat(reason(() -> granted(aDeck(), END_OF_GRACE.plusMillis(1)))).isEqualTo(Reason.CALL_CLOSED);
    }

    @Test
    void a_withdrawn_application_accepts_no_file() {
        memory.commit(Write.put(draft.withdrawn(NOW).application()));
        assertThat(reason(() -> granted(aDeck(), NOW))).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void somebody_else_gets_no_url() {
        var bob = email("bob@example.org").person();
        assertThat(reason(() -> request.by(bob, draft.id(), aDeck(), NOW))).isEqualTo(Reason.APPLICATION_UNKNOWN);
        assertThat(documents()).isEmpty();
    }
}
