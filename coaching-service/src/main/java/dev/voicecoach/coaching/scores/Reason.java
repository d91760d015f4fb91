package dev.voicecoach.coaching.scores;

import java.util.Locale;

/** Why a dimension has no number. */
public enum Reason {
    DISTRESS("Something else than an interview matters now."),
    NO_SPEECH("No speech was heard."),
    TOO_SHORT("Too little was said to judge by."),
    TOO_NOISY("The recording is too noisy to tell how it was said."),
    NOT_UNDERSTOOD("The words could not be made out well enough."),
    OTHER_LANGUAGE("Only English is scored so far."),
    GIBBERISH("The words do not read as English sentences."),
    OFF_TOPIC("This speaks of something else than the question."),
    QUESTION_ECHOED("Mostly the question was said back."),
    NO_ANSWER("This speaks to the grader and does not answer."),
    NO_QUESTION("No question is known to compare with."),
    TYPED("The answer was typed, so there is no voice."),
    VOICE_UNAVAILABLE("The voice analysis is unavailable.");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** The code on the wire, for example {@code too_short}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same for people. */
    public String sentence() {
        return sentence;
    }
}
