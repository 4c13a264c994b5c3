package fr.navette.functions.aws;

import fr.navette.documents.Document;
import fr.navette.documents.FileName;
import fr.navette.documents.Files;
import fr.navette.documents.check.FileType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The files bucket. Each document has one key, written once. Few requests need it: clients are asked for at use. */
public record BucketFiles(Supplier<S3Client> s3, Supplier<S3Presigner> presigner, String bucket) implements Files {
    private static final String PREFIX = "incoming/";
    private static final String PAGES = "pages/";

    @Override
    public Upload upload(Document document) {
        var signed = presigner
                .get()
                .presignPutObject(p -> p.signatureDuration(UPLOAD_URL_LIFE)
                        .putObjectRequest(r -> r.bucket(bucket)
                                .key(key(document))
                                .contentLength(document.size())
                                .contentType(document.type().mediaType())
                                .contentDisposition(FileName.attachment(document.name()))
                                .checksumSHA256(document.sha256())
                                .ifNoneMatch("*")));
        var headers = new LinkedHashMap<String, String>();
        signed.signedHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("host")) headers.put(name.toLowerCase(Locale.ROOT), values.getFirst());
        });
        return new Upload(signed.url().toString(), headers);
    }

    @Override
    public boolean has(Document document) {
        return exists(document, null);
    }

    @Override
    public boolean hasChecked(Document document) {
        return exists(document, document.fileVersion());
    }

    private boolean exists(Document document, String version) {
        try {
            s3.get().headObject(r -> r.bucket(bucket).key(key(document)).versionId(version));
            return true;
        } catch (NoSuchKeyException e) {
            return false;
        } catch (S3Exception e) {
            // The functions may list the bucket, so that S3 answers 404 for a missing file; a 403 is a fault.
            if (e.statusCode() == 404) return false;
            throw e;
        }
    }

    @Override
    public Optional<Content> read(Document document, Optional<String> version) {
        try {
            var answer = s3.get()
                    .getObjectAsBytes(r -> r.bucket(bucket).key(key(document)).versionId(version.orElse(null)));
            return Optional.of(
                    new Content(answer.asByteArrayUnsafe(), answer.response().versionId()));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (S3Exception e) {
            if (e.statusCode() == 404) return Optional.empty();
            throw e;
        }
    }

    @Override
    public String readingUrl(Document document) {
        return url(document, FileName.attachment(document.name()));
    }

    @Override
    public String viewingUrl(Document document) {
        return url(document, FileName.inline(document.name()));
    }

    private String url(Document document, String disposition) {
        return presigner
                .get()
                .presignGetObject(p -> p.signatureDuration(READING_URL_LIFE)
                        .getObjectRequest(r -> r.bucket(bucket)
                                .key(key(document))
                                .versionId(document.fileVersion())
                                .responseContentType(document.type().mediaType())
                                .responseContentDisposition(disposition)))
                .url()
                .toString();
    }

    @Override
    public void purge(Document document) {
        var key = key(document);
        new FileVersions(s3.get(), bucket).delete(key, key::equals);
        purgePages(document);
    }

    @Override
    public void putPage(Document document, int page, byte[] jpeg) {
        s3.get()
                .putObject(
                        r -> r.bucket(bucket).key(pageKey(document, page)).contentType(FileType.JPEG.mediaType()),
                        RequestBody.fromBytes(jpeg));
    }

    @Override
    public String pageUrl(Document document, int page) {
        return presigner
                .get()
                .presignGetObject(p -> p.signatureDuration(READING_URL_LIFE)
                        .getObjectRequest(r -> r.bucket(bucket).key(pageKey(document, page))))
                .url()
                .toString();
    }

    @Override
    public void purgePages(Document document) {
        new FileVersions(s3.get(), bucket).delete(pagesKey(document), key -> true);
    }

    private static String pagesKey(Document document) {
        return PAGES + document.application() + "/" + document.id().value() + "/";
    }

    private static String pageKey(Document document, int page) {
        return pagesKey(document) + page + FileType.JPEG.extension();
    }

    /** The key of a document's file. */
    public static String key(Document document) {
        return PREFIX + document.application() + "/" + document.id().value();
    }

    /** The application and the document of a key made by {@link #upload}; empty for any other key. */
    public static Optional<Map.Entry<String, String>> parts(String key) {
        var parts = key.split("/");
        return parts.length == 3 && key.startsWith(PREFIX)
                ? Optional.of(Map.entry(parts[1], parts[2]))
                : Optional.empty();
    }
}
