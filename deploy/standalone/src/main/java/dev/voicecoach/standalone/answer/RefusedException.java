package dev.voicecoach.standalone.answer;

/** The system did not do what it was asked for; the message is a sentence for the person at the terminal. */
public final class RefusedException extends RuntimeException {
    public RefusedException(String sentence) {
        super(sentence);
    }

    /** What the person reads. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
