package dev.voicecoach.gateway.tenant;

import dev.voicecoach.schemas.events.EmotionPolicy;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the first tenant comes to be.
 *
 * @param firstKeyFile where the first start without any tenant writes the key of the tenant that it makes, readable by
 *     its owner only; null to make none
 * @param localOnly whether that tenant's recordings and texts stay with engines and models on our own machines, from this
 *     start on. Null leaves it as it is, which is true for a new tenant
 * @param emotion what may be inferred from that tenant's voices, from this start on: {@code full}, {@code voice_only} or
 *     {@code off}. Null leaves it as it is, which is {@code full} for a new tenant. Recordings that were accepted before
 *     keep the policy of that time
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.gateway.tenant", ignoreUnknownFields = false)
record TenantProperties(
        @Nullable Path firstKeyFile,
        @Nullable Boolean localOnly,
        @Nullable EmotionPolicy emotion) {
    TenantProperties {
        if (emotion != null && firstKeyFile == null) {
            throw new IllegalArgumentException("voicecoach.gateway.tenant.emotion is " + emotion
                    + " and .first-key-file is not set; the first is about the tenant that the second makes");
        }
    }
}
