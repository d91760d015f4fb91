package dev.voicecoach.faults.speech;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Speech with what is said in it. */
public final class Recording {
    public static final int RATE_HERTZ = 16_000;

    private static final int HEADER_BYTES = 44;
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final byte[] pcm;
    private final String words;

    private Recording(byte[] pcm, String words) {
        this.pcm = pcm;
        this.words = words;
    }

    /** 16 kHz, mono, signed 16-bit little-endian; not to be changed. */
    public byte[] pcm() {
        return pcm;
    }

    /** What is said, without regard to case and punctuation. */
    public String words() {
        return words;
    }

    /** The recordings one after the other, with a short pause between them. */
    static Recording joined(List<Recording> parts) {
        var pause = Math.toIntExact(PAUSE.toMillis() * RATE_HERTZ / 1000 * Short.BYTES);
        var length = parts.stream().mapToInt(part -> part.pcm.length).sum() + pause * (parts.size() - 1);
        var joined = ByteBuffer.allocate(length);
        for (var part : parts) {
            if (joined.position() > 0) {
                joined.position(joined.position() + pause);
            }
            joined.put(part.pcm);
        }
        return new Recording(
                joined.array(),
                String.join(" ", parts.stream().map(Recording::words).toList()));
    }

    /** @throws IllegalArgumentException unless the file is a WAV of 16 kHz, mono, 16 bit */
    static Recording ofWav(byte[] file, String words) {
        var wav = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < HEADER_BYTES || !tag(wav).equals("RIFF")) {
            throw new IllegalArgumentException("Not a WAV: " + file.length + " bytes");
        }
        wav.position(12);
        while (wav.remaining() >= 8) {
            var chunk = tag(wav);
            var length = wav.getInt();
            var start = wav.position();
            if (chunk.equals("fmt ")) {
                var channels = wav.getShort(start + 2);
                var rateHertz = wav.getInt(start + 4);
                var bits = wav.getShort(start + 14);
                if (channels != 1 || rateHertz != RATE_HERTZ || bits != 16) {
                    throw new IllegalArgumentException("A WAV of " + rateHertz + " Hz, " + channels + " channels, "
                            + bits + " bits; expected 16000, 1, 16");
                }
            } else if (chunk.equals("data")) {
                return new Recording(Arrays.copyOfRange(file, start, Math.min(start + length, file.length)), words);
            }
            // Chunks begin at even offsets.
            wav.position(Math.min(start + length + (length & 1), file.length));
        }
        throw new IllegalArgumentException("A WAV without sound");
    }

    /** The recording as a file that can be uploaded. */
    public byte[] wav() {
        return ByteBuffer.allocate(HEADER_BYTES + pcm.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(HEADER_BYTES - 8 + pcm.length)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE_HERTZ)
                .putInt(RATE_HERTZ * Short.BYTES)
                .putShort((short) Short.BYTES)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(pcm.length)
                .put(pcm)
                .array();
    }

    public Duration duration() {
        return Duration.ofMillis(pcm.length / Short.BYTES * 1000L / RATE_HERTZ);
    }

    private static String tag(ByteBuffer wav) {
        var tag = new byte[4];
        wav.get(tag);
        return new String(tag, StandardCharsets.US_ASCII);
    }
}
