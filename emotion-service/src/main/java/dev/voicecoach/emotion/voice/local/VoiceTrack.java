package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.Samples;
import java.util.Arrays;

/** What was measured at each frame of a recording; the numbers about any part of it come from here. */
final class VoiceTrack {
    // Boersma 1993 calls frames more than 30 dB below the loudest silent.
    private static final double VOICE_DEPTH_DECIBELS = 30;
    // Room noise. The quietest of our 60 clips has its loudest frames at -22 dB, far above.
    private static final double FAINTEST_DECIBELS = -60;
    // Mains hum and test tones keep their pitch; the flattest speech in our clips moves by 3.8.
    private static final double TONE_SEMITONES = 0.3;

    private final Loudness loudness;
    private final double[] levels;
    private final double[] pitch;
    private final SpeechActivity activity;
    private final boolean[] speaking;
    private final int[] nuclei;

    private VoiceTrack(Samples samples) {
        loudness = Loudness.of(samples);
        levels = loudness.levels();
        var all = Quantiles.of(levels, frame -> true);
        var loudest = all.isEmpty() ? Loudness.SILENCE_DECIBELS : all.at(0.99);
        var voice = PitchTracker.track(samples, levels, Math.max(loudest - VOICE_DEPTH_DECIBELS, FAINTEST_DECIBELS));
        pitch = isTone(voice) ? new double[voice.length] : voice;
        activity = SpeechActivity.of(levels, pitch);
        speaking = activity.speaking(levels.length);
        nuclei = SyllableNuclei.of(Loudness.ofTelephoneBand(samples).levels(), this::nearVoice);
    }

    static VoiceTrack of(Samples samples) {
        return new VoiceTrack(samples);
    }

    int frames() {
        return levels.length;
    }

    int pauseCount() {
        return activity.pauses().size();
    }

    /** Everything that can be said about the frames {@code from} to before {@code to}. */
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

    private boolean voiced(int frame) {
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
