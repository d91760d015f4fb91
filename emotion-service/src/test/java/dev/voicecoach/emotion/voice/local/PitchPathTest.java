package dev.voicecoach.emotion.voice.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PitchPathTest {
    private final PitchCandidates candidates = new PitchCandidates(5);

    private double[] path() {
        return path(candidates, PitchRange.OF_ADULTS);
    }

    private static double[] path(PitchCandidates candidates, PitchRange range) {
        var silence = new double[candidates.frames()];
        Arrays.fill(silence, 0.45);
        return PitchPath.through(candidates, silence, range).hertz();
    }

    @Test
    void neighboursOutvoteAnOctaveError() {
        for (int frame = 0; frame < 5; frame++) {
            candidates.add(frame, 100, frame == 2 ? 0.8 : 0.9);
            candidates.add(frame, 200, frame == 2 ? 0.95 : 0.6);
        }
        assertThat(path()).containsExactly(new double[] {100, 100, 100, 100, 100}, within(1e-3));
    }

    @Test
    void followsARealJump() {
        for (int frame = 0; frame < 5; frame++) {
            candidates.add(frame, 100, frame < 2 ? 0.9 : 0.3);
            candidates.add(frame, 200, frame < 2 ? 0.3 : 0.9);
        }
        assertThat(path()).containsExactly(new double[] {100, 100, 200, 200, 200}, within(1e-3));
    }

    @Test
    void isUnvoicedWithoutCandidatesAndWithWeakOnes() {
        candidates.add(1, 100, 0.9);
        candidates.add(2, 100, 0.9);
        candidates.add(4, 100, 0.4);
        assertThat(path()).containsExactly(new double[] {0, 100, 100, 0, 0}, within(1e-3));
    }

    @Test
    void takesNothingFromOutsideTheRange() {
        for (int frame = 0; frame < 5; frame++) {
            candidates.add(frame, 100, 0.99);
            candidates.add(frame, 200, 0.7);
        }
        assertThat(path(candidates, new PitchRange(150, 300)))
                .containsExactly(new double[] {200, 200, 200, 200, 200}, within(1e-3));
        assertThat(path(candidates, new PitchRange(300, 400))).containsOnly(0);
    }

    @Test
    void forgetsTheWeakestOfTooMany() {
        for (int frame = 0; frame < 5; frame++) {
            for (int k = 1; k <= 10; k++) {
                candidates.add(frame, 60 + 10 * k, k == 3 ? 0.9 : 0.1 + 0.01 * k);
            }
        }
        assertThat(candidates.count(0)).isEqualTo(6);
        assertThat(path()).containsExactly(new double[] {90, 90, 90, 90, 90}, within(1e-3));
    }

    @Test
    void ofNoFramesIsEmpty() {
        assertThat(path(new PitchCandidates(0), PitchRange.OF_ADULTS)).isEmpty();
    }
}
