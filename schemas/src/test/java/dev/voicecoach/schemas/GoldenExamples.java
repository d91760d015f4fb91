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
        return example(type, type.getSimpleName() + ".json");
    }

    /** What is to be read from the bytes of a version that is no longer written: {@code golden/<Record>.v<n>.json}. */
    static <T extends SpecificRecord> T example(Class<T> type, int version) {
        return example(type, type.getSimpleName() + ".v" + version + ".json");
    }

    private static <T extends SpecificRecord> T example(Class<T> type, String file) {
        var schema = SpecificData.get().getSchema(type);
        try {
            var json = DecoderFactory.get().jsonDecoder(schema, text(file));
            return new SpecificDatumReader<T>(schema, schema, SpecificData.getForSchema(schema)).read(null, json);
        } catch (IOException e) {
            throw new UncheckedIOException("Not a " + type.getSimpleName(), e);
        }
    }

    /** The example as this version writes it, from {@code golden/<Record>.v<n>.hex} with the highest n. */
    public static byte[] bytes(Class<?> type) {
        return bytes(type, newest(type));
    }

    /** The example as an older version wrote it. */
    static byte[] bytes(Class<?> type, int version) {
        return HexFormat.of().parseHex(text(hex(type, version)).strip());
    }

    static int newest(Class<?> type) {
        var version = 1;
        while (GoldenExamples.class.getResource("/golden/" + hex(type, version + 1)) != null) {
            version++;
        }
        return version;
    }

    private static String hex(Class<?> type, int version) {
        return type.getSimpleName() + ".v" + version + ".hex";
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
