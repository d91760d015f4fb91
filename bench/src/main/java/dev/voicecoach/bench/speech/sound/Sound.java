package dev.voicecoach.bench.speech.sound;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** A recording: 16 kHz, mono. Immutable. */
public final class Sound {
    public static final int RATE_HERTZ = 16_000;

    private static final int FRAME = RATE_HERTZ / 50;
    /** 30 dB below the loudest frame: what is softer is a pause. */
    private static final double SPEECH_FLOOR = 1e-3;

    private static final double FULL_SCALE = 32768;
    private static final AudioFormat FORMAT = new AudioFormat(RATE_HERTZ, Short.SIZE, 1, true, false);

    private final float[] samples;

    private Sound(float[] samples) {
        this.samples = samples;
    }

    /** @param samples in [-1, 1] */
    public static Sound of(float... samples) {
        return new Sound(samples.clone());
    }

    public static Sound silence(double seconds) {
        return new Sound(new float[samples(seconds)]);
    }

    static int samples(double seconds) {
        return (int) Math.round(seconds * RATE_HERTZ);
    }

    /** Whether it can be read without a decoder. */
    public static boolean isPlainWav(Path file) throws IOException {
        try (var in = AudioSystem.getAudioInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return in.getFormat().matches(FORMAT);
        } catch (UnsupportedAudioFileException e) {
            return false;
        }
    }

    /** @throws IOException unless it is a WAV of 16 kHz, mono, 16 bit */
    public static Sound read(Path wav) throws IOException {
        try (var in = AudioSystem.getAudioInputStream(new BufferedInputStream(Files.newInputStream(wav)))) {
            if (!in.getFormat().matches(FORMAT)) {
                throw new IOException(wav + " is " + in.getFormat() + "; expected " + FORMAT);
            }
            var pcm = ByteBuffer.wrap(in.readAllBytes())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
            var samples = new float[pcm.remaining()];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (float) (pcm.get(i) / FULL_SCALE);
            }
            return new Sound(samples);
        } catch (UnsupportedAudioFileException e) {
            throw new IOException(wav + " is no WAV", e);
        }
    }

    /** What goes beyond full scale is clipped. */
    public void write(Path wav) throws IOException {
        var pcm = ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (var sample : samples) {
            pcm.putShort((short) Math.clamp(Math.round(sample * FULL_SCALE), Short.MIN_VALUE, Short.MAX_VALUE));
        }
        try (var in = new AudioInputStream(new ByteArrayInputStream(pcm.array()), FORMAT, samples.length)) {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, wav.toFile());
        }
    }

    public float[] samples() {
        return samples.clone();
    }

    public int length() {
        return samples.length;
    }

    public double seconds() {
        return (double) samples.length / RATE_HERTZ;
    }

    /** Mean square. */
    public double power() {
        return power(0, samples.length);
    }

    /** Mean square of the frames of 20 ms in which somebody speaks, so that pauses do not count. */
    public double speechPower() {
        var loudest = 0.0;
        for (int from = 0; from < samples.length; from += FRAME) {
            loudest = Math.max(loudest, power(from, from + FRAME));
        }
        var sum = 0.0;
        var frames = 0;
        for (int from = 0; from < samples.length; from += FRAME) {
            var power = power(from, from + FRAME);
            if (power > loudest * SPEECH_FLOOR) {
                sum += power;
                frames++;
            }
        }
        return frames == 0 ? 0 : sum / frames;
    }

    private double power(int from, int to) {
        var sum = 0.0;
        var end = Math.min(to, samples.length);
        for (int i = from; i < end; i++) {
            sum += samples[i] * samples[i];
        }
        return end > from ? sum / (end - from) : 0;
    }

    /** A part of it, faded in and out over 10 ms. */
    public Sound cut(double fromSeconds, double toSeconds) {
        var cut = Arrays.copyOfRange(samples, samples(fromSeconds), samples(toSeconds));
        var fade = Math.min(RATE_HERTZ / 100, cut.length / 2);
        for (int i = 0; i < fade; i++) {
            cut[i] *= (float) i / fade;
            cut[cut.length - 1 - i] *= (float) i / fade;
        }
        return new Sound(cut);
    }

    /** Louder or softer by a factor of the amplitude. */
    public Sound scaled(double factor) {
        var scaled = samples.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (scaled[i] * factor);
        }
        return new Sound(scaled);
    }
}
