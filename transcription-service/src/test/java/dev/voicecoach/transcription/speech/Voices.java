package dev.voicecoach.transcription.speech;

import java.util.Arrays;

/** Voice activity as a test wants it. */
public final class Voices {
    private Voices() {}

    /** A window for each letter: '#' 0.9, '+' 0.4 (speech only if it touches a '#'), anything else 0.1. */
    public static VoiceActivity of(String picture) {
        var probabilities = new float[picture.length()];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = switch (picture.charAt(i)) {
                case '#' -> 0.9f;
                case '+' -> 0.4f;
                default -> 0.1f;
            };
        }
        return new VoiceActivity(probabilities, probabilities.length * VoiceActivity.WINDOW);
    }

    /** Somebody speaks from the first to the last of the samples. */
    public static VoiceActivity throughout(int samples) {
        var probabilities = new float[Math.ceilDiv(samples, VoiceActivity.WINDOW)];
        Arrays.fill(probabilities, 0.9f);
        return new VoiceActivity(probabilities, samples);
    }
}
