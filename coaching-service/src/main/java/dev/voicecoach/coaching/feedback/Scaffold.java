package dev.voicecoach.coaching.feedback;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.content.StoryPart;
import dev.voicecoach.coaching.content.StorySpan;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.Wording;
import dev.voicecoach.schemas.events.ScaffoldPart;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A frame for telling it again: the person's own words in the order of a story, and a placeholder in square brackets for
 * what is missing. Nothing is added, so nothing can be invented.
 */
final class Scaffold {
    private static final int MOST_WORDS = 30;
    private static final Map<StoryPart, String> MISSING = Map.of(
            StoryPart.SITUATION, "[when and where it was]",
            StoryPart.TASK, "[what you had to do]",
            StoryPart.ACTION, "[what you did yourself, step by step]",
            StoryPart.RESULT, "[what came of it, with your number]");
    private static final String NUMBER = " [your number]";

    private Scaffold() {}

    /** Empty for an answer that neither tells a story nor was asked for one. */
    static List<ScaffoldPart> of(Assessment assessment) {
        var question = assessment.content().question();
        boolean asked = question != null && question.asksForStory();
        if (!asked && assessment.measured().value(MetricId.STORY_PARTS).orElse(0.0) < 2) {
            return List.of();
        }
        return List.of(StoryPart.SITUATION, StoryPart.TASK, StoryPart.ACTION, StoryPart.RESULT).stream()
                .map(part -> new ScaffoldPart(part.id(), text(part, assessment)))
                .toList();
    }

    private static String text(StoryPart part, Assessment assessment) {
        var words = longest(part, assessment).map(span -> beginning(span, assessment));
        var said = words.map(span -> assessment.answer().quote(span).text())
                .orElse(Objects.requireNonNull(MISSING.get(part)));
        boolean lacksNumber = part == StoryPart.RESULT
                && words.isPresent()
                && Wording.numbers(assessment.answer()).stream().noneMatch(number -> isIn(number, words.get()));
        return lacksNumber ? said + NUMBER : said;
    }

    private static Optional<Span> longest(StoryPart part, Assessment assessment) {
        return assessment.content().story().stream()
                .filter(span -> span.part() == part)
                .map(StorySpan::words)
                .max(Comparator.comparingInt(words -> words.to() - words.from()));
    }

    /** Whole clauses as far as they are few words. */
    private static Span beginning(Span words, Assessment assessment) {
        int to = words.from();
        for (var clause : assessment.content().clauses()) {
            if (clause.from() >= words.from()
                    && clause.to() <= words.to()
                    && (clause.to() - words.from() <= MOST_WORDS || to == words.from())) {
                to = clause.to();
            }
        }
        return new Span(words.from(), to);
    }

    private static boolean isIn(Span inner, Span outer) {
        return inner.from() >= outer.from() && inner.to() <= outer.to();
    }
}
