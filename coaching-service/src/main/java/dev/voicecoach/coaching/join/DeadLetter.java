package dev.voicecoach.coaching.join;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.springframework.kafka.support.KafkaHeaders;

/** A record that could not be read, with its own key, bytes and headers, and with those that say where it was. */
final class DeadLetter {
    private DeadLetter() {}

    /** The headers are those of Spring's recoverer, so that one reader serves every dead letter of a service. */
    static Record<byte[], byte[]> of(Record<byte[], byte[]> given, RecordMetadata origin) {
        var headers = new RecordHeaders(given.headers())
                .add(KafkaHeaders.DLT_ORIGINAL_TOPIC, origin.topic().getBytes(StandardCharsets.UTF_8))
                .add(
                        KafkaHeaders.DLT_ORIGINAL_PARTITION,
                        ByteBuffer.allocate(Integer.BYTES)
                                .putInt(origin.partition())
                                .array())
                .add(
                        KafkaHeaders.DLT_ORIGINAL_OFFSET,
                        ByteBuffer.allocate(Long.BYTES).putLong(origin.offset()).array());
        return new Record<>(given.key(), given.value(), given.timestamp(), headers);
    }
}
