package dev.voicecoach.gateway.audio;

/**
 * What was found in an upload, now 16-bit mono PCM.
 *
 * @param sampleCount decoded samples, whatever the file says about its length
 * @param sampleRateHertz of the PCM: 16000
 * @param container as ffmpeg calls it: {@code wav}, {@code mp3}, {@code mov} for MP4 and M4A, {@code matroska} for WebM
 * @param codec of the first audio stream as ffmpeg calls it, for example {@code opus}
 */
public record DecodedAudio(long sampleCount, int sampleRateHertz, String container, String codec) {

    /** No audio at all, as every recording's rate has it. */
    public static final DecodedAudio NONE = new DecodedAudio(0, AudioDecoder.SAMPLE_RATE_HERTZ, "none", "none");

    /** Length of the sound in milliseconds, rounded down. */
    public long millis() {
        return sampleCount * 1000 / sampleRateHertz;
    }
}
