package dev.voicecoach.emotion.voice;

/** An engine that hears how somebody speaks, whatever is said. */
public interface VoiceAnalyser {
    /** The name by which configuration and policies ask for it, for example {@code local}; lower case, stable. */
    String name();

    /** Whether the recording leaves this process for it. */
    boolean remote();

    /**
     * Does at once what the first recording would otherwise wait for, or fail of. Called at the start of the service for
     * the engine that its configuration names; the others get ready when they are first asked.
     *
     * @throws AnalyserFailedException if it cannot serve as it is configured, in a sentence that says why
     */
    void prepare();

    /**
     * How the voice sounds; nulls and no attributes when nobody speaks. Safe to repeat: same samples, same analysis (as
     * far as a remote engine keeps to that). Thread safe.
     *
     * @param mayNameExpressions false: the engine infers no expression and asks nobody else to, not merely hides it
     * @throws AnalyserFailedException (DEPENDENCY) if the engine broke down; a second try may work
     */
    VoiceAnalysis analyse(Samples samples, boolean mayNameExpressions);
}
