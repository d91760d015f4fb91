package dev.voicecoach.emotion.voice.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A measurement that the model looks at, and how it is distributed over ordinary speech.
 *
 * @param logarithm whether its logarithm is closer to a bell curve than itself; then mean and deviation are of that
 * @param distance whether it counts for how far speech is from ordinary; else only the scales that name it look at it
 * @param mean over the voices that the model was set with
 * @param deviation standard deviation, within these speakers and between
 */
record Measurement(String name, boolean logarithm, boolean distance, double mean, double deviation) {
    // Farther out a straight line knows nothing, and one wrong measurement would outvote all others.
    private static final double FARTHEST = 3;

    Measurement {
        if (!(deviation > 0)) {
            throw new IllegalArgumentException("The deviation of " + name + " is " + deviation + "; it is above 0");
        }
    }

    /** In deviations from ordinary speech, within ±3; null when it was not measured. */
    @Nullable
    Double standardised(Map<String, Double> measured) {
        var value = measured.get(name);
        if (value == null || (logarithm && value <= 0)) {
            return null;
        }
        return Math.clamp(((logarithm ? Math.log(value) : value) - mean) / deviation, -FARTHEST, FARTHEST);
    }
}
