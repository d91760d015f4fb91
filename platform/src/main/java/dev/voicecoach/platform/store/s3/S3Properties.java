package dev.voicecoach.platform.store.s3;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bucket of the vault.
 *
 * @param bucket its name; it is not made
 * @param region of the bucket; for another server than Amazon's any will do
 * @param endpoint of another server than Amazon's; its buckets are then asked for by path
 * @param accessKeyId with {@code secretAccessKey}; without both the SDK's own chain finds the credentials (environment,
 *     web identity, instance)
 * @param timeout of one request, all its tries included
 */
public record S3Properties(
        String bucket,
        @DefaultValue("us-east-1") String region,
        @Nullable URI endpoint,
        @Nullable String accessKeyId,
        @Nullable String secretAccessKey,
        @DefaultValue("PT30S") Duration timeout) {

    public S3Properties {
        if (bucket.isBlank()) {
            throw new IllegalArgumentException("voicecoach.vault.s3.bucket is empty; expected the name of a bucket");
        }
        if ((accessKeyId == null) != (secretAccessKey == null)) {
            throw new IllegalArgumentException("voicecoach.vault.s3 has one of access-key-id and secret-access-key;"
                    + " expected both, or neither for the credentials of the environment");
        }
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException(
                    "voicecoach.vault.s3.timeout is " + timeout + "; expected more than nothing");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "S3Properties[bucket=" + bucket + ", region=" + region + ", endpoint=" + endpoint + ']';
    }
}
