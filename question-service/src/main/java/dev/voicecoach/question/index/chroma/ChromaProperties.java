package dev.voicecoach.question.index.chroma;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Chroma is; it must speak its API v2.
 *
 * @param url without a path
 * @param tenant Chroma's tenant, not one of ours; the default is the one that every server has
 * @param database within that tenant
 * @param searchTimeout longest wait for one search, before memory answers
 * @param indexTimeout longest wait for one batch of questions
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.question.chroma", ignoreUnknownFields = false)
public record ChromaProperties(
        @DefaultValue("http://localhost:8000") URI url,
        @DefaultValue("default_tenant") @NotBlank String tenant,
        @DefaultValue("default_database") @NotBlank String database,
        @DefaultValue("PT1S") Duration searchTimeout,
        @DefaultValue("PT10S") Duration indexTimeout) {

    public ChromaProperties {
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new IllegalArgumentException(
                    "voicecoach.question.chroma.url is " + url + "; must be like http://localhost:8000");
        }
        if (!searchTimeout.isPositive() || !indexTimeout.isPositive()) {
            throw new IllegalArgumentException("voicecoach.question.chroma.search-timeout is " + searchTimeout
                    + " and .index-timeout " + indexTimeout + "; both must be above zero");
        }
    }
}
