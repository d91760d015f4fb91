package dev.voicecoach.emotion.voice.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-6);

    @Test
    void softmaxSharesOneProbabilityOut() {
        var shares = Scores.SOFTMAX.of(new float[] {(float) Math.log(1), (float) Math.log(3)});
        assertThat(shares[0]).isCloseTo(0.25, CLOSE);
        assertThat(shares[1]).isCloseTo(0.75, CLOSE);
    }

    @Test
    void softmaxOfHugeLogitsIsANumber() {
        assertThat(Scores.SOFTMAX.of(new float[] {3e38f, -3e38f})).containsExactly(1, 0);
    }

    @Test
    void sigmoidLooksAtEachLogitAlone() {
        var each = Scores.SIGMOID.of(new float[] {0, (float) Math.log(3), -3e38f, 3e38f});
        assertThat(each[0]).isCloseTo(0.5, CLOSE);
        assertThat(each[1]).isCloseTo(0.75, CLOSE);
        assertThat(Arrays.copyOfRange(each, 2, 4)).containsExactly(0, 1);
    }

    /** Values of {@code (x - x.mean()) / np.sqrt(x.var() + 1e-7)} in NumPy. */
    @Test
    void normalisesAsTheFeatureExtractorOfWav2vec2() {
        var samples = new float[] {0.1f, -0.2f, 0.4f, 0.3f, 9};
        Normalisation.ZERO_MEAN_UNIT_VARIANCE.apply(samples, 4);
        assertThat(samples)
                .containsExactly(new float[] {-0.218218f, -1.527524f, 1.091087f, 0.654653f, 9f}, Offset.offset(2e-6f));
    }

    @Test
    void silenceStaysSilenceAndNothingIsDoneUnasked() {
        var silence = new float[4];
        Normalisation.ZERO_MEAN_UNIT_VARIANCE.apply(silence, 4);
        assertThat(silence).containsOnly(0);
        var samples = new float[] {0.1f, -0.2f};
        Normalisation.NONE.apply(samples, 2);
        assertThat(samples).containsExactly(0.1f, -0.2f);
    }
}
