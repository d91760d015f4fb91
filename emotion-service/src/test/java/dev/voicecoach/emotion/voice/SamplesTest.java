package dev.voicecoach.emotion.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {
    private static final byte[] THREE = {0x01, 0x00, (byte) 0xff, 0x7f, 0x00, (byte) 0x80};

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 100})
    void readsLittleEndianWhateverLengthWasExpected(int expected) throws IOException {
        var samples = Samples.read(new ByteArrayInputStream(THREE), expected);
        assertThat(samples.length()).isEqualTo(3);
        assertThat(IntStream.range(0, 3).mapToDouble(samples::at)).containsExactly(1 / 32768.0, 32767 / 32768.0, -1.0);
    }

    @Test
    void leavesOutHalfASample() throws IOException {
        assertThat(Samples.read(new ByteArrayInputStream(new byte[] {1, 0, 1}), 2)
                        .length())
                .isEqualTo(1);
    }

    @Test
    void readsManyBlocks() throws IOException {
        var samples = Samples.read(new ByteArrayInputStream(new byte[1_000_000]), 10);
        assertThat(samples.length()).isEqualTo(500_000);
        assertThat(samples.durationMillis()).isEqualTo(31_250);
    }

    @Test
    void copiesZerosFromBeyondBothEnds() {
        var target = new double[] {9, 9, 9, 9, 9};
        Samples.of((short) 16384, (short) -16384).copyTo(-1, target);
        assertThat(target).containsExactly(0, 0.5, -0.5, 0, 0);
    }

    @Test
    void doesNotChangeWithTheArrayItCameFrom() {
        var values = new short[] {1};
        var samples = Samples.of(values);
        values[0] = 2;
        assertThat(samples.at(0)).isEqualTo(1 / 32768.0);
    }

    @Test
    void givesItsSamplesAwayToBeReadOnly() {
        var pcm = Samples.of((short) 1, (short) -2).pcm();
        assertThat(pcm.isReadOnly()).isTrue();
        assertThat(new short[] {pcm.get(), pcm.get()}).containsExactly(1, -2);
        assertThat(pcm.hasRemaining()).isFalse();
    }
}
