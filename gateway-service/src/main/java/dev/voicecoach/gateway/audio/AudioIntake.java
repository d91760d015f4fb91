package dev.voicecoach.gateway.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Turns an upload into 16 kHz mono PCM, in two steps: the second is wasted when the first shows that the same file came
 * before. Nothing is held in memory but buffers. Thread safe.
 */
public final class AudioIntake {
    private final SpoolFolder spool;
    private final AudioDecoder decoder;

    private AudioIntake(SpoolFolder spool, AudioDecoder decoder) {
        this.spool = spool;
        this.decoder = decoder;
    }

    static AudioIntake of(AudioProperties properties) throws IOException {
        var ffmpeg = properties.program() == null
                ? Ffmpeg.bundled(properties.programFolder())
                : Ffmpeg.installed(properties.program());
        return new AudioIntake(
                new SpoolFolder(properties.spoolFolder(), properties.maxUploadSize()),
                new AudioDecoder(ffmpeg, properties));
    }

    /**
     * Takes the upload to its end and puts it aside. The caller closes what it gets, on every path.
     *
     * @throws AudioRejectedException (CALLER) {@code EMPTY_MEDIA}, or {@code UPLOAD_TOO_LARGE} as soon as the limit is
     *     passed, with the rest unread
     * @throws IOException when the client goes away, or when our disk does not take it
     */
    public SpooledUpload spool(InputStream upload) throws IOException {
        return spool.receive(upload);
    }

    /**
     * Recognises the upload by its content and writes its first audio stream, mixed to one channel.
     *
     * @param pcm gets signed 16-bit little-endian samples as they are decoded; it is not closed, and after any exception
     *     what it got is not a recording
     * @throws AudioRejectedException (CALLER) with any other code about media or duration. No samples at all is
     *     {@code INVALID_MEDIA}, also for a sound header with nothing behind it; some, but fewer than the least that is
     *     taken, is {@code DURATION_TOO_SHORT}. What decodes of a damaged file is taken.
     * @throws dev.voicecoach.platform.problem.ProblemException 503 {@code intake_busy} when its turn did not come in time
     * @throws IOException when {@code pcm} does not take it, or when the decoder cannot be started
     */
    public DecodedAudio decode(SpooledUpload upload, OutputStream pcm) throws IOException {
        return decoder.decode(upload.file(), upload.head(), pcm);
    }
}
