package dev.voicecoach.transcription.speech;

/** An engine that turns speech into text. */
public interface Transcriber {
    /**
     * What is said in the recording; no segments when nobody speaks. Safe to repeat: same input, same output. Thread
     * safe.
     *
     * @param language BCP 47 tag of what is spoken
     * @throws UnsupportedLanguageException (CALLER) if the engine does not know the language
     * @throws TranscriberFailedException (DEPENDENCY) if the engine broke down; a second try may work
     */
    Transcription transcribe(Samples samples, String language);
}
