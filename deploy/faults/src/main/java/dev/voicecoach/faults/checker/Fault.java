package dev.voicecoach.faults.checker;

/** What must not happen to an answer, whatever is killed. */
public enum Fault {
    /** Accepted, and then unknown or without an end. */
    LOST,
    /** Ended as failed, though nothing was wrong with the recording. */
    FAILED,
    /** Coached more than once, or one submission made two tasks. */
    DOUBLED,
    /** Ended later than allowed. */
    STUCK,
    /** Something was seen and later unseen: an end, a stage's end, a version, a final result. */
    BACKWARDS,
    /** Ended with another answer's words, or without having been coached. */
    WRONG
}
