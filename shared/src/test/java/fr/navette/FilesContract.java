package fr.navette;

import static fr.navette.Given.aDocumentOf;
import static fr.navette.Given.aDraftOf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import fr.navette.documents.Files;
import fr.navette.documents.check.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract of {@code Files}, for the stand-in in memory and the real bucket. */
public abstract class FilesContract {
    protected static final byte[] CONTENT = "a deck".getBytes(StandardCharsets.UTF_8);

    protected abstract Files files();

    /** Uploads the bytes to the URL that {@code files} gave. */
    protected abstract void send(Files.Upload upload, Document document, byte[] bytes);

    protected static Document aNewDocument() {
        return aDocumentOf(aDraftOf(UUID.randomUUID() + "@example.org"), CONTENT);
    }

    @Test
    void a_file_that_was_never_uploaded_is_not_there() {
        var document = aNewDocument();
        assertThat(files().has(document)).isFalse();
        assertThat(files().read(document, Optional.empty())).isEmpty();
    }

    @Test
    void an_uploaded_file_is_read_back_with_its_version() {
        var document = aNewDocument();
        send(files().upload(document), document, CONTENT);
        assertThat(files().has(document)).isTrue();
        var newest = files().read(document, Optional.empty()).orElseThrow();
        assertThat(newest.bytes()).isEqualTo(CONTENT);
        assertThat(newest.version()).isNotBlank();
        var same = files().read(document, Optional.of(newest.version())).orElseThrow();
        assertThat(same.bytes()).isEqualTo(CONTENT);
    }

    @Test
    void an_upload_names_the_headers_to_send() {
        var document = aNewDocument();
        assertThat(files().upload(document).headers())
                .containsEntry("content-type", "application/pdf")
                .containsEntry("content-length", "6")
                .containsEntry("x-amz-checksum-sha256", document.sha256())
                .containsEntry("if-none-match", "*");
    }

    @Test
    void a_reader_gets_the_checked_version() {
        var document = aNewDocument();
        send(files().upload(document), document, CONTENT);
        var version = files().read(document, Optional.empty()).orElseThrow().version();
        var checked = document.checked(Verdict.FINE, version);
        assertThat(files().readingUrl(checked)).contains("versionId=" + version);
        assertThat(files().hasChecked(checked)).isTrue();
        files().purge(document);
        assertThat(files().hasChecked(checked)).isFalse();
    }

    @Test
    void a_purged_file_is_gone_and_its_neighbours_stay() {
        var document = aNewDocument();
        var longer = renamed(document, document.id().value() + "-2");
        for (var one : List.of(document, longer)) send(files().upload(one), one, CONTENT);
        var version = files().read(document, Optional.empty()).orElseThrow().version();
        files().purge(document);
        assertThat(files().has(document)).isFalse();
        assertThat(files().read(document, Optional.empty())).isEmpty();
        assertThat(files().read(document, Optional.of(version))).isEmpty();
        assertThat(files().has(longer)).isTrue();
    }

    @Test
    void purging_a_missing_file_changes_nothing() {
        var document = aNewDocument();
        files().purge(document);
        files().purge(document);
        assertThat(files().has(document)).isFalse();
    }

    private static Document renamed(Document d, String id) {
        return Document.requested(
                new DocumentId(id),
                d.application(),
                d.call(),
                d.slot(),
                d.name(),
                d.type(),
                d.size(),
                d.sha256(),
                d.scan(),
                d.requestedAt());
    }
}
