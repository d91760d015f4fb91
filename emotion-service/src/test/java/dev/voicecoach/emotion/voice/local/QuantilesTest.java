package dev.voicecoach.emotion.voice.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantilesTest {
    private static final double[] VALUES = {5, 1, 4, 2, 3};

    @Test
    void liesBetweenTheTwoNearest() {
        var all = Quantiles.of(VALUES, index -> true);
        assertThat(all.at(0)).isEqualTo(1);
        assertThat(all.at(0.5)).isEqualTo(3);
        assertThat(all.at(0.6)).isEqualTo(3.4);
        assertThat(all.at(1)).isEqualTo(5);
    }

    @Test
    void looksOnlyAtTheWanted() {
        var some = Quantiles.of(VALUES, 1, 5, index -> index != 2);
        assertThat(some.count()).isEqualTo(3);
        assertThat(some.at(1)).isEqualTo(3);
        assertThat(Quantiles.of(VALUES, index -> false).isEmpty()).isTrue();
    }

    @Test
    void ofOneValueIsThatValue() {
        assertThat(Quantiles.of(new double[] {7}, index -> true).at(0.95)).isEqualTo(7);
    }
}
