package dev.voicecoach.emotion.voice.expression;

import dev.voicecoach.emotion.voice.Rounded;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Estimate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Arousal or valence: a weighted sum as that of {@link Scale}, brought into [-1, 1] by a hyperbolic tangent.
 *
 * @param gain of one deviation of the sum
 * @param correlation with listeners' judgements that may be hoped for; it sets the uncertainty
 */
record Dimension(double gain, double correlation, Scale scale) {
    // Standard deviation of a value of which nothing is known but that it lies in [-1, 1].
    private static final double IGNORANCE = 1 / Math.sqrt(3);

    /** @return null when too little of it was measured */
    @Nullable
    Estimate judge(Map<String, Double> standardised) {
        var sum = scale.sum(standardised);
        return sum == null
                ? null
                : new Estimate(
                        Rounded.to(2, Math.tanh(gain * sum)),
                        Rounded.to(2, IGNORANCE * Math.sqrt(1 - correlation * correlation)));
    }
}
