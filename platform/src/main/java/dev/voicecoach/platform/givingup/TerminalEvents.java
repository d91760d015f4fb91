package dev.voicecoach.platform.givingup;

import dev.voicecoach.platform.codec.Envelopes;
import dev.voicecoach.platform.codec.EventHeaders;
import dev.voicecoach.platform.codec.EventPublisher;
import dev.voicecoach.schemas.FailureCode;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.TaskFailed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The event that lets the rest of the system go on when a record was given up; made from its key and headers alone. */
final class TerminalEvents {
    private final EventPublisher publisher;
    private final String stage;

    /** @param service {@code spring.application.name}, for example {@code coaching-service} */
    TerminalEvents(EventPublisher publisher, String service) {
        this.publisher = publisher;
        this.stage = service.replace("-service", "");
    }

    void failTask(ConsumerRecord<?, ?> given, FailureCode code) {
        var tenantId = EventHeaders.read(given.headers(), EventHeaders.TENANT_ID);
        if (tenantId.isEmpty() || given.key() == null) {
            return;
        }
        publisher.publish(new TaskFailed(
                given.key().toString(),
                tenantId.get(),
                stage,
                code.code(),
                Instant.now(),
                trace(given).orElse(null)));
    }

    void degrade(ConsumerRecord<?, ?> given) {
        var tenantId = EventHeaders.read(given.headers(), EventHeaders.TENANT_ID);
        if (tenantId.isEmpty() || given.key() == null) {
            return;
        }
        publisher.publish(
                Topic.VOICE_ANALYSED,
                new Envelope(
                        given.key().toString(),
                        tenantId.get(),
                        EventKind.VOICE_ANALYSED,
                        Instant.now(),
                        trace(given).orElse(null),
                        null,
                        List.of(),
                        List.of(Envelopes.failed(EventKind.VOICE_ANALYSED, FailureCode.EMOTION_UNAVAILABLE))));
    }

    private static Optional<String> trace(ConsumerRecord<?, ?> given) {
        return EventHeaders.read(given.headers(), EventHeaders.TRACEPARENT);
    }
}
