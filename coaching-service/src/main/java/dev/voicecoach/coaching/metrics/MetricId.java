package dev.voicecoach.coaching.metrics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Every metric, its unit, what it is taken from, and what is usual in interviews where we know a source for that; the
 * source stands beside the range.
 */
public enum MetricId {
    /** Words without filler vocables. */
    WORD_COUNT("1", Source.TRANSCRIPT),
    /** From the first word to the last, pauses included. */
    TALK_TIME_MILLIS("ms", Source.TRANSCRIPT),
    /** Not judged: a pause before a story is partly memory search (Source: Brosy, Bangerter & Ribeiro). */
    TIME_TO_FIRST_WORD_MILLIS("ms", Source.TRANSCRIPT),
    /**
     * Words per minute of voiced time, pauses excluded. Usual: from the slow end of lectures (125) to the fast end of
     * interviews (210), Tauroza & Allison 1990, British English.
     */
    WORDS_PER_MINUTE("words/min", Source.TRANSCRIPT, 125.0, 210.0),
    /** "Um" and "you know" and the like, written or only heard; in clear speech about one in ten is missed. */
    FILLER_COUNT("1", Source.TRANSCRIPT),
    /**
     * Per minute of talk time. Usual: up to midway between 1.2 of fluent and 4.8 of hesitant speakers, as the
     * vendor InterviewVoice publishes them.
     */
    FILLERS_PER_MINUTE("1/min", Source.TRANSCRIPT, 0.0, 3.0),
    /** Words said again at once and not on purpose, per minute of talk time. */
    REPEATS_PER_MINUTE("1/min", Source.TRANSCRIPT),
    /** Silences between the first word and the last, as long as transcription-service counts them. */
    PAUSE_COUNT("1", Source.TRANSCRIPT),
    /** Of those, the ones of {@link MeasureAnswer#LONG_PAUSE_MILLIS} or more. */
    LONG_PAUSE_COUNT("1", Source.TRANSCRIPT),
    LONGEST_PAUSE_MILLIS("ms", Source.TRANSCRIPT),
    /** Of the pauses, those that stop a sentence on its way; not measured when the engine gives no word times. */
    INSIDE_CLAUSE_PAUSE_COUNT("1", Source.TRANSCRIPT),
    /** Of the pauses, those at the end of a sentence or clause, likewise. */
    BETWEEN_SENTENCES_PAUSE_COUNT("1", Source.TRANSCRIPT),
    /** Share of the talk time that is pause. */
    PAUSE_SHARE("1", Source.TRANSCRIPT),
    /** Share of different words, averaged over moving windows of 50 words (Covington & McFall 2010). */
    LEXICAL_DIVERSITY("1", Source.TRANSCRIPT),
    /** "kind of", "I guess" and the like, per minute of talk time. */
    HEDGES_PER_MINUTE("1/min", Source.TRANSCRIPT),
    /** Share of I, me, my, mine, myself among the words. */
    FIRST_PERSON_SINGULAR_SHARE("1", Source.TRANSCRIPT),
    /** Share of we, us, our, ours, ourselves among the words. */
    FIRST_PERSON_PLURAL_SHARE("1", Source.TRANSCRIPT),
    /** Numbers said, years alone not counted. */
    NUMBERS_COUNT("1", Source.TRANSCRIPT),
    /** Mean length of a sentence; unknown when the transcript ends none. */
    WORDS_PER_SENTENCE("words", Source.TRANSCRIPT),
    /**
     * 5th to 95th percentile. Traunmüller & Eriksson 1995 give a standard deviation of 2.7 to 2.8 semitones for speakers
     * of European languages, so about 9 between those percentiles; half and one and a half of that is our judgement.
     */
    PITCH_RANGE_SEMITONES("semitones", Source.VOICE, 4.5, 13.5),
    LOUDNESS_RANGE_DB("dB", Source.VOICE),
    /** Syllables per second of speech, pauses excluded. */
    ARTICULATION_RATE("syllables/s", Source.VOICE),
    /** Share of the recording that is voiced. */
    VOICED_SHARE("1", Source.VOICE);

    private static final class Source {
        static final String TRANSCRIPT = "transcript";
        static final String VOICE = "voice";
    }

    private final String unit;
    private final String source;
    private final @Nullable Double usualLow;
    private final @Nullable Double usualHigh;

    MetricId(String unit, String source) {
        this(unit, source, null, null);
    }

    MetricId(String unit, String source, @Nullable Double usualLow, @Nullable Double usualHigh) {
        this.unit = unit;
        this.source = source;
        this.usualLow = usualLow;
        this.usualHigh = usualHigh;
    }

    /** The id on the wire, for example {@code words_per_minute}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String unit() {
        return unit;
    }

    String source() {
        return source;
    }

    /** Lower end of what is usual; null when we know no source for one. */
    public @Nullable Double usualLow() {
        return usualLow;
    }

    /** Upper end, likewise. */
    public @Nullable Double usualHigh() {
        return usualHigh;
    }
}
