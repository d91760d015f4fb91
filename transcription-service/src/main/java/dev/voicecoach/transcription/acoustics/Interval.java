package dev.voicecoach.transcription.acoustics;

/** A stretch of a recording, in milliseconds from its start. */
public record Interval(long startMillis, long endMillis) {
    public long length() {
        return endMillis - startMillis;
    }

    /** How long both last together; 0 when they do not meet. */
    public long overlap(Interval other) {
        return Math.max(0, Math.min(endMillis, other.endMillis) - Math.max(startMillis, other.startMillis));
    }
}
