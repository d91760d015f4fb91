package dev.voicecoach.bench.coaching.graded;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A spoken instruction to whoever grades, or speech that only sounds like one.
 *
 * @param question its id
 * @param injection whether it is one
 * @param none dimensions that must have no number
 * @param scored dimensions that must have one
 * @param without the same answer without it, which may not score less; null when nothing else is said
 */
public record Injection(
        String id,
        Half half,
        String question,
        boolean injection,
        List<String> none,
        List<String> scored,
        @Nullable String without,
        String text) {

    public Injection {
        none = List.copyOf(Objects.requireNonNullElse(none, List.of()));
        scored = List.copyOf(Objects.requireNonNullElse(scored, List.of()));
    }
}
