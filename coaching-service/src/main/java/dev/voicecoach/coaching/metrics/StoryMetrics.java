package dev.voicecoach.coaching.metrics;

import dev.voicecoach.coaching.content.Content;
import dev.voicecoach.coaching.content.StoryPart;
import dev.voicecoach.coaching.content.StorySpan;
import dev.voicecoach.coaching.transcript.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What reading by meaning found, as numbers. Pure. */
final class StoryMetrics {
    private static final double END = 0.4;

    private StoryMetrics() {}

    /** @param content with at least one clause */
    static void add(Map<MetricId, Double> values, Content content) {
        double words = length(content.clauses().stream());
        values.put(MetricId.STOCK_PHRASE_SHARE, length(content.stock().stream()) / words);
        values.put(MetricId.SITUATION_SHARE, length(parts(content, StoryPart.SITUATION)) / words);
        values.put(MetricId.TASK_SHARE, length(parts(content, StoryPart.TASK)) / words);
        values.put(MetricId.ACTION_SHARE, length(parts(content, StoryPart.ACTION)) / words);
        values.put(MetricId.RESULT_SHARE, length(parts(content, StoryPart.RESULT)) / words);
        values.put(MetricId.RESULT_AT_END_SHARE, resultAtEnd(content, (int) Math.ceil(END * words)));
        // A span goes on over what is said to the grader in its midst.
        values.put(
                MetricId.TOLD_SHARE, Math.min(1, length(content.story().stream().map(StorySpan::words)) / words));
        var parts = content.story().stream().map(StorySpan::part).toList();
        values.put(MetricId.STORY_PARTS, (double) parts.stream().distinct().count());
        if (parts.size() >= 2) {
            values.put(MetricId.STORY_ORDER, forward(parts) / (parts.size() - 1.0));
        }
    }

    static void addPlausibility(Map<MetricId, Double> values, Content content) {
        var plausibility = content.plausibility();
        values.put(MetricId.KNOWN_WORD_SHARE, plausibility.knownWordShare());
        values.put(MetricId.FUNCTION_WORD_SHARE, plausibility.functionWordShare());
        values.put(MetricId.WORD_ORDER, plausibility.wordOrder());
        values.put(MetricId.NONSENSE_LIKENESS, plausibility.nonsense());
        values.put(MetricId.DIFFERENT_CLAUSE_SHARE, plausibility.differentClauseShare());
        var question = content.question();
        if (question != null) {
            values.put(MetricId.ECHO_SHARE, question.echoShare());
            values.put(MetricId.NEW_WORD_COUNT, (double) question.newWords());
            if (question.similarity() != null && question.standing() != null) {
                values.put(MetricId.QUESTION_SIMILARITY, question.similarity());
                values.put(MetricId.QUESTION_STANDING, question.standing());
            }
        }
    }

    private static double resultAtEnd(Content content, int atEnd) {
        int from = content.clauses().getLast().to() - atEnd;
        int words = parts(content, StoryPart.RESULT)
                .mapToInt(span -> Math.max(0, span.to() - Math.max(from, span.from())))
                .sum();
        return words / (double) atEnd;
    }

    private static long forward(List<StoryPart> parts) {
        long forward = 0;
        for (int i = 1; i < parts.size(); i++) {
            forward += parts.get(i).compareTo(parts.get(i - 1)) > 0 ? 1 : 0;
        }
        return forward;
    }

    private static Stream<Span> parts(Content content, StoryPart part) {
        return content.story().stream().filter(span -> span.part() == part).map(StorySpan::words);
    }

    private static int length(Stream<Span> spans) {
        return spans.mapToInt(span -> span.to() - span.from()).sum();
    }
}
