package dev.voicecoach.standalone;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the tests upload: real speech, with what is said in it, and things that are no speech. */
final class Recordings {
    /** What is said in {@code jfk.flac}; MANIFEST of openai/whisper's tests. */
    static final String JFK = "and so my fellow americans ask not what your country can do for you"
            + " ask what you can do for your country";

    /** What is said in {@code austen-0870.wav}. */
    static final String AUSTEN = "and mister john dashwood had then leisure to consider how much there might be"
            + " prudently in his power to do for them";

    private Recordings() {}

    static byte[] speech(String name) throws IOException {
        try (var stream = Recordings.class.getResourceAsStream("/speech/" + name)) {
            return stream.readAllBytes();
        }
    }

    /** A WAV of digital silence, 16 kHz mono. */
    static byte[] silence(int seconds) {
        var bytes = seconds * 32_000;
        return ByteBuffer.allocate(44 + bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(36 + bytes)
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(16_000)
                .putInt(32_000)
                .putShort((short) 2)
                .putShort((short) 16)
                .put(ascii("data"))
                .putInt(bytes)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Word error rate: edits between the words, case and punctuation apart, by the number of words that were said. */
    static double wordErrorRate(String said, String heard) {
        var reference = words(said);
        var hypothesis = words(heard);
        var edits = new int[hypothesis.length + 1];
        for (var j = 0; j < edits.length; j++) {
            edits[j] = j;
        }
        for (var i = 1; i <= reference.length; i++) {
            var diagonal = edits[0];
            edits[0] = i;
            for (var j = 1; j < edits.length; j++) {
                var same = reference[i - 1].equals(hypothesis[j - 1]) ? 0 : 1;
                var best = Math.min(diagonal + same, Math.min(edits[j], edits[j - 1]) + 1);
                diagonal = edits[j];
                edits[j] = best;
            }
        }
        return (double) edits[hypothesis.length] / reference.length;
    }

    private static String[] words(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("mr.", "mister")
                .replaceAll("[^a-z' ]", " ")
                .strip()
                .split("\\s+");
    }
}
