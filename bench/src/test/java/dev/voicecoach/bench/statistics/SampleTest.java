package dev.voicecoach.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void takesTheMiddleOneOrTheMeanOfTheTwoInTheMiddle() {
        assertThat(Sample.of(List.of(3, 1, 2)).median()).isEqualTo(2);
        assertThat(Sample.of(List.of(4, 1, 3, 2)).median()).isEqualTo(2.5);
        assertThat(Sample.of(List.of(7)).median()).isEqualTo(7);
    }

    @Test
    void takesTheNearestRankAsQuantile() {
        var hundred = Sample.of(IntStream.rangeClosed(1, 100).boxed().toList());

        assertThat(hundred.quantile(0.95)).isEqualTo(95);
        assertThat(hundred.quantile(1)).isEqualTo(100);
        assertThat(hundred.quantile(0.001)).isEqualTo(1);
        assertThat(Sample.of(List.of(5, 9)).quantile(0.95)).isEqualTo(9);
    }

    @Test
    void refusesToSayAnythingOfNothing() {
        assertThatThrownBy(() -> Sample.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
