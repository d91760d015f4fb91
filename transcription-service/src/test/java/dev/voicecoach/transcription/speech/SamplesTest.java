package dev.voicecoach.transcription.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {
    private static float[] floats(Samples samples) {
        var floats = new float[samples.length()];
        samples.copyTo(0, floats, 0, floats.length);
        return floats;
    }

    @Test
    void readsLittleEndianAndLeavesOutAnOddByte() throws IOException {
        var samples = Samples.read(new ByteArrayInputStream(new byte[] {0, 0x40, 0, (byte) 0x80, 7}), 2);
        assertThat(floats(samples)).containsExactly(0.5f, -1f);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99_999, 100_000, 1_000_000})
    void readsAllWhateverWasExpected(int expected) throws IOException {
        var bytes = new byte[200_000];
        new Random(7).nextBytes(bytes);
        var samples = Samples.read(dripping(bytes), expected);
        assertThat(samples.length()).isEqualTo(100_000);
        assertThat(floats(samples)[99_999]).isEqualTo((short) (bytes[199_998] & 0xff | bytes[199_999] << 8) / 32768f);
        assertThat(samples.durationMillis()).isEqualTo(6_250);
    }

    @Test
    void anEmptyStreamIsAnEmptyRecording() throws IOException {
        assertThat(Samples.read(InputStream.nullInputStream(), 16_000).length()).isZero();
    }

    @Test
    void givesItsSamplesAwayToBeReadOnly() {
        var pcm = Samples.of((short) 1, (short) -2).pcm();
        assertThat(pcm.isReadOnly()).isTrue();
        assertThat(new short[] {pcm.get(), pcm.get()}).containsExactly(1, -2);
        assertThat(pcm.hasRemaining()).isFalse();
    }

    @Test
    void isSilentBeyondItsEnd() {
        var target = new float[] {9, 9, 9, 9};
        Samples.of((short) 16384, (short) -16384).copyTo(1, target, 1, 3);
        assertThat(target).containsExactly(9, -0.5f, 0, 0);
    }

    /** Gives few bytes at a time and often an odd number, as decrypting streams do. */
    private static InputStream dripping(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return in.read(target, offset, Math.min(length, 4_097));
            }
        };
    }
}
