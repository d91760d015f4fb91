package dev.voicecoach.bench.speech.score;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What one engine made of one recording.
 *
 * @param errors words substituted, deleted and inserted
 * @param words that were said
 * @param audioSeconds of the recording
 * @param wallSeconds that the engine took
 * @param processorSeconds of all its threads, user and system
 */
public record Tally(int errors, int words, double audioSeconds, double wallSeconds, double processorSeconds) {
    private static final int RESAMPLINGS = 2000;
    private static final int TAIL_PERCENT_TIMES_TEN = 25;

    /** All of them as one. */
    public static Tally sum(List<Tally> tallies) {
        return tallies.stream()
                .reduce(
                        new Tally(0, 0, 0, 0, 0),
                        (left, right) -> new Tally(
                                left.errors + right.errors,
                                left.words + right.words,
                                left.audioSeconds + right.audioSeconds,
                                left.wallSeconds + right.wallSeconds,
                                left.processorSeconds + right.processorSeconds));
    }

    public double wordErrorRate() {
        return (double) errors / words;
    }

    /** Seconds per second of audio. */
    public double wallFactor() {
        return wallSeconds / audioSeconds;
    }

    /** Processor seconds per second of audio. */
    public double processorFactor() {
        return processorSeconds / audioSeconds;
    }

    /**
     * Between which differences of errors, the first less the second, 95 of 100 lie when the recordings are drawn again
     * (bootstrap, fixed seed). Where zero is between them, the recordings do not tell the two engines apart.
     *
     * @param first of each recording
     * @param second of the same recordings in the same order
     * @return the lower and the upper bound
     */
    public static int[] errorDifference(List<Tally> first, List<Tally> second) {
        var random = new Random(1);
        var differences = new int[RESAMPLINGS];
        for (int draw = 0; draw < RESAMPLINGS; draw++) {
            for (int i = 0; i < first.size(); i++) {
                var drawn = random.nextInt(first.size());
                differences[draw] += first.get(drawn).errors - second.get(drawn).errors;
            }
        }
        Arrays.sort(differences);
        var tail = RESAMPLINGS * TAIL_PERCENT_TIMES_TEN / 1000;
        return new int[] {differences[tail], differences[RESAMPLINGS - 1 - tail]};
    }
}
