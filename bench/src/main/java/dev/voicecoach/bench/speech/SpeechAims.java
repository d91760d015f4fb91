package dev.voicecoach.bench.speech;

/** What is asked of speech to text. */
final class SpeechAims {
    static final double LONG_SPEED = 10;
    static final double SHORT_SPEED = 8;
    static final double PEAK_MEGABYTES = 420;
    static final double WORD_START_MILLIS = 60;

    private SpeechAims() {}
}
