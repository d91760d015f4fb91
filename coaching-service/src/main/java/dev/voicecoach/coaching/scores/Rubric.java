package dev.voicecoach.coaching.scores;

/**
 * The numbers behind the scores; a change of any of them is a new {@link #VERSION}. Everything usual is worth 8 points,
 * and stays 8 inside what is usual, so that nobody is marked down for the difference between two normal voices. Anchors
 * without a source are our judgement, and the margins say how far to trust it.
 */
final class Rubric {
    static final String VERSION = "2026.11-1";

    /** Fewer words hold neither a story nor a style. */
    static final double LEAST_WORDS = 20;
    /**
     * Running English has about half function words; a text with less than this is a list, another language or noise that
     * was heard as words.
     */
    static final double LEAST_FUNCTION_WORD_SHARE = 0.2;
    /** Fewer different words among {@link #LEAST_WORDS} or more are one thing said again and again. */
    static final int LEAST_DIFFERENT_WORDS = 10;

    /** Numbers said: concrete results are what raters look for (Naim et al. 2015 and our judgement). */
    static final Anchors NUMBERS = Anchors.of(0, 4, 1, 6, 3, 8, 6, 9);
    /** "I" with what was done. */
    static final Anchors OWN_ACTIONS = Anchors.of(0, 3, 1, 5, 3, 8, 6, 9);
    /** Expressions of outcome. */
    static final Anchors RESULTS = Anchors.of(0, 4, 1, 7, 3, 9);
    /** Hedges per minute of talk time. */
    static final Anchors HEDGES = Anchors.of(2, 8, 5, 5, 10, 2);
    /** Words; interview answers run one to three minutes (our judgement). */
    static final Anchors LENGTH = Anchors.of(20, 2, 60, 5, 120, 8, 400, 8, 700, 5);

    /** Kinds of story part named: situation, task, action, result. */
    static final Anchors STORY_PARTS = Anchors.of(0, 2, 1, 3.5, 2, 5, 3, 7, 4, 8.5);
    /** Different connectives, for an answer that tells no story; worth less, since they are easier to say. */
    static final Anchors CONNECTIVES = Anchors.of(0, 2, 2, 4, 5, 6, 8, 7);

    /** Share of the question's content words that the answer takes up in words of its own. */
    static final Anchors TAKEN_UP = Anchors.of(0.34, 6, 0.67, 7.5, 1, 8.5);
    /** Below this a paraphrase and another topic look the same to a comparison of words, so there is no score. */
    static final double LEAST_TAKEN_UP = 0.34;
    /** Fewer content words in a question are taken up by chance. */
    static final int LEAST_QUESTION_STEMS = 2;

    /** Words per minute of voiced time; the level part is the metric's usual range. */
    static final Anchors PACE = Anchors.of(70, 2, 100, 5, 125, 8, 210, 8, 250, 5, 300, 2);
    /** Filler vocables per minute; 1.2 is fluent, 4.8 hesitant (as the vendor InterviewVoice publishes them). */
    static final Anchors FILLERS = Anchors.of(3, 8, 4.8, 6, 10, 2);
    /** Semitones; the level part is the metric's usual range, and above it nothing is lost. */
    static final Anchors PITCH_RANGE = Anchors.of(1, 2, 2.5, 5, 4.5, 8);

    /** Long pauses per minute of talk time. */
    static final Anchors LONG_PAUSES = Anchors.of(1, 8, 3, 5, 6, 2);
    /** Share of the talk time that is pause. */
    static final Anchors PAUSE_SHARE = Anchors.of(0.3, 8, 0.45, 5, 0.65, 2);
    /** Syllables per second: slow speech is the one cue that both sides read as nervous (Feiler & Powell). */
    static final Anchors ARTICULATION = Anchors.of(2, 3, 2.5, 5, 3.3, 8);

    /** Half-widths of the uncertainty, in points: word lists see little of content and structure, and less of relevance. */
    static final double CONTENT_MARGIN = 1.5;

    static final double STRUCTURE_MARGIN = 2.0;
    static final double RELEVANCE_MARGIN = 2.5;
    static final double DELIVERY_MARGIN = 1.0;
    static final double DELIVERY_MARGIN_WITHOUT_VOICE = 1.5;
    static final double COMPOSURE_MARGIN = 2.0;
    /** A short answer is a small sample: this many words add a full point to each margin, twice as many half of one. */
    static final double SHORT_ANSWER_WORDS = 40;

    private Rubric() {}
}
