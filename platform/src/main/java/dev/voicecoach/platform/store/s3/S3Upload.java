package dev.voicecoach.platform.store.s3;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** One object on its way into the bucket, in parts; nobody sees it before it is closed. */
final class S3Upload extends OutputStream {
    /** 5 MiB, the smallest that S3 takes for all parts but the last; also what an upload holds in memory. */
    static final int PART_BYTES = 5 << 20;

    private final S3Client client;
    private final String bucket;
    private final String name;
    private final String uploadId;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private final List<CompletedPart> parts = new ArrayList<>();
    private boolean closed;

    S3Upload(S3Client client, String bucket, String name) {
        this.client = client;
        this.bucket = bucket;
        this.name = name;
        this.uploadId = client.createMultipartUpload(
                        request -> request.bucket(bucket).key(name))
                .uploadId();
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        var from = offset;
        var left = length;
        while (left > 0) {
            var taken = Math.min(left, PART_BYTES - part.size());
            part.write(bytes, from, taken);
            from += taken;
            left -= taken;
            if (part.size() == PART_BYTES) {
                send();
            }
        }
    }

    private void send() throws IOException {
        var number = parts.size() + 1;
        try {
            var sent = client.uploadPart(
                    request ->
                            request.bucket(bucket).key(name).uploadId(uploadId).partNumber(number),
                    RequestBody.fromBytes(part.toByteArray()));
            parts.add(
                    CompletedPart.builder().partNumber(number).eTag(sent.eTag()).build());
            part.reset();
        } catch (SdkException e) {
            throw new IOException("The bucket did not take a part", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (part.size() > 0 || parts.isEmpty()) {
                send();
            }
            client.completeMultipartUpload(request -> request.bucket(bucket)
                    .key(name)
                    .uploadId(uploadId)
                    // An object is written once: whoever comes second is told so, and takes nothing away. Amazon keeps
                    // to it; a server that does not know the condition overwrites.
                    .ifNoneMatch("*")
                    .multipartUpload(upload -> upload.parts(parts)));
        } catch (SdkException e) {
            abort();
            throw new IOException("The bucket did not take the object", e);
        } catch (IOException e) {
            abort();
            throw e;
        }
    }

    /** Frees what was sent; what cannot be freed now is what {@link S3ObjectStore#removeUnfinished} is for. */
    private void abort() {
        try {
            client.abortMultipartUpload(
                    request -> request.bucket(bucket).key(name).uploadId(uploadId));
        } catch (SdkException e) {
            // The failure that led here is the one to tell.
        }
    }
}
