package dev.voicecoach.coaching.feedback;

import dev.voicecoach.coaching.metrics.Measurements;
import dev.voicecoach.coaching.scores.Scores;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.schemas.events.EmotionPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Everything that coaching may rest on.
 *
 * @param emotion what the tenant lets be said of voice and feelings
 * @param question as it was asked; null when nobody said
 */
public record CoachingBrief(
        SpokenAnswer answer,
        Measurements measured,
        Scores scores,
        EmotionPolicy emotion,
        @Nullable String question) {

    /** Never the question: a record's own would put it into logs. */
    @Override
    public String toString() {
        return "CoachingBrief[" + answer + ']';
    }
}
