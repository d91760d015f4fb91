package dev.voicecoach.transcription.speech;

/** An engine that turns speech into text. */
public interface Transcriber {
    /** The name by which configuration and policies ask for it; lower case, stable. */
    String name();

    /** Whether the recording leaves this process for it. */
    boolean remote();

    /**
     * Does at once what the first recording would otherwise wait for, or fail of. Called at the start of the service for
     * the engines that its configuration names; the others get ready when they are first asked.
     *
     * @throws TranscriberFailedException if it cannot serve as it is configured, in a sentence that says why
     */
    void prepare();

    /**
     * What is said in the recording; no segments when it recognises no word. Safe to repeat: same input, same output (as
     * far as a remote engine keeps to that). Thread safe.
     *
     * @param voice where somebody speaks in it, which is somewhere
     * @param language BCP 47 tag of what is spoken
     * @throws UnsupportedLanguageException (CALLER) if the engine does not know the language
     * @throws TranscriberFailedException (DEPENDENCY) if the engine broke down; a second try may work
     */
    Transcription transcribe(Samples samples, VoiceActivity voice, String language);
}
