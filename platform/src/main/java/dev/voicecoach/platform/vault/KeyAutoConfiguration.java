package dev.voicecoach.platform.vault;

import dev.voicecoach.platform.sealing.KeyEncryptionKey;
import dev.voicecoach.platform.sealing.LearnerSeal;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** The key-encryption key, also for a service that knows learners and opens no recordings. Lazy: others need none. */
@AutoConfiguration
@EnableConfigurationProperties(VaultProperties.class)
class KeyAutoConfiguration {

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    KeyEncryptionKey keyEncryptionKey(VaultProperties properties) {
        if (properties.keyEncryptionKey() != null) {
            return KeyEncryptionKey.fromBase64(properties.keyEncryptionKey());
        }
        if (properties.keyEncryptionKeyFile() != null) {
            return KeyEncryptionKey.read(properties.keyEncryptionKeyFile());
        }
        throw new IllegalStateException("No key-encryption key. Set VOICECOACH_VAULT_KEY_ENCRYPTION_KEY to the Base64"
                + " of 32 random bytes, or voicecoach.vault.key-encryption-key-file to a file that holds it.");
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    LearnerSeal learnerSeal(KeyEncryptionKey key) {
        return new LearnerSeal(key);
    }
}
