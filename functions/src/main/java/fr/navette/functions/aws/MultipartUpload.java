package fr.navette.functions.aws;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * A file that is uploaded while it is written, with one part of it in memory. What fits in one part is one request. The
 * parts of an upload that is never completed are deleted by the bucket.
 */
final class MultipartUpload extends OutputStream {
    /** Bytes; S3 takes 10,000 parts of at least 5 MB. */
    static final int PART = 8 * 1024 * 1024;

    private final S3Client s3;
    private final String bucket;
    private final String key;
    private final String mediaType;
    private final ByteBuffer part = ByteBuffer.allocate(PART);
    private final List<CompletedPart> parts = new ArrayList<>();
    private String upload = "";

    MultipartUpload(S3Client s3, String bucket, String key, String mediaType) {
        this.s3 = s3;
        this.bucket = bucket;
        this.key = key;
        this.mediaType = mediaType;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        for (int written = 0; written < length; ) {
            if (!part.hasRemaining()) send();
            int fits = Math.min(length - written, part.remaining());
            part.put(bytes, from + written, fits);
            written += fits;
        }
    }

    /** Ends the file; without it nothing is stored. */
    void complete() {
        if (upload.isEmpty()) {
            s3.putObject(r -> r.bucket(bucket).key(key).contentType(mediaType), body());
            return;
        }
        send();
        s3.completeMultipartUpload(
                r -> r.bucket(bucket).key(key).uploadId(upload).multipartUpload(u -> u.parts(parts)));
    }

    private void send() {
        if (upload.isEmpty())
            upload = s3.createMultipartUpload(r -> r.bucket(bucket).key(key).contentType(mediaType))
                    .uploadId();
        int number = parts.size() + 1;
        var sent = s3.uploadPart(r -> r.bucket(bucket).key(key).uploadId(upload).partNumber(number), body());
        parts.add(CompletedPart.builder().partNumber(number).eTag(sent.eTag()).build());
        part.clear();
    }

    private RequestBody body() {
        return RequestBody.fromByteBuffer(part.duplicate().flip());
    }
}
