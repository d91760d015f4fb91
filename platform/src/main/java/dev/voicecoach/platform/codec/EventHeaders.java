package dev.voicecoach.platform.codec;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The headers of every record on Kafka, readable when the record itself is not. */
public final class EventHeaders {
    /** The tenant's id. */
    public static final String TENANT_ID = "tenant-id";
    /** W3C trace context. */
    public static final String TRACEPARENT = "traceparent";

    private EventHeaders() {}

    /** Replaces both headers; a null trace leaves that one out. */
    public static void write(Headers headers, String tenantId, @Nullable String traceparent) {
        headers.remove(TENANT_ID).add(TENANT_ID, tenantId.getBytes(StandardCharsets.UTF_8));
        if (traceparent != null) {
            headers.remove(TRACEPARENT).add(TRACEPARENT, traceparent.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The header's text; empty when there is none. */
    public static Optional<String> read(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }
}
