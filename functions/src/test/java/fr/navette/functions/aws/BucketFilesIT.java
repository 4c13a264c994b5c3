package fr.navette.functions.aws;

import static fr.navette.Given.aDocument;
import static fr.navette.Given.aDraftOf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.FilesContract;
import fr.navette.documents.Document;
import fr.navette.documents.Files;
import fr.navette.documents.Files.Upload;
import fr.navette.documents.check.FileType;
import fr.navette.documents.check.Verdict;
import fr.navette.secrets.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The real bucket: the contract of {@code Files}, and tampered uploads. */
@Tag("localstack")
class BucketFilesIT extends FilesContract {
    private static final S3Client S3 = TestClients.s3();
    private static final BucketFiles FILES =
            new BucketFiles(() -> S3, TestClients::presigner, "contract-" + UUID.randomUUID());

    @BeforeAll
    static void a_bucket_that_keeps_versions() {
        S3.createBucket(r -> r.bucket(FILES.bucket())
                .createBucketConfiguration(c -> c.locationConstraint(System.getenv("AWS_REGION"))));
        S3.putBucketVersioning(r -> r.bucket(FILES.bucket()).versioningConfiguration(v -> v.status("Enabled")));
    }

    @Override
    protected Files files() {
        return FILES;
    }

    @Override
    protected void send(Upload upload, Document document, byte[] bytes) {
        assertThat(put(upload.url(), upload.headers(), bytes)).isEqualTo(200);
    }

    @Test
    void pictures_of_pages_are_read_by_their_url_and_go_with_their_file() {
        var document = aNewDocument();
        var neighbour = aNewDocument();
        for (var one : List.of(document, neighbour))
            for (int page = 1; page <= 2; page++) FILES.putPage(one, page, CONTENT);
        assertThat(got(FILES.pageUrl(document, 2))).isEqualTo(200);
        FILES.purge(document);
        assertThat(got(FILES.pageUrl(document, 2))).isEqualTo(404);
        assertThat(got(FILES.pageUrl(neighbour, 1))).isEqualTo(200);
        FILES.purgePages(neighbour);
        assertThat(got(FILES.pageUrl(neighbour, 1))).isEqualTo(404);
    }

    private static int got(String url) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            return connection.getResponseCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_second_upload_to_the_same_url_is_refused_and_the_first_file_stays() {
        var document = aNewDocument();
        var upload = FILES.upload(document);
        send(upload, document, CONTENT);
        assertThat(put(upload.url(), upload.headers(), CONTENT)).isEqualTo(412);
        assertThat(FILES.read(document, Optional.empty()).orElseThrow().bytes()).isEqualTo(CONTENT);
    }

    @Test
    void other_bytes_of_the_same_length_are_refused() {
        var upload = FILES.upload(aNewDocument());
        assertThat(put(upload.url(), upload.headers(), bytes("a dock"))).isEqualTo(400);
    }

    @Test
    void more_bytes_than_promised_are_refused() {
        var upload = FILES.upload(aNewDocument());
        assertThat(put(upload.url(), with(upload, "content-length", "7"), bytes("a deck!")))
                .isEqualTo(403);
    }

    @Test
    void another_type_is_refused() {
        var upload = FILES.upload(aNewDocument());
        assertThat(put(upload.url(), with(upload, "content-type", "text/html"), CONTENT))
                .isEqualTo(403);
    }

    @Test
    void another_checksum_is_refused() {
        var upload = FILES.upload(aNewDocument());
        var other = with(upload, "x-amz-checksum-sha256", Sha256.base64(bytes("a dock")));
        assertThat(put(upload.url(), other, bytes("a dock"))).isEqualTo(403);
    }

    @Test
    void another_key_is_refused() {
        var document = aNewDocument();
        var upload = FILES.upload(document);
        var elsewhere = upload.url().replace(document.id().value(), "another");
        assertThat(put(elsewhere, upload.headers(), CONTENT)).isEqualTo(403);
    }

    @Test
    void an_upload_without_a_signed_header_is_refused() {
        var upload = FILES.upload(aNewDocument());
        var fewer = new HashMap<>(upload.headers());
        fewer.remove("if-none-match");
        assertThat(put(upload.url(), fewer, CONTENT)).isEqualTo(403);
    }

    @Test
    void a_reader_downloads_the_checked_version_under_its_name() throws IOException {
        var document = aDocument(
                aDraftOf("ada@example.org"),
                "deck-" + UUID.randomUUID(),
                "Bilan + prévisions 100% #2.pdf",
                FileType.PDF,
                CONTENT);
        send(FILES.upload(document), document, CONTENT);
        var version = FILES.read(document, Optional.empty()).orElseThrow().version();
        var answer = open(FILES.readingUrl(document.checked(Verdict.FINE, version)));
        assertThat(answer.getResponseCode()).isEqualTo(200);
        assertThat(answer.getInputStream().readAllBytes()).isEqualTo(CONTENT);
        assertThat(answer.getHeaderField("Content-Disposition"))
                .startsWith("attachment;")
                .endsWith("filename*=UTF-8''Bilan%20%2B%20pr%C3%A9visions%20100%25%20%232.pdf");
    }

    @Test
    void purging_a_file_leaves_no_version_and_no_delete_marker() {
        var document = aNewDocument();
        var key = BucketFiles.key(document);
        send(FILES.upload(document), document, CONTENT);
        S3.putObject(r -> r.bucket(FILES.bucket()).key(key), RequestBody.fromBytes(CONTENT));
        S3.deleteObject(r -> r.bucket(FILES.bucket()).key(key));
        assertThat(versions(key)).isEqualTo(3);
        FILES.purge(document);
        assertThat(versions(key)).isZero();
    }

    private static int versions(String key) {
        var found = S3.listObjectVersions(r -> r.bucket(FILES.bucket()).prefix(key));
        return found.versions().size() + found.deleteMarkers().size();
    }

    private static Map<String, String> with(Upload upload, String header, String value) {
        var changed = new HashMap<>(upload.headers());
        changed.put(header, value);
        return changed;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int put(String url, Map<String, String> headers, byte[] bytes) {
        try {
            var connection = open(url);
            connection.setRequestMethod("PUT");
            connection.setDoOutput(true);
            headers.forEach(connection::setRequestProperty);
            connection.setFixedLengthStreamingMode(bytes.length);
            try (var body = connection.getOutputStream()) {
                body.write(bytes);
            }
            return connection.getResponseCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HttpURLConnection open(String url) throws IOException {
        return (HttpURLConnection) URI.create(url).toURL().openConnection();
    }
}
