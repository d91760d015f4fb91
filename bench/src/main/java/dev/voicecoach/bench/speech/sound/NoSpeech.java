package dev.voicecoach.bench.speech.sound;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Sounds in which nobody speaks, all made here: 10 s each, one of 30 s. */
public final class NoSpeech {
    private static final double SECONDS = 10;
    private static final int LENGTH = Sound.samples(SECONDS);
    /** C, A minor, F and G: semitones from A4. */
    private static final int[][] CHORDS = {{-9, -5, -2}, {-12, -9, -5}, {-16, -12, -9}, {-14, -10, -7}};

    private static final int[] MELODY = {3, 2, 0, -2, 0, 3, 7, 5, 3, 2, 3, 0, -2, -5, -2, 0};
    private static final double[][] DUAL_TONES = {{697, 1209}, {770, 1336}, {852, 1477}, {941, 1336}};

    private NoSpeech() {}

    /** By what they are, in a fixed order. */
    public static Map<String, Sound> all() {
        var sounds = new LinkedHashMap<String, Sound>();
        sounds.put("silence", Sound.silence(SECONDS));
        sounds.put("silence, 30 s", Sound.silence(3 * SECONDS));
        sounds.put("white noise, -20 dB", Noise.white(LENGTH, 1));
        sounds.put("white noise, -50 dB", Noise.white(LENGTH, 2).scaled(0.03));
        sounds.put("pink noise, -20 dB", levelled(Noise.pink(LENGTH, 3)));
        sounds.put("brown noise, -20 dB", levelled(Noise.brown(LENGTH, 4)));
        sounds.put("hum, 50 Hz and overtones", levelled(made(time -> harmonics(50, time, 12))));
        sounds.put("hum and pink noise", Noise.mixed(sounds.get("hum, 50 Hz and overtones"), Noise.pink(LENGTH, 5), 6));
        sounds.put("tone, 440 Hz", levelled(made(time -> wave(440, time))));
        sounds.put("beeps, 1 kHz", levelled(made(time -> time % 1 < 0.3 ? wave(1000, time) : 0)));
        sounds.put("telephone keys", levelled(made(NoSpeech::key)));
        sounds.put("sweep, 100 Hz to 4 kHz", levelled(made(NoSpeech::sweep)));
        sounds.put("music: chords", levelled(made(NoSpeech::chords)));
        sounds.put("music: melody with vibrato", levelled(made(NoSpeech::melody)));
        sounds.put("music: drums", levelled(drums()));
        sounds.put("music: chords and melody", levelled(made(time -> chords(time) + 0.8 * melody(time))));
        sounds.put(
                "music: all together",
                Noise.mixed(sounds.get("music: chords and melody"), sounds.get("music: drums"), 3));
        return sounds;
    }

    private static Sound levelled(Sound sound) {
        return sound.scaled(0.1 / Math.sqrt(sound.power()));
    }

    private static Sound made(DoubleUnaryOperator valueAtSeconds) {
        var samples = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            samples[i] = (float) (0.1 * valueAtSeconds.applyAsDouble((double) i / Sound.RATE_HERTZ));
        }
        return Sound.of(samples);
    }

    private static double wave(double hertz, double time) {
        return Math.sin(2 * Math.PI * hertz * time);
    }

    /** Overtone n is n times softer, as of a string or a reed. */
    private static double harmonics(double hertz, double time, int count) {
        var sum = 0.0;
        for (int harmonic = 1; harmonic <= count; harmonic++) {
            sum += wave(harmonic * hertz, time) / harmonic;
        }
        return sum;
    }

    private static double key(double time) {
        var tones = DUAL_TONES[(int) (time / 0.5) % DUAL_TONES.length];
        return time % 0.5 < 0.25 ? wave(tones[0], time) + wave(tones[1], time) : 0;
    }

    private static double sweep(double time) {
        var octaves = Math.log(40) / SECONDS;
        return Math.sin(2 * Math.PI * 100 * Math.expm1(octaves * time) / octaves);
    }

    private static double chords(double time) {
        var sum = 0.0;
        for (var note : CHORDS[(int) (time / 2) % CHORDS.length]) {
            sum += harmonics(pitch(note), time, 8);
        }
        return sum * Math.exp(-(time % 2));
    }

    /** Two notes a second; the vibrato of 5.5 Hz and 30 cents is that of a voice or a violin. */
    private static double melody(double time) {
        var hertz = pitch(MELODY[(int) (time / 0.5) % MELODY.length]);
        var swing = 0.0175 * hertz / (2 * Math.PI * 5.5) * Math.sin(2 * Math.PI * 5.5 * time);
        var bow = Math.min(1, time % 0.5 / 0.05) * Math.min(1, (0.5 - time % 0.5) / 0.05);
        return bow * harmonics(hertz, time + swing / hertz, 10);
    }

    private static double pitch(int semitones) {
        return 440 * Math.pow(2, semitones / 12.0);
    }

    /** 120 beats a minute: a falling tone on each first, a burst of noise on each second, a tick between. */
    private static Sound drums() {
        var random = new Random(6);
        return made(time -> {
            var beat = time % 1;
            var kick = Math.exp(-18 * beat) * Math.sin(2 * Math.PI * (50 * beat + 6 * (1 - Math.exp(-25 * beat))));
            var snare = beat >= 0.5 ? Math.exp(-22 * (beat - 0.5)) * random.nextGaussian() : 0;
            var tick = 0.25 * Math.exp(-90 * (time % 0.25)) * random.nextGaussian();
            return 2 * kick + snare + tick;
        });
    }
}
