package dev.voicecoach.coaching.feedback;

import dev.voicecoach.schemas.events.DropCount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Coaching, and who phrased it.
 *
 * @param provider for example {@code rules}, {@code ollama}, or {@code ollama+rules} where rules filled up
 * @param model null when no language model phrased any of it
 * @param promptVersion of the prompt or the rules, joined likewise
 * @param hops what was asked before, in order; empty when the rules were asked alone
 * @param droppedFor what has been dropped on the way, by reason
 * @param degraded codes of what should have been there and was not
 */
public record Coached(
        CoachingDraft draft,
        String provider,
        @Nullable String model,
        String promptVersion,
        List<Hop> hops,
        List<DropCount> droppedFor,
        List<String> degraded) {

    public Coached {
        hops = List.copyOf(hops);
        droppedFor = List.copyOf(droppedFor);
        degraded = List.copyOf(degraded);
    }

    /** Phrased without anything that could have failed. */
    public static Coached alone(CoachingDraft draft, String provider, String version) {
        return new Coached(draft, provider, null, version, List.of(), List.of(), List.of());
    }

    /**
     * One language model that was asked, or passed over.
     *
     * @param outcome {@code ok}, or why there is nothing of it, for example {@code timeout} or {@code breaker_open}
     * @param inputTokens null when it did not say
     * @param outputTokens likewise
     */
    public record Hop(
            String provider,
            String model,
            String outcome,
            long millis,
            @Nullable Integer inputTokens,
            @Nullable Integer outputTokens) {}

    /** Never the texts. */
    @Override
    public String toString() {
        return "Coached[" + provider + ", " + draft + ", " + hops + "]";
    }
}
