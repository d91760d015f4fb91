package dev.voicecoach.platform.givingup;

/**
 * What giving up on a record means, declared at the listener as its {@code containerFactory}. Whatever is declared:
 * an erased recording is skipped and counted; a failure by the caller's input ends at once; a dependency is retried with
 * growing waits; an unreadable record or a bug goes to {@code <service>.dead-letters}, bytes intact.
 */
public final class GivingUp {
    /** The task fails: {@code task.failed} with the failure's code. */
    public static final String FAIL_TASK = "failTaskListeners";
    /** The task goes on without the voice analysis: {@code voice.analysed} with a failure in place of the part. */
    public static final String DEGRADE = "degradeListeners";
    /** Nothing follows for the task; the dead letter is the alert. */
    public static final String DROP = "dropListeners";

    private GivingUp() {}
}
