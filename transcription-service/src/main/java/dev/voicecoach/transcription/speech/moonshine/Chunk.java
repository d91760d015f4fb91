package dev.voicecoach.transcription.speech.moonshine;

/**
 * A stretch of the recording that the model hears in one go.
 *
 * @param from first sample
 * @param to the sample after the last; what lies between two chunks is silence
 * @param speechStartMillis where the voice begins in it, from the start of the recording
 * @param speechEndMillis where it ends
 */
record Chunk(int from, int to, long speechStartMillis, long speechEndMillis) {
    int length() {
        return to - from;
    }
}
