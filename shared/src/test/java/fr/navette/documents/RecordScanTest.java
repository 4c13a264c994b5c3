package fr.navette.documents;

import static fr.navette.Given.NOW;
import static fr.navette.Given.aDocumentOf;
import static fr.navette.Given.aDraftOf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.documents.Scan.Result;
import fr.navette.documents.check.DocumentState;
import fr.navette.documents.check.Verdict;
import fr.navette.storage.Write;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With an external scanner, a file is read only if both our check and the scanner clear it. */
class RecordScanTest {
    private final InMemory memory = new InMemory();
    private final RecordScan record = new RecordScan(memory.documents(), memory);
    private final Document uploaded = awaiting();

    private static Document awaiting() {
        var d = aDocumentOf(aDraftOf("ada@example.org"), new byte[] {1});
        return Document.requested(
                d.id(),
                d.application(),
                d.call(),
                d.slot(),
                d.name(),
                d.type(),
                d.size(),
                d.sha256(),
                Scan.AWAITED,
                d.requestedAt());
    }

    @BeforeEach
    void aFileWasSent() {
        memory.commit(Write.put(uploaded));
    }

    private Document now() {
        return memory.documents().find(uploaded.application(), uploaded.id()).orElseThrow();
    }

    private void checked(Verdict verdict) {
        memory.commit(Write.put(now().checked(verdict, "v1")));
    }

    private Optional<Document> scanned(Result result, String version) {
        return record.record(uploaded.application(), uploaded.id(), new Scan(result, version));
    }

    @Test
    void a_file_cannot_be_read_after_the_check_alone() {
        checked(Verdict.FINE);
        assertThat(now().state()).isEqualTo(DocumentState.WAITING);
        assertThat(now().overallVerdict()).isEqualTo(Verdict.NOT_YET);
    }

    @Test
    void no_threats_after_the_check_clears_the_file() {
        checked(Verdict.FINE);
        assertThat(scanned(Result.CLEAN, "v1")).isPresent();
        assertThat(now().state()).isEqualTo(DocumentState.CHECKED);
    }

    @Test
    void no_threats_before_the_check_clears_the_file_too() {
        scanned(Result.CLEAN, "v1");
        assertThat(now().state()).isEqualTo(DocumentState.WAITING);
        checked(Verdict.FINE);
        assertThat(now().state()).isEqualTo(DocumentState.CHECKED);
    }

    @Test
    void a_threat_is_never_withdrawn() {
        checked(Verdict.FINE);
        scanned(Result.THREAT, "v1");
        assertThat(scanned(Result.CLEAN, "v1")).isEmpty();
        assertThat(now().overallVerdict()).isEqualTo(Verdict.MALWARE);
    }

    @Test
    void a_result_for_another_version_does_not_count() {
        scanned(Result.CLEAN, "v2");
        checked(Verdict.FINE);
        assertThat(now().state()).isEqualTo(DocumentState.WAITING);
        assertThat(scanned(Result.CLEAN, "v3")).isEmpty();
        assertThat(now().state()).isEqualTo(DocumentState.WAITING);
    }

    @Test
    void a_threat_makes_the_file_unsafe_whatever_our_check_says() {
        scanned(Result.THREAT, "v1");
        assertThat(now().state()).isEqualTo(DocumentState.UNSAFE);
        checked(Verdict.FINE);
        assertThat(now().overallVerdict()).isEqualTo(Verdict.MALWARE);
    }

    @Test
    void our_own_rejection_stays_when_the_scanner_finds_nothing() {
        checked(Verdict.BROKEN);
        scanned(Result.CLEAN, "v1");
        assertThat(now().overallVerdict()).isEqualTo(Verdict.BROKEN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Result.class,
            names = {"AWAITED", "FAILED"})
    void only_no_threats_clears_the_file(Result result) {
        checked(Verdict.FINE);
        scanned(result, "v1");
        assertThat(now().state()).isEqualTo(DocumentState.WAITING);
        assertThat(Retention.isStuckAt(now(), NOW.plus(Files.UPLOAD_URL_LIFE).plusSeconds(1800)))
                .isTrue();
    }

    @Test
    void a_repeated_result_is_written_once_and_one_for_an_unknown_file_never() {
        scanned(Result.CLEAN, "v1");
        assertThat(scanned(Result.CLEAN, "v1")).isEmpty();
        assertThat(record.record(uploaded.application(), new DocumentId("none"), Scan.AWAITED))
                .isEmpty();
    }
}
