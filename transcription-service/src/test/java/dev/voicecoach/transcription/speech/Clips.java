package dev.voicecoach.transcription.speech;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Real speech and what is said in it; sources and licences in {@code speech/SOURCES.md}. */
public final class Clips {
    /** @param landmark words that are said once in the clip and in no other one */
    public record Clip(String file, String words, String landmark) {
        public Samples samples() {
            return Samples.of(pcm());
        }

        public short[] pcm() {
            return Clips.pcm(file);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    public static final Clip KENNEDY = new Clip(
            "jfk.wav",
            "and so my fellow americans ask not what your country can do for you ask what you can do for your country",
            "fellow americans");
    public static final Clip REVIEW = new Clip(
            "LJ050-0131.wav",
            "unless a system is established for the frequent formal review of activities thereunder in this regard",
            "formal review");
    public static final Clip LEISURE = new Clip(
            "austen-0870.wav",
            "and mister john dashwood had then leisure to consider how much there might be prudently in his power to"
                    + " do for them",
            "leisure to consider");
    public static final Clip DISPOSED = new Clip(
            "austen-0890.wav",
            "unless to be rather cold hearted and rather selfish is to be ill disposed",
            "cold hearted");
    public static final Clip MARRIED = new Clip(
            "austen-0920.wav",
            "had he married a more amiable woman he might have been made still more respectable than he was",
            "more respectable");

    public static final List<Clip> ALL = List.of(KENNEDY, REVIEW, LEISURE, DISPOSED, MARRIED);

    private Clips() {}

    private static short[] pcm(String file) {
        var resource = Objects.requireNonNull(Clips.class.getResourceAsStream("/speech/" + file), file);
        try (var in = AudioSystem.getAudioInputStream(new BufferedInputStream(resource))) {
            var samples = Samples.read(in, 0);
            var floats = new float[samples.length()];
            samples.copyTo(0, floats, 0, floats.length);
            var pcm = new short[floats.length];
            for (int i = 0; i < pcm.length; i++) {
                pcm[i] = (short) (floats[i] * 32768);
            }
            return pcm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnsupportedAudioFileException e) {
            throw new IllegalStateException(e);
        }
    }

    public static short[] silence(double seconds) {
        return new short[(int) (seconds * Samples.RATE_HERTZ)];
    }

    public static short[] joined(short[]... parts) {
        var all = new short[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        var at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /** Wrong, missing and added words, as a share of the reference's words. */
    public static double wordErrorRate(String reference, String heard) {
        var expected = words(reference);
        var actual = words(heard);
        var row = new int[actual.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= expected.size(); i++) {
            var next = new int[row.length];
            next[0] = i;
            for (int j = 1; j < row.length; j++) {
                var substitution = row[j - 1] + (expected.get(i - 1).equals(actual.get(j - 1)) ? 0 : 1);
                next[j] = Math.min(substitution, 1 + Math.min(row[j], next[j - 1]));
            }
            row = next;
        }
        return (double) row[actual.size()] / expected.size();
    }

    /** Lower case words without punctuation, joined by one space. */
    public static String plain(String text) {
        return String.join(" ", words(text));
    }

    private static List<String> words(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9']+", " ").strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }
}
