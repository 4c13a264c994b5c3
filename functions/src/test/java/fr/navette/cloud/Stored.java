package fr.navette.cloud;

import fr.navette.functions.aws.TestClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

/** All that the cloud holds, as text to search: the table, and every version of every file with its content. */
public final class Stored {
    private static final DynamoDbClient DYNAMO = TestClients.dynamo();
    private static final S3Client S3 = TestClients.s3();

    private Stored() {}

    public static List<String> rows() {
        return DYNAMO.scanPaginator(r -> r.tableName(Cloud.variable("TABLE")).consistentRead(true)).items().stream()
                .map(Object::toString)
                .toList();
    }

    /** Keys, headers and content of every version in both buckets; archives and PDFs are opened. */
    public static List<String> files() {
        return Stream.of("FILES_BUCKET", "SITE_BUCKET")
                .map(Cloud::variable)
                .flatMap(bucket -> S3.listObjectVersionsPaginator(r -> r.bucket(bucket)).versions().stream()
                        .map(version -> file(bucket, version)))
                .toList();
    }

    private static String file(String bucket, ObjectVersion version) {
        var file = S3.getObjectAsBytes(r -> r.bucket(bucket).key(version.key()).versionId(version.versionId()));
        try {
            return version.key() + " " + file.response().contentDisposition() + " " + text(file.asByteArrayUnsafe());
        } catch (IOException e) {
            throw new UncheckedIOException(version.key(), e);
        }
    }

    private static String text(byte[] content) throws IOException {
        var plain = new String(content, StandardCharsets.UTF_8);
        if (plain.startsWith("PK")) return unzipped(content);
        if (!plain.startsWith("%PDF")) return plain;
        try (var pdf = Loader.loadPDF(content)) {
            return pdf.getDocumentInformation().getTitle() + " " + new PDFTextStripper().getText(pdf);
        } catch (IOException broken) {
            // Other tests send such files on purpose.
            return plain;
        }
    }

    /** A spreadsheet's archive can only be read from its directory, so from a file. */
    private static String unzipped(byte[] archive) throws IOException {
        var file = Files.createTempFile("archive", ".zip");
        var text = new StringBuilder();
        try (var zip = new ZipFile(Files.write(file, archive).toFile())) {
            for (var entry : zip.stream().toList()) {
                var content = zip.getInputStream(entry).readAllBytes();
                text.append(entry.getName()).append(' ').append(text(content)).append('\n');
            }
        } finally {
            Files.delete(file);
        }
        return text.toString();
    }
}
