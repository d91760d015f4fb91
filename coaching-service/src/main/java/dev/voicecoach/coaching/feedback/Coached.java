package dev.voicecoach.coaching.feedback;

import dev.voicecoach.schemas.events.DropCount;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Coaching, and who phrased it.
 *
 * @param provider for example {@code rules}, {@code ollama}, or {@code ollama+rules} where rules filled up
 * @param model null when no language model phrased any of it
 * @param promptVersion of the prompt or the rules, joined likewise
 * @param degraded codes of what should have been there and was not
 * @param route why these models were asked, or none, as a code; null when there was nothing to choose
 * @param hops what was asked before, in order; empty when the rules were asked alone
 * @param droppedFor what has been dropped on the way, by reason
 */
public record Coached(
        CoachingDraft draft,
        String provider,
        @Nullable String model,
        String promptVersion,
        List<String> degraded,
        @Nullable String route,
        List<Hop> hops,
        List<DropCount> droppedFor) {

    public Coached {
        degraded = List.copyOf(degraded);
        hops = List.copyOf(hops);
        droppedFor = List.copyOf(droppedFor);
    }

    /** Before it is told how it came to be. */
    public Coached(
            CoachingDraft draft, String provider, @Nullable String model, String promptVersion, List<String> degraded) {
        this(draft, provider, model, promptVersion, degraded, null, List.of(), List.of());
    }

    /** The same, and what else should have been there. */
    public Coached alsoDegraded(String code) {
        var codes = new ArrayList<>(degraded);
        codes.add(code);
        return new Coached(draft, provider, model, promptVersion, codes, route, hops, droppedFor);
    }

    /** The same, and what was asked on the way to it. */
    public Coached after(String route, List<Hop> hops, List<DropCount> droppedFor) {
        return new Coached(draft, provider, model, promptVersion, degraded, route, hops, droppedFor);
    }

    /**
     * One call of a language model, or one that was passed over.
     *
     * @param outcome {@code ok}, or why there is nothing of it, for example {@code timeout} or {@code breaker_open}
     * @param inputTokens null when it did not say
     * @param outputTokens likewise
     * @param costUsd null when its tokens or its price are not known
     */
    public record Hop(
            String provider,
            String model,
            String outcome,
            long millis,
            @Nullable Integer inputTokens,
            @Nullable Integer outputTokens,
            @Nullable Double costUsd) {

        /** It was not asked. */
        public static Hop passedOver(String provider, String model, String why) {
            return new Hop(provider, model, why, 0, null, null, null);
        }
    }

    /** Never the texts. */
    @Override
    public String toString() {
        return "Coached[" + provider + ", " + draft + ", " + hops + "]";
    }
}
