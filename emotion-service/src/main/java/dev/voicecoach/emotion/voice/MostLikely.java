package dev.voicecoach.emotion.voice;

import dev.voicecoach.emotion.voice.VoiceAnalysis.Likelihood;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What is worth naming.
 *
 * @param threshold smallest probability, in [0, 1]
 * @param most how many names at once
 */
public record MostLikely(double threshold, int most) {
    private static final int DECIMALS = 4;

    public MostLikely {
        if (!(threshold >= 0 && threshold <= 1) || most < 1) {
            throw new IllegalArgumentException("A threshold of " + threshold + " and the " + most
                    + " most likely; expected a threshold from 0 to 1, and at least 1");
        }
    }

    /** The most likely first; alike ones by name. */
    public List<Likelihood> of(Map<String, Double> probabilities) {
        return probabilities.entrySet().stream()
                .filter(each -> each.getValue() >= threshold)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(each -> new Likelihood(each.getKey(), Rounded.to(DECIMALS, each.getValue())))
                .toList();
    }
}
