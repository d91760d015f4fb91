package dev.voicecoach.coaching.feedback;

import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.Drill;
import dev.voicecoach.schemas.events.FollowUp;
import dev.voicecoach.schemas.events.ScaffoldPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Coaching as somebody phrased it.
 *
 * @param nextStep one drill; null when there is none to give
 * @param encouragement makes no claim about the answer
 * @param drill the next step with what it is expected to bring; null when there is nothing to compute
 * @param acknowledgement what went well, in one sentence; null when nothing did
 * @param followUps what an interviewer would ask next
 * @param rewrite the person's own words with placeholders for what is missing, in order
 */
public record CoachingDraft(
        List<Claim> strengths,
        List<Claim> improvements,
        List<Claim> suggestions,
        @Nullable String nextStep,
        String encouragement,
        @Nullable Drill drill,
        @Nullable Claim acknowledgement,
        List<FollowUp> followUps,
        List<ScaffoldPart> rewrite) {

    public CoachingDraft {
        strengths = List.copyOf(strengths);
        improvements = List.copyOf(improvements);
        suggestions = List.copyOf(suggestions);
        followUps = List.copyOf(followUps);
        rewrite = List.copyOf(rewrite);
    }

    /** Without what only some coaches give. */
    public CoachingDraft(
            List<Claim> strengths,
            List<Claim> improvements,
            List<Claim> suggestions,
            @Nullable String nextStep,
            String encouragement) {
        this(strengths, improvements, suggestions, nextStep, encouragement, null, null, List.of(), List.of());
    }

    /** The same with other claims. */
    public CoachingDraft withClaims(List<Claim> strengths, List<Claim> improvements, List<Claim> suggestions) {
        return new CoachingDraft(
                strengths,
                improvements,
                suggestions,
                nextStep,
                encouragement,
                drill,
                acknowledgement,
                followUps,
                rewrite);
    }

    /** Never the texts: they quote the answer. */
    @Override
    public String toString() {
        return "CoachingDraft[" + strengths.size() + " strengths, " + improvements.size() + " improvements, "
                + suggestions.size() + " suggestions]";
    }
}
