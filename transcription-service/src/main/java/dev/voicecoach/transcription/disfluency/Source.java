package dev.voicecoach.transcription.disfluency;

/** How a finding is known. */
public enum Source {
    /** The engine wrote it. */
    TRANSCRIBED,
    /** It is in the sound, and no word covers it. */
    HEARD
}
