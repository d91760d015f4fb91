package dev.voicecoach.bench.voice;

import dev.voicecoach.bench.speech.sound.Noise;
import dev.voicecoach.bench.speech.sound.Sound;
import dev.voicecoach.gateway.audio.Ffmpeg;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Something that happens to a recording and changes nothing of how somebody spoke; the two of pitch do, a little. */
public enum Variant {
    LOUDER("gain +6 dB", true),
    SOFTER("gain -6 dB", true),
    NOISY("noise 20 dB", false),
    MP3("MP3 64 kb/s", true),
    HIGHER("pitch +3 st", false),
    LOWER("pitch -3 st", false);

    private static final double SIX_DECIBELS = Math.pow(10, 6 / 20.0);
    private static final double NOISE_RATIO_DECIBELS = 20;
    private static final double SHIFT_SEMITONES = 3;

    private final String shown;
    private final boolean aimed;

    Variant(String shown, boolean aimed) {
        this.shown = shown;
        this.aimed = aimed;
    }

    public String shown() {
        return shown;
    }

    /** Whether an aim is set for what it may change. */
    boolean isAimed() {
        return aimed;
    }

    /** The recording that all variants are made of: soft enough to be made louder without clipping. */
    public static Sound reference(Sound sound) {
        var peak = 0f;
        for (var sample : sound.samples()) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return sound.scaled(Math.min(1, 0.99 / SIX_DECIBELS / Math.max(peak, 1e-9)));
    }

    /**
     * Writes the variant as a WAV.
     *
     * @param reference the same as a WAV, for ffmpeg
     * @param seed of the noise
     */
    public void write(Sound sound, Path reference, Path wav, Ffmpeg ffmpeg, long seed) throws IOException {
        switch (this) {
            case LOUDER -> sound.scaled(SIX_DECIBELS).write(wav);
            case SOFTER -> sound.scaled(1 / SIX_DECIBELS).write(wav);
            case NOISY ->
                Noise.mixed(sound, Noise.white(sound.length(), seed), NOISE_RATIO_DECIBELS)
                        .write(wav);
            case MP3 -> {
                var mp3 = wav.resolveSibling(wav.getFileName() + ".mp3");
                run(ffmpeg, "-i", reference.toString(), "-c:a", "libmp3lame", "-b:a", "64k", mp3.toString());
                decode(ffmpeg, mp3, wav);
            }
            case HIGHER -> shift(ffmpeg, reference, wav, SHIFT_SEMITONES);
            case LOWER -> shift(ffmpeg, reference, wav, -SHIFT_SEMITONES);
        }
    }

    /** By playing it faster and stretching it again, so that formants move with it, as with a smaller person. */
    private static void shift(Ffmpeg ffmpeg, Path reference, Path wav, double semitones) throws IOException {
        var factor = Math.pow(2, semitones / 12);
        var filter = String.format(
                Locale.ROOT,
                "asetrate=%d,aresample=%d,atempo=%.6f",
                Math.round(Sound.RATE_HERTZ * factor),
                Sound.RATE_HERTZ,
                1 / factor);
        run(ffmpeg, "-i", reference.toString(), "-af", filter, "-c:a", "pcm_s16le", wav.toString());
    }

    /** Any file as a WAV of 16 kHz, mono, 16 bit. */
    public static void decode(Ffmpeg ffmpeg, Path file, Path wav) throws IOException {
        var rate = Integer.toString(Sound.RATE_HERTZ);
        run(ffmpeg, "-i", file.toString(), "-ar", rate, "-ac", "1", "-c:a", "pcm_s16le", wav.toString());
    }

    private static void run(Ffmpeg ffmpeg, String... arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(ffmpeg.program().toString(), "-hide_banner", "-loglevel", "error", "-nostdin", "-y"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(ffmpeg.environment());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("ffmpeg failed: " + said.strip());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("ffmpeg was not awaited", e);
        }
    }
}
