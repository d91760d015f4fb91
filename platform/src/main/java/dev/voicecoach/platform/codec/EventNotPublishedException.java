package dev.voicecoach.platform.codec;

import dev.voicecoach.platform.failure.FailureException;
import dev.voicecoach.platform.failure.RetriedUntilItWorks;
import dev.voicecoach.schemas.FailureCode;

/** Kafka did not confirm an event in time; it may or may not be there, so it is published again. */
public final class EventNotPublishedException extends FailureException implements RetriedUntilItWorks {
    EventNotPublishedException(String topic, Throwable cause) {
        super(FailureCode.KAFKA_UNAVAILABLE, "Kafka did not confirm an event on " + topic, cause);
    }
}
