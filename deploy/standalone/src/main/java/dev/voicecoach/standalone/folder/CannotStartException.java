package dev.voicecoach.standalone.folder;

/** The system cannot start, for a reason that the person at the terminal can do something about. */
public final class CannotStartException extends RuntimeException {
    /** @param sentence what is wrong and what to do, shown without a stack trace */
    public CannotStartException(String sentence) {
        super(sentence);
    }

    /** As above, with what went wrong for the log. */
    public CannotStartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What the person reads. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
