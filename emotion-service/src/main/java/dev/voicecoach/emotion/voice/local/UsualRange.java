package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.Rounded;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Likelihood;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two opposite words for one measurement, and between which values it deserves neither. The probability of each is a
 * logistic function of the measurement: 0.5 at its end of the usual range, 0.05 in the middle of the range, 0.95 as far
 * outside as the middle is inside. It says how far from usual the value is, not how many listeners would agree.
 */
record UsualRange(String belowName, String aboveName, double usualLow, double usualHigh) {
    // Logistic(3) = 0.95.
    private static final double STEEPNESS = 3;

    /** Both words and their probabilities; neither when there is no measurement. */
    List<Likelihood> judge(@Nullable Double measured) {
        if (measured == null) {
            return List.of();
        }
        var half = (usualHigh - usualLow) / 2;
        return List.of(
                new Likelihood(belowName, logistic(STEEPNESS * (usualLow - measured) / half)),
                new Likelihood(aboveName, logistic(STEEPNESS * (measured - usualHigh) / half)));
    }

    private static double logistic(double x) {
        return Rounded.to(2, 1 / (1 + Math.exp(-x)));
    }
}
