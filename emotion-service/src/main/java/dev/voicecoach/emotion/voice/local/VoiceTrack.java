package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.Samples;
import java.util.Arrays;
import java.util.Map;

/** What was measured at each frame of a recording; the numbers about any part of it come from here. */
final class VoiceTrack {
    // Mains hum and test tones keep their pitch; the flattest speech in our clips moves by 3.8.
    private static final double TONE_SEMITONES = 0.3;

    private final Loudness loudness;
    private final SpeechActivity activity;
    private final int[] nuclei;
    final double[] levels;
    final double[] pitch;
    final double[] periodicity;
    final boolean[] speaking;
    final boolean[] sustained;
    final SpectralTrack spectra;
    final Perturbation perturbation;
    private final Quantiles wholePitch;
    private final double noiseLevel;

    private VoiceTrack(Samples samples) {
        loudness = Loudness.of(samples);
        levels = loudness.levels();
        var all = Quantiles.of(levels, frame -> true);
        noiseLevel = all.isEmpty() ? Loudness.SILENCE_DECIBELS : all.at(0.05);
        var voice = PitchTracker.track(samples, loudness);
        pitch = isTone(voice.hertz()) ? new double[levels.length] : voice.hertz();
        periodicity = voice.periodicity();
        activity = SpeechActivity.of(levels, pitch);
        speaking = activity.speaking(levels.length);
        nuclei = SyllableNuclei.of(Loudness.ofTelephoneBand(samples).levels(), this::nearVoice);
        spectra = SpectralTrack.of(samples, pitch, speaking);
        sustained = Sustained.of(pitch, spectra.melCepstrum);
        perturbation = Perturbation.of(samples, GlottalPulses.of(samples, pitch));
        wholePitch = Quantiles.of(pitch, this::voiced);
    }

    static VoiceTrack of(Samples samples) {
        return new VoiceTrack(samples);
    }

    int frames() {
        return levels.length;
    }

    SpeechActivity activity() {
        return activity;
    }

    /** Hertz of the voiced frames of the whole recording. */
    Quantiles wholePitch() {
        return wholePitch;
    }

    /** Of what is there when nobody speaks: dB, the 5th percentile of the frames. */
    double noiseLevel() {
        return noiseLevel;
    }

    /** The numbers about the frames {@code from} to before {@code to}. */
    Measures measures(int from, int to) {
        var voicedPitch = Quantiles.of(pitch, from, to, this::voiced);
        var spokenLevels = Quantiles.of(levels, from, to, frame -> speaking[frame]);
        return new Measures(
                to - from,
                voicedPitch,
                spokenLevels,
                loudness.mean(from, to, frame -> speaking[frame]),
                loudness.mean(from, to, frame -> true),
                activity.pauseFramesWithin(from, to),
                (int) Arrays.stream(nuclei)
                        .filter(frame -> frame >= from && frame < to)
                        .count());
    }

    /** Everything else that can be said about them; what cannot be measured is absent. */
    Map<Descriptor, Double> describe(int from, int to) {
        return Functionals.of(this, from, to);
    }

    boolean voiced(int frame) {
        return pitch[frame] != Pitch.UNVOICED && speaking[frame];
    }

    /** The loudest frame of a vowel may be one off, where the voice begins. */
    private boolean nearVoice(int frame) {
        return voiced(frame) || voiced(Math.max(0, frame - 1)) || voiced(Math.min(frames() - 1, frame + 1));
    }

    private static boolean isTone(double[] pitch) {
        var voiced = Quantiles.of(pitch, frame -> pitch[frame] != Pitch.UNVOICED);
        return voiced.count() >= Frames.in(1000) && Pitch.semitones(voiced.at(0.05), voiced.at(0.95)) < TONE_SEMITONES;
    }
}
