package dev.voicecoach.bench.coaching.graded;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer for which some numbers would be wrong, or none would be.
 *
 * @param question its id
 * @param text null when it is another answer's
 * @param answer whose text it is; null when it has its own
 * @param none dimensions that must have no number; {@code all} for every one and overall
 * @param low dimensions that must have none, or a low one
 * @param scored dimensions that must have one
 */
public record Abstention(
        String id,
        Half half,
        String kind,
        String question,
        @Nullable String text,
        @Nullable String answer,
        List<String> none,
        List<String> low,
        List<String> scored) {

    public Abstention {
        none = List.copyOf(Objects.requireNonNullElse(none, List.of()));
        low = List.copyOf(Objects.requireNonNullElse(low, List.of()));
        scored = List.copyOf(Objects.requireNonNullElse(scored, List.of()));
    }
}
