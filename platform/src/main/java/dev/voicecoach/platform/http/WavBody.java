package dev.voicecoach.platform.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A recording as a WAV file, mono 16 bit, written as it is sent; it may be sent more than once. */
public final class WavBody extends RequestBody {
    private static final MediaType WAV = MediaType.get("audio/wav");
    private static final int HEADER_BYTES = 44;
    private static final int FORMAT_BYTES = 16;
    private static final short PCM = 1;
    private static final short MONO = 1;
    private static final int BLOCK_BYTES = 64 * 1024;

    private final ShortBuffer samples;
    private final int rateHertz;

    /** @param samples from its position to its limit; must not change until all was sent */
    public WavBody(ShortBuffer samples, int rateHertz) {
        this.samples = samples.slice();
        this.rateHertz = rateHertz;
    }

    @Override
    public MediaType contentType() {
        return WAV;
    }

    @Override
    public long contentLength() {
        return HEADER_BYTES + pcmBytes();
    }

    private long pcmBytes() {
        return (long) samples.limit() * Short.BYTES;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(header());
        var left = samples.duplicate();
        var block = ByteBuffer.allocate(BLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        while (left.hasRemaining()) {
            var count = Math.min(BLOCK_BYTES / Short.BYTES, left.remaining());
            block.asShortBuffer().put(left.slice(left.position(), count));
            left.position(left.position() + count);
            sink.write(block.array(), 0, count * Short.BYTES);
        }
    }

    /** Source: Microsoft and IBM, Multimedia Programming Interface and Data Specifications 1.0, RIFF WAVE. */
    private byte[] header() {
        return ByteBuffer.allocate(HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt((int) (HEADER_BYTES - 8 + pcmBytes()))
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(FORMAT_BYTES)
                .putShort(PCM)
                .putShort(MONO)
                .putInt(rateHertz)
                .putInt(rateHertz * Short.BYTES)
                .putShort((short) Short.BYTES)
                .putShort((short) Short.SIZE)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt((int) pcmBytes())
                .array();
    }
}
