package dev.voicecoach.bench.speech.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedTest {
    private static final Sound LOUD = constant(0.5f);
    private static final Sound SOFT = constant(0.25f);

    private static Sound constant(float value) {
        var samples = new float[Sound.RATE_HERTZ];
        Arrays.fill(samples, value);
        return Sound.of(samples);
    }

    @Test
    void keepsEverySampleInOrderWithGapsOfLowNoise() {
        var joined = Joined.of(List.of(LOUD, SOFT, LOUD), 1).sound().samples();

        assertThat(count(joined, 0.5f)).isEqualTo(2 * Sound.RATE_HERTZ);
        assertThat(count(joined, 0.25f)).isEqualTo(Sound.RATE_HERTZ);
        assertThat(joined[0]).isEqualTo(0.5f);
        assertThat(joined.length - 3 * Sound.RATE_HERTZ)
                .isBetween((int) (3 * 0.4 * Sound.RATE_HERTZ), (int) (3 * 0.8 * Sound.RATE_HERTZ));
        var gap = Arrays.copyOfRange(joined, Sound.RATE_HERTZ, Sound.RATE_HERTZ + Sound.samples(0.4));
        assertThat(Math.sqrt(Sound.of(gap).power())).isBetween(2e-4, 4e-4);
    }

    @Test
    void theSeedDecidesTheGaps() {
        var parts = List.of(LOUD, SOFT);

        assertThat(Joined.of(parts, 1).sound().samples())
                .isEqualTo(Joined.of(parts, 1).sound().samples())
                .isNotEqualTo(Joined.of(parts, 2).sound().samples());
    }

    @Test
    void tellsWhereEachPartBegins() {
        var joined = Joined.of(List.of(LOUD, SOFT), 1);

        assertThat(joined.startSeconds()).hasSize(2).startsWith(0.0);
        var second = Sound.samples(joined.startSeconds().get(1));
        assertThat(joined.sound().samples()[second]).isEqualTo(0.25f);
        assertThat(joined.sound().samples()[second - 1]).isNotEqualTo(0.25f);
    }

    private static long count(float[] samples, float value) {
        var count = 0L;
        for (var sample : samples) {
            count += sample == value ? 1 : 0;
        }
        return count;
    }
}
