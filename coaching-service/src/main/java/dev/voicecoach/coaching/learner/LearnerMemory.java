package dev.voicecoach.coaching.learner;

import dev.voicecoach.platform.sealing.LearnerId;

/** A feature that keeps something of learners, in {@link LearnerDatabase}. */
public interface LearnerMemory {
    /**
     * Deletes all that it keeps of the learner; inside the transaction of whoever asks, who holds the learner's lock.
     *
     * @return whether anything was known
     */
    boolean forget(LearnerId learner);
}
