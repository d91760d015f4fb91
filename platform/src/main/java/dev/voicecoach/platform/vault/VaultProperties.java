package dev.voicecoach.platform.vault;

import dev.voicecoach.platform.store.s3.S3Properties;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the vault is and what opens it.
 *
 * @param enabled false in a service that opens no recordings
 * @param initialise whether to make the folder when it is not there; for the first start, since a folder that only is
 *     not mounted must not be taken for an empty vault
 * @param folder of the filesystem store; a leading {@code ~} is the home of the user
 * @param s3 the bucket, in place of a folder
 * @param keyEncryptionKey Base64 of 32 bytes, from {@code VOICECOACH_VAULT_KEY_ENCRYPTION_KEY}; wins over the file
 * @param keyEncryptionKeyFile a file with the same
 * @param keyCacheTime how long a recording's key may be used after it was erased elsewhere; at most 5 s
 */
@ConfigurationProperties(prefix = "voicecoach.vault", ignoreUnknownFields = false)
public record VaultProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("false") boolean initialise,
        @DefaultValue("~/.voicecoach/vault") Path folder,
        @Nullable S3Properties s3,
        @Nullable String keyEncryptionKey,
        @Nullable Path keyEncryptionKeyFile,
        @DefaultValue("PT5S") Duration keyCacheTime) {

    public VaultProperties {
        if (folder.startsWith("~")) {
            folder = Path.of(System.getProperty("user.home"))
                    .resolve(Path.of("~").relativize(folder));
        }
        if (keyCacheTime.compareTo(Duration.ofSeconds(5)) > 0) {
            throw new IllegalArgumentException("voicecoach.vault.key-cache-time is " + keyCacheTime
                    + "; at most PT5S, or erasure would take longer than promised");
        }
    }
}
