package dev.voicecoach.platform.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the services know each other.
 *
 * @param secret signs the internal tokens, at least 32 bytes; {@code VOICECOACH_IDENTITY_SECRET}
 * @param tokenLifetime of an internal token
 * @param internalOnly true: {@code /v1/**} takes internal tokens only; false in the gateway, which has API keys
 */
@ConfigurationProperties(prefix = "voicecoach.identity", ignoreUnknownFields = false)
public record IdentityProperties(
        @Nullable String secret,
        @DefaultValue("PT60S") Duration tokenLifetime,
        @DefaultValue("true") boolean internalOnly) {

    String requiredSecret() {
        if (secret == null) {
            throw new IllegalStateException(
                    "No internal secret. Set VOICECOACH_IDENTITY_SECRET to at least 32 random bytes, the same in every"
                            + " service.");
        }
        return secret;
    }
}
