package dev.voicecoach.emotion.voice.expression;

import dev.voicecoach.emotion.voice.Rounded;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Likelihood;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be heard, as a weighted sum of standardised measurements and a logistic function of it. A
 * probability says how far the voice is from ordinary speech in this direction, not how many listeners would agree.
 *
 * @param threshold the sum at which the probability is 0.5, in deviations that it would have if the measurements were
 *     independent of each other
 */
record Scale(String name, double threshold, List<Weight> weights) {
    // One deviation multiplies the odds by 4.5. At a threshold of 2.5 ordinary speech has 0.02, one deviation above
    // 0.82.
    private static final double STEEPNESS = 1.5;
    // Of the weights, by size: with less measured, the sum would be about something else.
    private static final double ENOUGH = 0.7;

    Scale {
        weights = List.copyOf(weights);
        if (weights.isEmpty()) {
            throw new IllegalArgumentException("The scale " + name + " has no weights");
        }
    }

    /** @return null when too little of it was measured */
    @Nullable
    Likelihood judge(Map<String, Double> standardised) {
        var sum = sum(standardised);
        return sum == null ? null : new Likelihood(name, Rounded.to(2, logistic(STEEPNESS * (sum - threshold))));
    }

    /**
     * In the threshold's unit; what is not measured counts as ordinary.
     *
     * @return null when too little was measured
     */
    @Nullable
    Double sum(Map<String, Double> standardised) {
        var sum = 0.0;
        var squares = 0.0;
        var all = 0.0;
        var measured = 0.0;
        for (var weight : weights) {
            var value = standardised.get(weight.measurement());
            all += Math.abs(weight.weight());
            squares += weight.weight() * weight.weight();
            if (value != null) {
                measured += Math.abs(weight.weight());
                sum += weight.weight() * value;
            }
        }
        return measured < ENOUGH * all ? null : sum / Math.sqrt(squares);
    }

    private static double logistic(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }
}
