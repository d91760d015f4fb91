package dev.voicecoach.gateway.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Sound to upload. */
public final class Recordings {
    private static final int SAMPLE_RATE_HERTZ = 16_000;

    private Recordings() {}

    /** A WAV with a tone; different pitches are different files. */
    public static byte[] wav(double seconds, double hertz) {
        var samples = (int) (seconds * SAMPLE_RATE_HERTZ);
        var file = ByteBuffer.allocate(44 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples * 2);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        file.putShort((short) 1).putShort((short) 1).putInt(SAMPLE_RATE_HERTZ).putInt(SAMPLE_RATE_HERTZ * 2);
        file.putShort((short) 2).putShort((short) 16);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples * 2);
        for (var i = 0; i < samples; i++) {
            file.putShort((short) (8000 * Math.sin(2 * Math.PI * hertz * i / SAMPLE_RATE_HERTZ)));
        }
        return file.array();
    }

    /** One second. */
    public static byte[] wav() {
        return wav(1, 440);
    }
}
