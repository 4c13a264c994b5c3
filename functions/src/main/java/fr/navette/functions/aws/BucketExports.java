package fr.navette.functions.aws;

import fr.navette.calls.CallId;
import fr.navette.documents.FileName;
import fr.navette.exports.Exports;
import fr.navette.secrets.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The exports in the files bucket, which deletes them after a day. */
public record BucketExports(S3Client s3, S3Presigner presigner, String bucket, Secrets secrets) implements Exports {
    @Override
    public String store(CallId call, String name, String mediaType, Content content) {
        var key = folder(call) + secrets.id() + "/" + name;
        var upload = new MultipartUpload(s3, bucket, key, mediaType);
        try {
            content.writeTo(upload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        upload.complete();
        return presigner
                .presignGetObject(p -> p.signatureDuration(URL_LIFE)
                        .getObjectRequest(r -> r.bucket(bucket)
                                .key(key)
                                .responseContentType(mediaType)
                                .responseContentDisposition(FileName.attachment(name))))
                .url()
                .toString();
    }

    @Override
    public void purge(CallId call) {
        new FileVersions(s3, bucket).delete(folder(call), key -> true);
    }

    private static String folder(CallId call) {
        return "exports/" + call + "/";
    }
}
