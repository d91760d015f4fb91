package dev.voicecoach.emotion.voice.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeanTest {
    @Test
    void gathersMeanAndDeviation() {
        var mean = new Mean();
        for (double value : new double[] {2, 4, 4, 4, 5, 5, 7, 9}) {
            mean.add(value);
        }
        assertThat(mean.count()).isEqualTo(8);
        assertThat(mean.value()).isCloseTo(5, within(1e-12));
        assertThat(mean.deviation()).isCloseTo(2, within(1e-12));
    }

    @Test
    void ofNothingIsZero() {
        assertThat(new Mean().value()).isZero();
        assertThat(new Mean().deviation()).isZero();
    }

    @Test
    void aLineHasTheSlopeOfItsPoints() {
        var line = new Line();
        for (int x = 0; x < 10; x++) {
            line.add(x, 3 - 2 * x + (x % 2 == 0 ? 0.1 : -0.1) * (x % 4 < 2 ? 1 : -1));
        }
        assertThat(line.count()).isEqualTo(10);
        assertThat(line.slope()).isCloseTo(-2, within(0.02));
    }

    @Test
    void aSinglePointHasNoSlope() {
        var line = new Line();
        line.add(1, 1);
        assertThat(line.slope()).isZero();
    }
}
