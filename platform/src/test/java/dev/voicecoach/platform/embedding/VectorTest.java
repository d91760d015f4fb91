package dev.voicecoach.platform.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VectorTest {
    @Test
    void comparesDirectionsAndNotLengths() {
        var vector = new Vector(new float[] {3, 4});

        assertThat(vector.toArray()).containsExactly(0.6f, 0.8f);
        assertThat(vector.cosine(new Vector(new float[] {30, 40}))).isCloseTo(1, within(1e-6));
        assertThat(vector.cosine(new Vector(new float[] {-4, 3}))).isCloseTo(0, within(1e-6));
        assertThat(vector.cosine(new Vector(new float[] {-3, -4}))).isCloseTo(-1, within(1e-6));
    }

    @Test
    void cannotBeChangedFromOutside() {
        var values = new float[] {1, 0};
        var vector = new Vector(values);

        values[0] = 0;
        vector.toArray()[0] = 0;

        assertThat(vector.toArray()).containsExactly(1, 0);
    }

    @Test
    void refusesWhatHasNoDirection() {
        assertThatThrownBy(() -> new Vector(new float[3])).hasMessage("A vector of 3 values has no direction");
        assertThatThrownBy(() -> new Vector(new float[] {Float.NaN})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToCompareVectorsOfTwoModels() {
        assertThatThrownBy(() -> new Vector(new float[] {1}).cosine(new Vector(new float[] {1, 1})))
                .hasMessage("Vectors of 1 and 2 values");
    }
}
