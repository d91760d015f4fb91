package dev.voicecoach.coaching.metrics;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every metric, its unit, what it is taken from, and what is usual in interviews where we know a source for that; the
 * source stands beside the range. "Share" is of the answer's own words: without fillers, without what was said to the
 * grader, and without the question said back.
 */
public enum MetricId {
    /** Words without filler vocables. */
    WORD_COUNT("1", Source.TRANSCRIPT),
    /** The answer's own words, see above. */
    OWN_WORD_COUNT("1", Source.TRANSCRIPT),
    /** From the first word to the last, pauses included. */
    TALK_TIME_MILLIS("ms", Source.TRANSCRIPT),
    /** Not judged: a pause before a story is partly memory search (Source: Brosy, Bangerter & Ribeiro). */
    TIME_TO_FIRST_WORD_MILLIS("ms", Source.TRANSCRIPT),
    /**
     * Words per minute of voiced time, pauses excluded. Usual: from the slow end of lectures (125) to the fast end of
     * interviews (210), Tauroza & Allison 1990, British English.
     */
    WORDS_PER_MINUTE("words/min", Source.TRANSCRIPT, 125.0, 210.0),
    /** Coefficient of variation of the pace over the stretches between pauses. */
    PACE_VARIATION("1", Source.TRANSCRIPT),
    /** "Um" and "you know" and the like, written or only heard; in clear speech about one in ten is missed. */
    FILLER_COUNT("1", Source.TRANSCRIPT),
    /**
     * Per minute of talk time. Usual: up to midway between 1.2 of fluent and 4.8 of hesitant speakers, as the
     * vendor InterviewVoice publishes them.
     */
    FILLERS_PER_MINUTE("1/min", Source.TRANSCRIPT, 0.0, 3.0),
    /** Words said again at once and not on purpose, per minute of talk time. Usual: our judgement. */
    REPEATS_PER_MINUTE("1/min", Source.TRANSCRIPT, 0.0, 2.0),
    /** Silences between the first word and the last, as long as transcription-service counts them. */
    PAUSE_COUNT("1", Source.TRANSCRIPT),
    /** Of those, the ones of {@link MeasureAnswer#LONG_PAUSE_MILLIS} or more. */
    LONG_PAUSE_COUNT("1", Source.TRANSCRIPT),
    /** Those, per minute of talk time. Usual: our judgement. */
    LONG_PAUSES_PER_MINUTE("1/min", Source.TRANSCRIPT, 0.0, 1.0),
    LONGEST_PAUSE_MILLIS("ms", Source.TRANSCRIPT),
    /** Of the pauses, those that stop a sentence on its way; not measured when the engine gives no word times. */
    INSIDE_CLAUSE_PAUSE_COUNT("1", Source.TRANSCRIPT),
    /** Those, per minute of talk time. Usual: our judgement. */
    HESITATION_PAUSES_PER_MINUTE("1/min", Source.TRANSCRIPT, 0.0, 6.0),
    /** Of the pauses, those at the end of a sentence or clause, likewise. */
    BETWEEN_SENTENCES_PAUSE_COUNT("1", Source.TRANSCRIPT),
    /** Share of the talk time that is pause. Usual: our judgement. */
    PAUSE_SHARE("1", Source.TRANSCRIPT, 0.0, 0.3),
    /** Share of different words, averaged over moving windows of 50 words (Covington & McFall 2010). */
    LEXICAL_DIVERSITY("1", Source.TRANSCRIPT),
    /** "kind of", "I guess" and the like, per minute of talk time. */
    HEDGES_PER_MINUTE("1/min", Source.TRANSCRIPT),
    /** The same per hundred own words. Usual: our judgement. */
    HEDGES_PER_100_WORDS("1/100 words", Source.TRANSCRIPT, 0.0, 1.5),
    /** "things", "stuff", "really". Usual: our judgement. */
    VAGUE_WORDS_PER_100_WORDS("1/100 words", Source.TRANSCRIPT),
    /** Verbs that say what was done: "negotiated", "rewrote". */
    STRONG_VERBS_PER_100_WORDS("1/100 words", Source.TRANSCRIPT),
    /** Verbs that hide it: "was involved in", "helped with". */
    WEAK_VERBS_PER_100_WORDS("1/100 words", Source.TRANSCRIPT),
    /** Share of I, me, my, mine, myself. */
    FIRST_PERSON_SINGULAR_SHARE("1", Source.TRANSCRIPT),
    /** Share of we, us, our, ours, ourselves. */
    FIRST_PERSON_PLURAL_SHARE("1", Source.TRANSCRIPT),
    /** "I" with what was done. */
    OWN_ACTIONS("1", Source.TRANSCRIPT),
    OWN_ACTIONS_PER_100_WORDS("1/100 words", Source.TRANSCRIPT),
    /** "We" with what was done. */
    TEAM_ACTIONS("1", Source.TRANSCRIPT),
    /** Numbers said, years alone not counted. */
    NUMBERS_COUNT("1", Source.TRANSCRIPT),
    /** Numbers with what they measure, in words that tell what was done or came of it. */
    QUANTIFIED_RESULTS("1", Source.TRANSCRIPT),
    /** Numbers, names, days and seasons. */
    SPECIFIC_DETAILS_PER_100_WORDS("1/100 words", Source.TRANSCRIPT),
    /** "Because", "which is why". */
    REASONS_PER_100_WORDS("1/100 words", Source.TRANSCRIPT),
    /** "For example", "last year", and scenes that are told. */
    EXAMPLES("1", Source.TRANSCRIPT),
    /** Different words that show the way: first, then, because, finally. */
    SIGNPOSTS("1", Source.TRANSCRIPT),
    /** Mean length of a sentence; unknown when the transcript ends none. */
    WORDS_PER_SENTENCE("words", Source.TRANSCRIPT),
    /** Share that anybody could say, told by meaning. */
    STOCK_PHRASE_SHARE("1", Source.TRANSCRIPT),
    /** How many of situation, task, action and result are told, found by meaning. */
    STORY_PARTS("1", Source.TRANSCRIPT),
    SITUATION_SHARE("1", Source.TRANSCRIPT),
    TASK_SHARE("1", Source.TRANSCRIPT),
    ACTION_SHARE("1", Source.TRANSCRIPT),
    RESULT_SHARE("1", Source.TRANSCRIPT),
    /** Share of the last two fifths that is result: whether it ends with what came of it. */
    RESULT_AT_END_SHARE("1", Source.TRANSCRIPT),
    /** The four together. */
    TOLD_SHARE("1", Source.TRANSCRIPT),
    /** Share of the steps from part to part that go forward; not measured with fewer than two parts. */
    STORY_ORDER("1", Source.TRANSCRIPT),
    /** Cosine between question and answer in the embedding's space; not measured without a question. */
    QUESTION_SIMILARITY("1", Source.TRANSCRIPT),
    /** How far that is above other interview questions, in their standard deviations. */
    QUESTION_STANDING("sd", Source.TRANSCRIPT),
    /** Different content words that the question does not have; not measured without a question. */
    NEW_WORD_COUNT("1", Source.TRANSCRIPT),
    /** Share of all words that only say the question back. */
    ECHO_SHARE("1", Source.TRANSCRIPT),
    /** Share of the words that a vocabulary of English has. */
    KNOWN_WORD_SHARE("1", Source.TRANSCRIPT),
    FUNCTION_WORD_SHARE("1", Source.TRANSCRIPT),
    /** By how much the order of the words makes them likelier, a word. */
    WORD_ORDER("nat", Source.TRANSCRIPT),
    /** How much the clauses are like what nobody means. */
    NONSENSE_LIKENESS("1", Source.TRANSCRIPT),
    DIFFERENT_CLAUSE_SHARE("1", Source.TRANSCRIPT),
    /** Mean probability that a word is right; not measured when the engine gives none. */
    WORD_CONFIDENCE("1", Source.TRANSCRIPT),
    /** Speech over the noise in its pauses. */
    SNR_DB("dB", Source.TRANSCRIPT),
    /**
     * 5th to 95th percentile. Traunmüller & Eriksson 1995 give a standard deviation of 2.7 to 2.8 semitones for speakers
     * of European languages, so about 9 between those percentiles; half and one and a half of that is our judgement.
     */
    PITCH_RANGE_SEMITONES("semitones", Source.VOICE, 4.5, 13.5),
    LOUDNESS_RANGE_DB("dB", Source.VOICE),
    /** Syllables per second of speech, pauses excluded. Usual: from slow on, our judgement. */
    ARTICULATION_RATE("syllables/s", Source.VOICE),
    /** Share of the windows in which the voice may sound hesitant. */
    HESITANT_SHARE("1", Source.VOICE),
    /** How alike the windows sound; 1 is the same throughout. */
    VOICE_STABILITY("1", Source.VOICE),
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

    /** The metric with this id on the wire. */
    public static Optional<MetricId> of(String id) {
        for (var known : values()) {
            if (known.id().equals(id)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
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

    /** Whether the value is inside what is usual; false when no usual range is known. */
    public boolean isUsual(double value) {
        return usualLow != null && usualHigh != null && value >= usualLow && value <= usualHigh;
    }
}
