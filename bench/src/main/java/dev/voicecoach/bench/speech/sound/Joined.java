package dev.voicecoach.bench.speech.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A long answer, made of short recordings.
 *
 * @param startSeconds when each part begins
 */
public record Joined(Sound sound, List<Double> startSeconds) {
    private static final double SHORTEST_GAP_SECONDS = 0.4;
    private static final double LONGEST_GAP_SECONDS = 0.8;
    /** -70 dB: a quiet room, so that the gaps are not digital silence. */
    private static final double GAP_AMPLITUDE = 3e-4;

    public Joined {
        startSeconds = List.copyOf(startSeconds);
    }

    /** One after the other, with 0.4 to 0.8 s of low noise after each. The same seed gives the same gaps. */
    public static Joined of(List<Sound> parts, long seed) {
        var random = new Random(seed);
        var gaps = parts.stream()
                .mapToInt(part -> Sound.samples(random.nextDouble(SHORTEST_GAP_SECONDS, LONGEST_GAP_SECONDS)))
                .toArray();
        var length = parts.stream().mapToInt(Sound::length).sum();
        for (var gap : gaps) {
            length += gap;
        }
        var joined = new float[length];
        var starts = new ArrayList<Double>();
        var at = 0;
        for (int part = 0; part < gaps.length; part++) {
            var samples = parts.get(part).samples();
            starts.add((double) at / Sound.RATE_HERTZ);
            System.arraycopy(samples, 0, joined, at, samples.length);
            at += samples.length;
            for (int i = 0; i < gaps[part]; i++) {
                joined[at++] = (float) (GAP_AMPLITUDE * random.nextGaussian());
            }
        }
        return new Joined(Sound.of(joined), starts);
    }
}
