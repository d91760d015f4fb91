package dev.voicecoach.gateway.health;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whom to ask how they are.
 *
 * @param services their health addresses
 * @param timeout for one answer
 * @param cacheTime how long an answer is given again, so that asking often costs nothing
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.gateway.health", ignoreUnknownFields = false)
record HealthProperties(
        @DefaultValue Services services,
        @DefaultValue("PT1S") Duration timeout,
        @DefaultValue("PT2S") Duration cacheTime) {

    HealthProperties {
        if (!timeout.isPositive() || cacheTime.isNegative()) {
            throw new IllegalArgumentException("voicecoach.gateway.health: timeout is " + timeout + " and cache-time "
                    + cacheTime + "; the first is above zero, the second not negative");
        }
    }

    /**
     * @param languageModels of the one part of coaching-service that looks after the model chain
     * @param vectorIndex of the one part of question-service that looks after Chroma
     */
    record Services(
            @DefaultValue("http://localhost:8081/actuator/health")
            URI transcription,

            @DefaultValue("http://localhost:8082/actuator/health")
            URI emotion,

            @DefaultValue("http://localhost:8083/actuator/health")
            URI coaching,

            @DefaultValue("http://localhost:8083/actuator/health/models")
            URI languageModels,

            @DefaultValue("http://localhost:8084/actuator/health")
            URI question,

            @DefaultValue("http://localhost:8084/actuator/health/vectorIndex")
            URI vectorIndex) {}
}
