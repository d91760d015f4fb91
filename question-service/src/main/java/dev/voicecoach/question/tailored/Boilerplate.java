package dev.voicecoach.question.tailored;

import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.platform.embedding.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What stands in many a job description and résumé and says nothing of the work: pay, addresses, how to apply. */
@Component
class Boilerplate {
    private final List<Vector> examples;

    Boilerplate(Embedder embedder) {
        try (var file = Objects.requireNonNull(Boilerplate.class.getResourceAsStream("boilerplate.txt"))) {
            examples = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(embedder::embed)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How near the phrase is to the nearest example, as a cosine. */
    double nearness(Vector phrase) {
        return examples.stream()
                .mapToDouble(example -> example.cosine(phrase))
                .max()
                .orElse(-1);
    }
}
