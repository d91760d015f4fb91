package dev.voicecoach.standalone.parts;

import dev.voicecoach.standalone.folder.CannotStartException;

/** A process beside this one that is to run as long as this one does. */
public interface Kept {
    boolean isAlive();

    /**
     * Starts it on the same data and port, after it has died.
     *
     * @throws CannotStartException if it does not start
     */
    void startAgain();
}
