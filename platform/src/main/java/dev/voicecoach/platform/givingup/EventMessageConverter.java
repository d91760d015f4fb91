package dev.voicecoach.platform.givingup;

import dev.voicecoach.platform.codec.EventCodec;
import java.lang.reflect.Type;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaNull;
import org.springframework.kafka.support.converter.MessagingMessageConverter;

/** Decodes the record into the type of the listener's parameter; the record itself keeps its bytes for dead letters. */
final class EventMessageConverter extends MessagingMessageConverter {
    @Override
    protected Object extractAndConvertValue(ConsumerRecord<?, ?> message, @Nullable Type type) {
        if (message.value() == null) {
            return KafkaNull.INSTANCE;
        }
        if (type instanceof Class<?> event && SpecificRecord.class.isAssignableFrom(event)) {
            return EventCodec.decode(event.asSubclass(SpecificRecord.class), (byte[]) message.value());
        }
        return message.value();
    }
}
