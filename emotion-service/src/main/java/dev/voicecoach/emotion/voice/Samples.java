package dev.voicecoach.emotion.voice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.Arrays;

/** A recording in memory: 16 kHz, mono, 16 bit; ten minutes take 19 MB. Immutable. */
public final class Samples {
    public static final int RATE_HERTZ = 16_000;

    private static final int BLOCK_BYTES = 64 * 1024;

    private final short[] values;

    private Samples(short[] values) {
        this.values = values;
    }

    public static Samples of(short... values) {
        return new Samples(values.clone());
    }

    /**
     * The recording that the stream holds as signed 16-bit little-endian PCM; a last odd byte is left out.
     *
     * @param expected number of samples to start with; a wrong one only costs memory
     */
    public static Samples read(InputStream pcm, int expected) throws IOException {
        var values = new short[Math.max(expected, 1)];
        var block = new byte[BLOCK_BYTES];
        var length = 0;
        int bytes;
        while ((bytes = pcm.readNBytes(block, 0, block.length)) > 1) {
            var read = bytes / Short.BYTES;
            if (length + read > values.length) {
                values = Arrays.copyOf(values, Math.max(length + read, Math.multiplyExact(values.length, 2)));
            }
            ByteBuffer.wrap(block)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(values, length, read);
            length += read;
        }
        return new Samples(length == values.length ? values : Arrays.copyOf(values, length));
    }

    /** The same samples without a copy, read only. */
    public ShortBuffer pcm() {
        return ShortBuffer.wrap(values).asReadOnlyBuffer();
    }

    public int length() {
        return values.length;
    }

    public long durationMillis() {
        return values.length * 1000L / RATE_HERTZ;
    }

    /** The sample there, in [-1, 1). */
    public double at(int index) {
        return values[index] / 32768.0;
    }

    /** Fills the target with the samples from {@code from} on, in [-1, 1), and zeros before the start and after the end. */
    public void copyTo(int from, double[] target) {
        for (int i = 0; i < target.length; i++) {
            var index = from + i;
            target[i] = index >= 0 && index < values.length ? values[index] / 32768.0 : 0;
        }
    }
}
