package dev.voicecoach.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/** One example of each record, as text to read and as the bytes on the wire; for producers' and consumers' tests. */
public final class GoldenExamples {
    private GoldenExamples() {}

    /** The example, from {@code golden/<Record>.json}. */
    public static <T extends SpecificRecord> T example(Class<T> type) {
        var schema = SpecificData.get().getSchema(type);
        try {
            var json = DecoderFactory.get().jsonDecoder(schema, text(type.getSimpleName() + ".json"));
            return new SpecificDatumReader<T>(schema, schema, SpecificData.getForSchema(schema)).read(null, json);
        } catch (IOException e) {
            throw new UncheckedIOException("Not a " + type.getSimpleName(), e);
        }
    }

    /** The example as the first version that published its schema wrote it, from {@code golden/<Record>.v1.hex}. */
    public static byte[] bytes(Class<?> type) {
        return HexFormat.of().parseHex(text(type.getSimpleName() + ".v1.hex").strip());
    }

    private static String text(String file) {
        try (InputStream in = GoldenExamples.class.getResourceAsStream("/golden/" + file)) {
            return new String(
                    Objects.requireNonNull(in, () -> "No golden/" + file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read golden/" + file, e);
        }
    }
}
