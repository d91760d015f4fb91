package dev.voicecoach.platform.store.s3;

import dev.voicecoach.platform.store.ObjectStore;
import dev.voicecoach.platform.store.VaultUnavailableException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Objects in one bucket, which has to be there. An absent object is told from an absent bucket and from one that may not
 * be read; S3 does so only for callers who may list the bucket ({@code s3:ListBucket}).
 */
public final class S3ObjectStore implements ObjectStore, AutoCloseable {
    private final S3Client client;
    private final String bucket;

    /** @param client is closed with this store */
    public S3ObjectStore(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public OutputStream create(String name) {
        return reached("written to", () -> new S3Upload(client, bucket, name));
    }

    @Override
    public Optional<InputStream> open(String name) {
        return reached("read", () -> {
            try {
                return Optional.of(
                        client.getObject(request -> request.bucket(bucket).key(name)));
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public boolean delete(String name) {
        return reached("deleted from", () -> {
            var there = exists(name);
            client.deleteObject(request -> request.bucket(bucket).key(name));
            return there;
        });
    }

    private boolean exists(String name) {
        return client
                .listObjectsV2(request -> request.bucket(bucket).prefix(name).maxKeys(1))
                .contents()
                .stream()
                .anyMatch(object -> object.key().equals(name));
    }

    @Override
    public List<String> list(String prefix) {
        return reached(
                "listed",
                () ->
                        client
                                .listObjectsV2Paginator(
                                        request -> request.bucket(bucket).prefix(prefix))
                                .contents()
                                .stream()
                                .map(S3Object::key)
                                .toList());
    }

    @Override
    public void removeUnfinished(Instant before) {
        var unfinished = reached(
                "listed",
                () -> client.listMultipartUploadsPaginator(request -> request.bucket(bucket)).uploads().stream()
                        .filter(upload -> upload.initiated().isBefore(before))
                        .toList());
        for (var upload : unfinished) {
            reached("cleaned", () -> {
                try {
                    return client.abortMultipartUpload(
                            request -> request.bucket(bucket).key(upload.key()).uploadId(upload.uploadId()));
                } catch (NoSuchUploadException e) {
                    // Somebody else was faster, or it was finished meanwhile.
                    return null;
                }
            });
        }
    }

    private static <T> T reached(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new VaultUnavailableException("The vault's bucket cannot be " + what, e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
