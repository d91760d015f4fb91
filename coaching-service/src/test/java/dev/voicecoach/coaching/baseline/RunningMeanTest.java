package dev.voicecoach.coaching.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RunningMeanTest {
    @Test
    void isTheMeanAndTheDeviationOfAllValues() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            // Far from zero, where the difference of two sums of squares would lose its digits.
            var offset = 1e6 * random.nextDouble();
            var values = random.doubles(2 + random.nextInt(50))
                    .map(value -> offset + value)
                    .toArray();
            var running = RunningMean.NONE;
            for (var value : values) {
                running = running.with(value);
            }
            var mean = java.util.Arrays.stream(values).average().orElseThrow();
            var squares = java.util.Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
            assertThat(running.count()).isEqualTo(values.length);
            assertThat(running.mean()).as("seed %s", seed).isCloseTo(mean, within(1e-6));
            assertThat(running.standardDeviation())
                    .as("seed %s", seed)
                    .isCloseTo(Math.sqrt(squares / (values.length - 1)), within(1e-6));
        }
    }

    @Test
    void hasNoDeviationOfEqualValues() {
        assertThat(RunningMean.NONE.with(7).with(7).with(7).standardDeviation()).isZero();
    }
}
