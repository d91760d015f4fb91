package dev.voicecoach.emotion.voice;

/** An engine that hears how somebody speaks, whatever is said. */
public interface VoiceAnalyser {
    /** The name by which a tenant's policy asks for this engine, for example {@code local}. */
    String name();

    /**
     * How the voice sounds; nulls and no attributes when nobody speaks. Safe to repeat: same samples, same analysis.
     * Thread safe.
     *
     * @param mayNameExpressions false: the engine infers no expression and asks nobody else to, not merely hides it
     */
    VoiceAnalysis analyse(Samples samples, boolean mayNameExpressions);
}
