package dev.voicecoach.platform.codec;

import dev.voicecoach.schemas.PublishedSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.SchemaStore;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Events as Avro single-object bytes ({@code C3 01}, the schema's fingerprint, the record); reads every schema ever
 * published. Thread safe.
 */
public final class EventCodec {
    private static final SchemaStore PUBLISHED = published();
    private static final Map<Schema, BinaryMessageEncoder<SpecificRecord>> ENCODERS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, BinaryMessageDecoder<? extends SpecificRecord>> DECODERS =
            new ConcurrentHashMap<>();

    private EventCodec() {}

    /** The event's bytes. */
    public static byte[] encode(SpecificRecord event) {
        var encoder = ENCODERS.computeIfAbsent(
                event.getSchema(),
                schema -> new BinaryMessageEncoder<>(SpecificData.getForSchema(schema), schema, true));
        try {
            ByteBuffer bytes = encoder.encode(event);
            var copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("Encoding to memory failed", e);
        }
    }

    /** @throws UnreadableEventException (INTERNAL) if the bytes are not such an event */
    public static <T extends SpecificRecord> T decode(Class<T> type, byte[] bytes) {
        try {
            var decoder = DECODERS.computeIfAbsent(type, EventCodec::decoderOf);
            return type.cast(decoder.decode(bytes, null));
        } catch (IOException | RuntimeException e) {
            // Avro answers damaged bytes with whichever unchecked exception it meets first.
            throw new UnreadableEventException("Not a " + type.getSimpleName() + ": " + bytes.length + " bytes", e);
        }
    }

    private static BinaryMessageDecoder<? extends SpecificRecord> decoderOf(Class<?> type) {
        var schema = SpecificData.get().getSchema(type);
        return new BinaryMessageDecoder<>(SpecificData.getForSchema(schema), schema, PUBLISHED);
    }

    private static SchemaStore published() {
        var cache = new SchemaStore.Cache();
        PublishedSchemas.all().forEach(cache::addSchema);
        return cache;
    }
}
