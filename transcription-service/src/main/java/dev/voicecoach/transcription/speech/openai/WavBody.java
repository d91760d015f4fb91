package dev.voicecoach.transcription.speech.openai;

import dev.voicecoach.transcription.speech.Samples;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A recording as a WAV file, 16 kHz mono 16 bit, written as it is sent. */
final class WavBody extends RequestBody {
    private static final MediaType WAV = MediaType.get("audio/wav");
    private static final int HEADER_BYTES = 44;
    private static final int FORMAT_BYTES = 16;
    private static final short PCM = 1;
    private static final short MONO = 1;

    private final Samples samples;

    WavBody(Samples samples) {
        this.samples = samples;
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
        return (long) samples.length() * Short.BYTES;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(header());
        samples.writeTo(sink.outputStream());
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
                .putInt(Samples.RATE_HERTZ)
                .putInt(Samples.RATE_HERTZ * Short.BYTES)
                .putShort((short) Short.BYTES)
                .putShort((short) Short.SIZE)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt((int) pcmBytes())
                .array();
    }
}
