package dev.voicecoach.coaching.assessment;

import dev.voicecoach.coaching.content.Content;
import dev.voicecoach.coaching.metrics.Measurements;
import dev.voicecoach.coaching.scores.Drills.Gain;
import dev.voicecoach.coaching.scores.Scores;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.schemas.events.EmotionPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is worth, and everything that coaching may rest on.
 *
 * @param gains what would raise the overall score, the most useful first; empty when there is none to raise
 */
public record Assessment(
        AnswerFacts facts,
        SpokenAnswer answer,
        Content content,
        Measurements measured,
        Scores scores,
        List<Gain> gains) {

    public Assessment {
        gains = List.copyOf(gains);
    }

    public EmotionPolicy emotion() {
        return facts.emotion();
    }

    /** As it was asked; null when nobody said. */
    public @Nullable String question() {
        return facts.question();
    }

    /** Never the words. */
    @Override
    public String toString() {
        return "Assessment[" + answer + "]";
    }
}
