package dev.voicecoach.gateway.route;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where routed calls go.
 *
 * @param questionService base address of question-service
 * @param connectTimeout for its connection
 * @param readTimeout for its answer to begin
 * @param maxBodySize of a request with a body; not less than question-service's own limit
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.gateway.route", ignoreUnknownFields = false)
record RouteProperties(
        @DefaultValue("http://localhost:8084") URI questionService,
        @DefaultValue("PT1S") Duration connectTimeout,
        @DefaultValue("PT10S") Duration readTimeout,
        @DefaultValue("256KB") DataSize maxBodySize) {

    RouteProperties {
        if (!connectTimeout.isPositive() || !readTimeout.isPositive()) {
            throw new IllegalArgumentException("voicecoach.gateway.route: connect-timeout is " + connectTimeout
                    + " and read-timeout " + readTimeout + "; both are above zero");
        }
        if (maxBodySize.toBytes() < 1 || maxBodySize.toMegabytes() > 16) {
            throw new IllegalArgumentException("voicecoach.gateway.route.max-body-size is " + maxBodySize
                    + "; expected 1B to 16MB: it is read into memory");
        }
    }
}
