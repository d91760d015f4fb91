package dev.voicecoach.emotion.voice.local;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which of the measurements of a few seconds can bear a judgement. */
final class Evidence {
    // About half of the voice in 5 s of reading; with less, single words decide.
    private static final int ENOUGH_VOICE = Frames.in(1500);
    // Where the noise has a tenth of the energy of the speech. Judgement: our noisiest recording has 11 dB.
    private static final double LEAST_SIGNAL_TO_NOISE = 10;
    // White noise at 15 dB moves these by 0.7 to 1.7 deviations of ordinary speech, measured on 54 clips: the alpha
    // ratio by 4.1 dB, the harmonics by 2.7 dB, the deviation of the level by 0.8 dB; jitter, shimmer and H1-H2 by a
    // tenth or less.
    private static final double LEAST_WHERE_NOISE_COUNTS = 15;
    private static final Set<Descriptor> NOISE_COUNTS =
            EnumSet.of(Descriptor.ALPHA_RATIO, Descriptor.HARMONICS_TO_NOISE, Descriptor.LEVEL_DEVIATION);

    private Evidence() {}

    /** By title; empty when there is too little voice or too much noise for any. */
    static Map<String, Double> of(Measures measures, Map<Descriptor, Double> described) {
        var signalToNoise = described.getOrDefault(Descriptor.SIGNAL_TO_NOISE, 0.0);
        var sound = new HashMap<String, Double>();
        if (measures.pitch().count() >= ENOUGH_VOICE && signalToNoise >= LEAST_SIGNAL_TO_NOISE) {
            described.forEach((descriptor, value) -> {
                if (signalToNoise >= LEAST_WHERE_NOISE_COUNTS || !NOISE_COUNTS.contains(descriptor)) {
                    sound.put(descriptor.title(), value);
                }
            });
        }
        return sound;
    }
}
