package dev.voicecoach.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;

/** Every schema that was ever on the wire, so that whatever lies in a log can be read. */
public final class PublishedSchemas {
    private static final String FOLDER = "/published/";

    private PublishedSchemas() {}

    /** All of them, in the order of {@code published/index.txt}: by record, oldest first. */
    public static List<Schema> all() {
        return read("index.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(PublishedSchemas::parse)
                .toList();
    }

    private static Schema parse(String file) {
        return new Schema.Parser().parse(read(file));
    }

    private static String read(String file) {
        try (InputStream in = PublishedSchemas.class.getResourceAsStream(FOLDER + file)) {
            return new String(
                    Objects.requireNonNull(in, () -> "No published schema " + file)
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read published schema " + file, e);
        }
    }
}
