package dev.voicecoach.transcription.speech;

/** Finds out where somebody speaks, before and independently of any engine. */
public interface VoiceDetector {
    /**
     * Where somebody speaks in the recording. Safe to repeat: same input, same output. Thread safe.
     *
     * @throws TranscriberFailedException (DEPENDENCY) if it broke down or was stopped
     */
    VoiceActivity listen(Samples samples);

    /** What listens, for the provenance of a recording in which nobody speaks. */
    Transcription.Engine engine();
}
