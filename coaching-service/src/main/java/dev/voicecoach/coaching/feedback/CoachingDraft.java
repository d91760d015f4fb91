package dev.voicecoach.coaching.feedback;

import dev.voicecoach.schemas.events.Claim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Coaching as somebody phrased it.
 *
 * @param nextStep one drill; null when there is none to give
 * @param encouragement makes no claim about the answer
 */
public record CoachingDraft(
        List<Claim> strengths,
        List<Claim> improvements,
        List<Claim> suggestions,
        @Nullable String nextStep,
        String encouragement) {

    public CoachingDraft {
        strengths = List.copyOf(strengths);
        improvements = List.copyOf(improvements);
        suggestions = List.copyOf(suggestions);
    }
}
