package dev.voicecoach.question.practice;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How far a session is.
 *
 * @param asked questions handed out
 * @param percent of its length, rounded down
 * @param cycle how many times, this one included, the learner has been going through all questions of the choice
 * @param newCycle whether this question is the first of its cycle, since all had been asked
 */
record Progress(
        int asked,
        int remaining,
        int percent,
        int cycle,
        @JsonProperty("new_cycle") boolean newCycle) {
    private static final int WHOLE = 100;

    static Progress of(Session session, int cycle, boolean newCycle) {
        return new Progress(
                session.asked(),
                session.length() - session.asked(),
                WHOLE * session.asked() / session.length(),
                cycle,
                newCycle);
    }
}
