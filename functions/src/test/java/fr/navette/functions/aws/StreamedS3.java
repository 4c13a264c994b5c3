package fr.navette.functions.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.ToLongFunction;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** A bucket that makes up what is read and keeps nothing of what is written, for exports larger than the memory. */
public final class StreamedS3 implements S3Client {
    private final ToLongFunction<String> sizes;
    private long read;
    private long written;
    private long mostHeld;

    /**
     * @param sizes the bytes of the file under a key
     */
    public StreamedS3(ToLongFunction<String> sizes) {
        this.sizes = sizes;
    }

    /** Bytes. */
    public long read() {
        return read;
    }

    /** Bytes. */
    public long written() {
        return written;
    }

    /** The most bytes that were read and not yet written, at the end of a request. */
    public long mostHeld() {
        return mostHeld;
    }

    @Override
    public <T> T getObject(GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
        int size = Math.toIntExact(sizes.applyAsLong(request.key()));
        read += size;
        mostHeld = Math.max(mostHeld, read - written);
        var response = GetObjectResponse.builder()
                .contentLength((long) size)
                .versionId(request.versionId())
                .build();
        try (var content = AbortableInputStream.create(new ByteArrayInputStream(new byte[size]))) {
            return transformer.transform(response, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CreateMultipartUploadResponse createMultipartUpload(CreateMultipartUploadRequest request) {
        return CreateMultipartUploadResponse.builder().uploadId("upload").build();
    }

    @Override
    public UploadPartResponse uploadPart(UploadPartRequest request, RequestBody body) {
        written += body.optionalContentLength().orElseThrow();
        return UploadPartResponse.builder().eTag("part").build();
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(CompleteMultipartUploadRequest request) {
        return CompleteMultipartUploadResponse.builder().build();
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        written += body.optionalContentLength().orElseThrow();
        return PutObjectResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return "s3";
    }

    @Override
    public void close() {}
}
