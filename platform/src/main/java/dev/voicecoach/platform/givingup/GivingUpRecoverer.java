package dev.voicecoach.platform.givingup;

import dev.voicecoach.platform.failure.FailureException;
import dev.voicecoach.platform.store.RecordingGoneException;
import dev.voicecoach.schemas.FailureCode;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;

/** The end of a record that could not be dealt with: counted, kept if it needs a look, and its task told. */
final class GivingUpRecoverer implements ConsumerAwareRecordRecoverer {
    private static final Logger log = LoggerFactory.getLogger(GivingUpRecoverer.class);

    private final ConsumerAwareRecordRecoverer deadLetters;
    private final BiConsumer<ConsumerRecord<?, ?>, FailureCode> end;
    private final MeterRegistry meters;

    GivingUpRecoverer(
            ConsumerAwareRecordRecoverer deadLetters,
            BiConsumer<ConsumerRecord<?, ?>, FailureCode> end,
            MeterRegistry meters) {
        this.deadLetters = deadLetters;
        this.end = end;
        this.meters = meters;
    }

    @Override
    public void accept(ConsumerRecord<?, ?> given, @Nullable Consumer<?, ?> consumer, @Nullable Exception failure) {
        if (Causes.find(failure, RecordingGoneException.class).isPresent()) {
            meters.counter("recordings_gone", "topic", given.topic()).increment();
            return;
        }
        var code = Causes.find(failure, FailureException.class)
                .map(FailureException::code)
                .orElse(FailureCode.INTERNAL_PROCESSING);
        meters.counter("records_given_up", "topic", given.topic(), "code", code.code())
                .increment();
        if (code.kind() != FailureCode.Kind.CALLER) {
            // The cause's message may hold input, so the log gets its class and place only.
            log.error(
                    "Gave up on {} of task {}: {} at {}",
                    given.topic(),
                    given.key(),
                    code.code(),
                    Causes.trace(failure));
            deadLetters.accept(given, consumer, failure);
        }
        end.accept(given, code);
    }
}
