package dev.voicecoach.emotion.voice;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Real speech; sources and licences in {@code speech/SOURCES.md}. */
public final class Clips {
    public static final String KENNEDY = "jfk.wav";
    public static final String WOMAN = "p225_003.wav";
    public static final String MAN = "27-123349-0042.wav";

    public static final List<String> ALL = List.of(KENNEDY, WOMAN, MAN);

    private Clips() {}

    public static Samples samples(String clip) {
        return Samples.of(pcm(clip));
    }

    public static short[] pcm(String clip) {
        var resource = Objects.requireNonNull(Clips.class.getResourceAsStream("/speech/" + clip), clip);
        try (var in = AudioSystem.getAudioInputStream(new BufferedInputStream(resource))) {
            var samples = Samples.read(in, 0);
            var pcm = new short[samples.length()];
            for (int i = 0; i < pcm.length; i++) {
                pcm[i] = (short) (samples.at(i) * 32768);
            }
            return pcm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnsupportedAudioFileException e) {
            throw new IllegalStateException(e);
        }
    }
}
