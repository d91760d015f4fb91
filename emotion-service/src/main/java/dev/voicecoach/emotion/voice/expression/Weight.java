package dev.voicecoach.emotion.voice.expression;

import java.util.List;

/**
 * How much a measurement speaks for something.
 *
 * @param weight per deviation from ordinary speech; negative: against it
 * @param sources keys of the model's list of sources, for the direction; its size is a judgement
 */
record Weight(String measurement, double weight, List<String> sources) {
    Weight {
        sources = List.copyOf(sources);
        if (weight == 0 || sources.isEmpty()) {
            throw new IllegalArgumentException("The weight of " + measurement + " is 0 or without a source");
        }
    }
}
