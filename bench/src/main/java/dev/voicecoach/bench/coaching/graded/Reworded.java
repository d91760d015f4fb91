package dev.voicecoach.bench.coaching.graded;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer in other words, or made worse in one way.
 *
 * @param answer the original's id
 * @param text all of it; null when it is told by edits
 * @param edits pairs: what stands once in the original, and what stands there instead
 * @param falls dimensions that must fall
 * @param may dimensions that may move or not
 */
public record Reworded(
        String id,
        String answer,
        String kind,
        @Nullable String text,
        List<List<String>> edits,
        List<String> falls,
        List<String> may) {

    public Reworded {
        edits = List.copyOf(Objects.requireNonNullElse(edits, List.of()));
        falls = List.copyOf(Objects.requireNonNullElse(falls, List.of()));
        may = List.copyOf(Objects.requireNonNullElse(may, List.of()));
    }

    /** @throws IllegalStateException if what an edit replaces does not stand once in the original */
    public String of(GradedAnswer original) {
        if (text != null) {
            return text;
        }
        var edited = original.text();
        for (var edit : edits) {
            var from = edit.getFirst();
            var at = edited.indexOf(from);
            if (at < 0 || edited.indexOf(from, at + 1) >= 0) {
                throw new IllegalStateException(id + ": expected once in " + answer + ": \"" + from + "\"");
            }
            edited = edited.substring(0, at) + edit.getLast() + edited.substring(at + from.length());
        }
        return edited.strip().replaceAll(" {2,}", " ");
    }
}
