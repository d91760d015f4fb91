package dev.voicecoach.transcription.acoustics;

/** A recording to be measured: 16 kHz, mono. */
public interface Sound {
    int RATE_HERTZ = 16_000;

    /** In samples. */
    int length();

    /** Writes the samples from {@code from} on into {@code target}, in [-1, 1), with zeros after the end. */
    void copyTo(int from, float[] target, int offset, int count);
}
