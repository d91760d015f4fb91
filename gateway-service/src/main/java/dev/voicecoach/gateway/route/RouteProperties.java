package dev.voicecoach.gateway.route;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where routed calls go.
 *
 * @param questionService base address of question-service
 * @param connectTimeout for its connection
 * @param readTimeout for its answer to begin
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.gateway.route", ignoreUnknownFields = false)
record RouteProperties(
        @DefaultValue("http://localhost:8084") URI questionService,
        @DefaultValue("PT1S") Duration connectTimeout,
        @DefaultValue("PT10S") Duration readTimeout) {

    RouteProperties {
        if (!connectTimeout.isPositive() || !readTimeout.isPositive()) {
            throw new IllegalArgumentException("voicecoach.gateway.route: connect-timeout is " + connectTimeout
                    + " and read-timeout " + readTimeout + "; both are above zero");
        }
    }
}
