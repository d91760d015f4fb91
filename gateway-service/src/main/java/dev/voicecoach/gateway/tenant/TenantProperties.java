package dev.voicecoach.gateway.tenant;

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
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.gateway.tenant", ignoreUnknownFields = false)
record TenantProperties(
        @Nullable Path firstKeyFile, @Nullable Boolean localOnly) {}
