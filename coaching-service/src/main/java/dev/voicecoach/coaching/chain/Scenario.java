package dev.voicecoach.coaching.chain;

import dev.voicecoach.coaching.metrics.MetricId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An invented answer, and what a careful coach would say of it, in the form that a model is asked for. What it may learn
 * from; nothing of it is about the learner.
 *
 * @param role for example {@code customer support}
 * @param category {@code behavioural}, {@code technical}, {@code situational}, {@code motivation} or {@code leadership}
 * @param weakness id of the measure to practise that it shows
 * @param wordsPerMinute the pace at which it was spoken; null when it was typed
 */
record Scenario(
        String role,
        String category,
        String weakness,
        @Nullable Integer wordsPerMinute,
        String question,
        String answer,
        List<Said> strengths,
        List<Said> improvements,
        List<Said> suggestions) {
    private static final JsonMapper JSON = new JsonMapper();

    Scenario {
        strengths = copy(strengths);
        improvements = copy(improvements);
        suggestions = copy(suggestions);
        if (MetricId.of(weakness).isEmpty()) {
            throw new IllegalArgumentException("A scenario shows the unknown measure " + weakness);
        }
    }

    /**
     * One claim.
     *
     * @param metrics ids of the measurements that the text speaks of
     * @param quotes words of the answer that the text repeats
     */
    record Said(String dimension, String text, List<String> metrics, List<String> quotes) {
        Said {
            metrics = copy(metrics);
            quotes = copy(quotes);
        }
    }

    private record Reply(List<Said> strengths, List<Said> improvements, List<Said> suggestions) {}

    /** What a model would have answered: JSON, as {@link ModelClaims} reads it. */
    String reply() {
        return JSON.writeValueAsString(new Reply(strengths, improvements, suggestions));
    }

    /** Lists that the file leaves out are empty. */
    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
