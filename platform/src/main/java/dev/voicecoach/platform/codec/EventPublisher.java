package dev.voicecoach.platform.codec;

import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.LearnerErased;
import dev.voicecoach.schemas.events.QuestionPublished;
import dev.voicecoach.schemas.events.TaskFailed;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;

/** Puts events on their topics and returns when Kafka has confirmed them. Thread safe. */
public final class EventPublisher {
    private final KafkaTemplate<String, byte[]> template;
    private final Duration timeout;

    public EventPublisher(KafkaTemplate<String, byte[]> template, Duration timeout) {
        this.template = template;
        this.timeout = timeout;
    }

    /** @throws EventNotPublishedException (DEPENDENCY) if Kafka does not confirm in time */
    public void publish(Topic<Envelope> topic, Envelope event) {
        await(topic, send(topic, event.getTaskId(), event.getTenantId(), event.getTraceparent(), event));
    }

    /** As {@link #publish(Topic, Envelope)}, on {@link Topic#TASK_FAILED}. */
    public void publish(TaskFailed event) {
        await(
                Topic.TASK_FAILED,
                send(Topic.TASK_FAILED, event.getTaskId(), event.getTenantId(), event.getTraceparent(), event));
    }

    /** As {@link #publish(Topic, Envelope)}, on {@link Topic#QUESTION_CATALOG}. */
    public void publish(QuestionPublished event) {
        await(Topic.QUESTION_CATALOG, send(Topic.QUESTION_CATALOG, event.getQuestionId(), null, null, event));
    }

    /** As {@link #publish(Topic, Envelope)}, on {@link Topic#LEARNER_ERASED}. */
    public void publish(LearnerErased event) {
        await(
                Topic.LEARNER_ERASED,
                send(Topic.LEARNER_ERASED, event.getLearner(), event.getTenantId(), event.getTraceparent(), event));
    }

    private CompletableFuture<?> send(
            Topic<?> topic, String key, @Nullable String tenantId, @Nullable String traceparent, SpecificRecord event) {
        var message = new ProducerRecord<>(topic.name(), key, EventCodec.encode(event));
        if (tenantId != null) {
            EventHeaders.write(message.headers(), tenantId, traceparent);
        }
        try {
            return template.send(message);
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            throw new EventNotPublishedException(topic.name(), e);
        }
    }

    private void await(Topic<?> topic, CompletableFuture<?> sent) {
        try {
            sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException tooLarge) {
                // It will not become smaller, so this one record is given up and not waited for.
                throw new IllegalStateException("An event on " + topic.name() + " is too large", tooLarge);
            }
            throw new EventNotPublishedException(topic.name(), e);
        } catch (TimeoutException e) {
            throw new EventNotPublishedException(topic.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventNotPublishedException(topic.name(), e);
        }
    }
}
