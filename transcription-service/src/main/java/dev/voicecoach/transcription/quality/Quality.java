package dev.voicecoach.transcription.quality;

import dev.voicecoach.transcription.acoustics.Interval;
import dev.voicecoach.transcription.acoustics.Sound;
import dev.voicecoach.transcription.acoustics.VoiceTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What limits the trust in one transcript.
 *
 * @param speechRatio share of the recording that is speech
 * @param snrDecibels speech over noise, 0 to 60; null without speech
 * @param clippingRatio share of the samples that are cut off
 * @param levelDbfs RMS of the speech against full scale; null without speech
 * @param language BCP 47 tag of the engine, or {@link #UNDETERMINED}
 * @param languageConfidence of {@code language}, or that it is not the engine's; null when nothing can be said
 */
public record Quality(
        double speechRatio,
        @Nullable Double snrDecibels,
        double clippingRatio,
        @Nullable Double levelDbfs,
        String language,
        @Nullable Double languageConfidence,
        List<Flag> flags) {
    public static final String UNDETERMINED = "und";

    /** What a reader should know before trusting the text. */
    public enum Flag {
        /** Nobody speaks, or what the voice activity took for a voice gave no word to be sure of. */
        NO_SPEECH,
        LOW_LEVEL,
        CLIPPING,
        NOISY,
        OTHER_LANGUAGE
    }

    /**
     * Measured, calibrated: words invented on film music, damaged audio and plucked strings had 0.60 and less. Answers of
     * one to four words had 0.86 and more, and 0.74 in noise down to 5 dB, but for one that noise had made wrong.
     */
    private static final double LEAST_CONFIDENCE = 0.65;
    /**
     * Different words. More are never noise alone: unsure, they are another language; and a voice may speak above music.
     * Measured: on plucked melodies "You", again and again, and once four words.
     */
    private static final int MOST_INVENTED = 4;
    /** Measured: at -54 dBFS all words stayed, at -64 some went in one clip of four. */
    private static final double LOW_DBFS = -55;
    /** Measured with white noise: at 5 dB no word of four clips was lost; at 0 dB wrong ones came. */
    private static final double NOISY_DECIBELS = 5;
    /** Measured: clean clips 0 to 0.00002; four times too loud, where words were still right, 0.06 and more. */
    private static final double CLIPPED_RATIO = 0.005;

    public Quality {
        flags = List.copyOf(flags);
    }

    /**
     * Pure.
     *
     * @param track of the same sound, outside the silences
     * @param silences where nobody speaks, in order
     * @param words empty when the engine wrote none; without confidences nothing is said of language
     * @param language of the engine
     */
    public static Quality of(
            Sound sound, VoiceTrack track, List<Interval> silences, List<RecognisedWord> words, String language) {
        var loudness = Loudness.of(sound, silences);
        var clipped = Clipping.ratio(sound);
        var level = loudness.speechDbfs();
        var snr = loudness.snrDecibels();
        var noisy = snr != null && snr < NOISY_DECIBELS;
        var own = noisy ? OptionalDouble.empty() : LanguageEvidence.ofOwnLanguage(words);
        var isOwn = own.orElse(0) >= 0.5;

        var flags = new ArrayList<Flag>();
        if (isInvented(words, track)) {
            flags.add(Flag.NO_SPEECH);
        }
        if (level != null && level < LOW_DBFS) {
            flags.add(Flag.LOW_LEVEL);
        }
        if (clipped > CLIPPED_RATIO) {
            flags.add(Flag.CLIPPING);
        }
        if (noisy) {
            flags.add(Flag.NOISY);
        }
        if (own.isPresent() && !isOwn) {
            flags.add(Flag.OTHER_LANGUAGE);
        }
        return new Quality(
                speechRatio(sound, silences),
                snr,
                clipped,
                level,
                isOwn ? language : UNDETERMINED,
                own.isEmpty() ? null : Math.max(own.getAsDouble(), 1 - own.getAsDouble()),
                flags);
    }

    /** Whether there is speech to have a text; without it, a text is invented. */
    public boolean holdsSpeech() {
        return !flags.contains(Flag.NO_SPEECH);
    }

    private static boolean isInvented(List<RecognisedWord> words, VoiceTrack track) {
        var different = words.stream().map(RecognisedWord::plain).distinct().count();
        return different == 0
                || (different <= MOST_INVENTED
                        && (LanguageEvidence.meanConfidence(words).orElse(1) < LEAST_CONFIDENCE
                                || FixedPitch.isAllThereIs(track)));
    }

    private static double speechRatio(Sound sound, List<Interval> silences) {
        var all = sound.length() * 1000.0 / Sound.RATE_HERTZ;
        var silent = silences.stream().mapToLong(Interval::length).sum();
        return all == 0 ? 0 : Math.clamp(1 - silent / all, 0, 1);
    }
}
