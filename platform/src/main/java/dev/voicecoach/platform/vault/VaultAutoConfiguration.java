package dev.voicecoach.platform.vault;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.voicecoach.platform.sealing.KeyEncryptionKey;
import dev.voicecoach.platform.sealing.RecordingKeys;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.ObjectStore;
import dev.voicecoach.platform.store.filesystem.FilesystemObjectStore;
import dev.voicecoach.platform.store.s3.S3Clients;
import dev.voicecoach.platform.store.s3.S3ObjectStore;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** The vault of a service that opens recordings; {@code voicecoach.vault.enabled=false} in one that does not. */
@AutoConfiguration(after = KeyAutoConfiguration.class)
@ConditionalOnProperty(name = "voicecoach.vault.enabled", matchIfMissing = true)
class VaultAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ObjectStore vaultStore(VaultProperties properties) {
        if (properties.s3() != null) {
            return new S3ObjectStore(
                    S3Clients.of(properties.s3()), properties.s3().bucket());
        }
        if (properties.initialise()) {
            FilesystemObjectStore.initialise(properties.folder());
        }
        return new FilesystemObjectStore(properties.folder());
    }

    @Bean
    @ConditionalOnMissingBean
    RecordingKeys recordingKeys(ObjectStore store, KeyEncryptionKey key, VaultProperties properties) {
        return new RecordingKeys(store, key, properties.keyCacheTime(), Ticker.systemTicker());
    }

    @Bean
    @ConditionalOnMissingBean
    RecordingSeal recordingSeal(RecordingKeys keys) {
        return new RecordingSeal(keys);
    }

    @Bean
    @ConditionalOnMissingBean
    RecordingVault recordingVault(ObjectStore store, RecordingKeys keys, RecordingSeal seal) {
        return new RecordingVault(store, keys, seal);
    }
}
