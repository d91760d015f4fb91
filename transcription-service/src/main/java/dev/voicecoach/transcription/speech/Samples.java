package dev.voicecoach.transcription.speech;

import dev.voicecoach.transcription.acoustics.Sound;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.Arrays;

/** A recording in memory: 16 kHz, mono, 16 bit, which is half of what floats would take. Immutable. */
public final class Samples implements Sound {
    public static final int RATE_HERTZ = Sound.RATE_HERTZ;

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
     * @param expected length to start with; a wrong one only costs memory
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

    @Override
    public int length() {
        return values.length;
    }

    public long durationMillis() {
        return millis(values.length);
    }

    /** Milliseconds from the start of a recording to this sample. */
    public static long millis(long sample) {
        return sample * 1000 / RATE_HERTZ;
    }

    @Override
    public void copyTo(int from, float[] target, int offset, int count) {
        var inside = Math.clamp((long) values.length - from, 0, count);
        for (int i = 0; i < inside; i++) {
            target[offset + i] = values[from + i] / 32768f;
        }
        Arrays.fill(target, offset + inside, offset + count, 0f);
    }
}
