package dev.voicecoach.gateway.audio;

import dev.voicecoach.platform.problem.ProblemException;
import dev.voicecoach.schemas.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;

/**
 * Decodes a file in a child process of its own, because it may be the file of somebody who means harm: no path or address
 * in it is followed, nothing but samples can be written, and memory and time end. The child ends with the call. Thread
 * safe.
 */
final class AudioDecoder {
    static final int SAMPLE_RATE_HERTZ = 16_000;
    private static final int BYTES_PER_SAMPLE = 2;
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final Path SHELL = Path.of("/bin/sh");

    // What a shell answers when it cannot start a program, and what we see of one that a signal ended: 128 + its
    // number.
    // ffmpeg's own codes are the low bytes of its errors (invalid data: 183) and lie above those.
    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;
    private static final int DIED = 128;
    private static final int LAST_SIGNAL = 31;

    // SIGKILL, as by a system short of memory; SIGTERM, as by one that shuts down; and what ffmpeg answers when it ends
    // early because it was asked to. None of them is about the recording.
    private static final Set<Integer> STOPPED_BY_OTHERS = Set.of(DIED + 9, DIED + 15, 255);

    // The messages end with the process; the limit is for a program of the operator's that leaves children behind.
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    // Decoders of sound that people record; without them even the probing of a video runs its picture's decoder.
    private static final String CODECS = String.join(
            ",",
            List.of(
                    "aac,mp3float,mp3,mp2float,mp2,mp1float,opus,libopus,vorbis,flac,alac,speex,libspeex",
                    "pcm_u8,pcm_s8,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be",
                    "pcm_f32le,pcm_f32be,pcm_f64le,pcm_f64be,pcm_alaw,pcm_mulaw",
                    "adpcm_ima_wav,adpcm_ima_qt,adpcm_ms,gsm,gsm_ms,g722,g726,ac3,eac3",
                    "amrnb,amrwb,libopencore_amrnb,libopencore_amrwb",
                    "wmav1,wmav2,wmapro,wmavoice,wmalossless"));

    private final Ffmpeg ffmpeg;
    private final AudioProperties limits;
    private final Semaphore turns;

    /** @throws IOException when the program does not run on this machine under these limits */
    AudioDecoder(Ffmpeg ffmpeg, AudioProperties limits) throws IOException {
        this.ffmpeg = ffmpeg;
        this.limits = limits;
        this.turns = new Semaphore(limits.concurrentDecodes(), true);
        tryOut();
    }

    DecodedAudio decode(Path upload, byte[] head, OutputStream pcm) throws IOException {
        var container = Container.of(head).orElseThrow(() -> unsupported(head));
        awaitTurn();
        try {
            return run(upload, container, head, pcm);
        } finally {
            turns.release();
        }
    }

    private DecodedAudio run(Path upload, Container container, byte[] head, OutputStream pcm) throws IOException {
        var process =
                process(decoding(container)).redirectInput(upload.toFile()).start();
        var log = new DecoderLog();
        var reader = Thread.ofPlatform().daemon().name("decoder-log").start(() -> log.read(process.getErrorStream()));
        var overdue = stopWhenOverdue(process);
        try {
            var sampleCount = copy(process.getInputStream(), pcm) / BYTES_PER_SAMPLE;
            var exitCode = process.waitFor();
            overdue.complete(false);
            if (overdue.join()) {
                throw new AudioRejectedException(
                        FailureCode.DECODING_TIMEOUT,
                        "Decoding took longer than " + Sentences.of(limits.decodeTimeout())
                                + " and was stopped. Please export the recording again, as WAV or MP3.");
            }
            reader.join(LAST_WORDS);
            checkLength(container, head, log, sampleCount, exitCode);
            return new DecodedAudio(
                    sampleCount,
                    SAMPLE_RATE_HERTZ,
                    log.container().orElse("unknown"),
                    log.codec().orElse("unknown"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while decoding");
        } finally {
            overdue.complete(false);
            kill(process);
            process.onExit().join();
        }
    }

    /** Stops the process unless the result was completed with false before the time is over; then it becomes true. */
    private CompletableFuture<Boolean> stopWhenOverdue(Process process) {
        var overdue = new CompletableFuture<Boolean>();
        var unused = overdue.completeOnTimeout(true, limits.decodeTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .thenAccept(isOverdue -> {
                    if (isOverdue) {
                        kill(process);
                    }
                });
        return overdue;
    }

    private long copy(InputStream samples, OutputStream pcm) throws IOException {
        var maxBytes = sampleCount(limits.maxDuration()) * BYTES_PER_SAMPLE;
        var buffer = new byte[BUFFER_BYTES];
        var bytes = 0L;
        for (var count = samples.read(buffer); count >= 0; count = samples.read(buffer)) {
            bytes += count;
            if (bytes > maxBytes) {
                throw new AudioRejectedException(
                        FailureCode.DURATION_EXCEEDED,
                        "The recording is longer than " + Sentences.of(limits.maxDuration())
                                + ", the most that is taken. Please send a shorter one.");
            }
            pcm.write(buffer, 0, count);
        }
        return bytes;
    }

    private void checkLength(Container container, byte[] head, DecoderLog log, long sampleCount, int exitCode)
            throws IOException {
        if (exitCode == NOT_EXECUTABLE || exitCode == NOT_FOUND) {
            throw new IOException("Cannot run " + ffmpeg.program() + ": exit code " + exitCode);
        }
        if (STOPPED_BY_OTHERS.contains(exitCode)) {
            throw new IOException("The decoder was stopped from outside, exit code " + exitCode);
        }
        if (exitCode > DIED && exitCode <= DIED + LAST_SIGNAL) {
            throw new AudioRejectedException(
                    FailureCode.INVALID_MEDIA,
                    "The recording is damaged: the decoder broke off on it. Please export it again, as WAV or MP3.");
        }
        if (sampleCount == 0) {
            throw withoutSound(container, head, log);
        }
        if (sampleCount < sampleCount(limits.minDuration())) {
            throw new AudioRejectedException(
                    FailureCode.DURATION_TOO_SHORT,
                    "The recording lasts " + Sentences.of(duration(sampleCount)) + "; at least "
                            + Sentences.of(limits.minDuration()) + " is needed.");
        }
    }

    private static AudioRejectedException withoutSound(Container container, byte[] head, DecoderLog log) {
        if (log.container().isEmpty() && !container.isCertain()) {
            return unsupported(head);
        }
        var kind = log.container().orElse(container.name().toLowerCase(Locale.ROOT));
        if (log.container().isPresent() && log.codec().isEmpty()) {
            return new AudioRejectedException(
                    FailureCode.NO_AUDIO_TRACK,
                    "The file (" + kind + ") holds no audio track. Please send a recording with sound.");
        }
        return new AudioRejectedException(
                FailureCode.INVALID_MEDIA,
                "The recording (" + kind + ") holds no sound that can be decoded; it may be empty, cut off or damaged."
                        + " Please record or export it again, as WAV or MP3.");
    }

    private static AudioRejectedException unsupported(byte[] head) {
        return new AudioRejectedException(
                FailureCode.UNSUPPORTED_MEDIA,
                "Audio format not supported. " + Sentences.FORMATS
                        + (Container.isText(head) ? " What arrived is text." : ""));
    }

    private List<String> decoding(Container container) {
        return List.of(
                "-hide_banner",
                "-nostdin",
                "-nostats",
                // Nothing but the file that is our child's standard input: no path or address in it can be followed.
                "-protocol_whitelist",
                "fd",
                "-format_whitelist",
                container.demuxers(),
                "-codec_whitelist",
                CODECS,
                "-threads",
                "1",
                "-i",
                "fd:",
                "-map",
                "0:a:0",
                "-map_metadata",
                "-1",
                "-ac",
                "1",
                "-ar",
                String.valueOf(SAMPLE_RATE_HERTZ),
                "-f",
                "s16le",
                "pipe:1");
    }

    /** @param arguments of the decoder */
    private ProcessBuilder process(List<String> arguments) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SHELL)) {
            command.addAll(List.of(SHELL.toString(), "-c", ulimits() + "exec \"$0\" \"$@\""));
        }
        command.add(ffmpeg.program().toString());
        command.addAll(arguments);
        var process = new ProcessBuilder(command);
        process.environment().clear();
        process.environment().putAll(ffmpeg.environment());
        process.environment().put("LC_ALL", "C");
        // Each of glibc's heaps takes 64 MB of address space, and there may be one per thread.
        process.environment().put("MALLOC_ARENA_MAX", "1");
        return process;
    }

    private String ulimits() {
        var memory = System.getProperty("os.name", "").startsWith("Linux")
                ? "ulimit -v " + limits.decodeMemory().toKilobytes() + " && "
                : "";
        // No core dump, which would hold the recording; no file; and processor time in case we are killed meanwhile.
        return "ulimit -c 0 && ulimit -f 0 && ulimit -t "
                + 2 * limits.decodeTimeout().toSeconds() + " && " + memory;
    }

    private void tryOut() throws IOException {
        var process = process(List.of("-hide_banner", "-version"))
                .redirectErrorStream(true)
                .start();
        var overdue = stopWhenOverdue(process);
        try {
            var words = new String(process.getInputStream().readNBytes(BUFFER_BYTES), StandardCharsets.UTF_8);
            var exitCode = process.waitFor();
            if (exitCode != 0) {
                throw new IOException("Cannot run " + ffmpeg.program() + " (exit code " + exitCode + "): "
                        + words.strip() + ". The bundled one needs glibc 2.35 or newer; to use an ffmpeg of yours, set"
                        + " voicecoach.gateway.audio.program.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while trying out the decoder");
        } finally {
            overdue.complete(false);
            kill(process);
            process.onExit().join();
        }
    }

    private void awaitTurn() throws InterruptedIOException {
        try {
            if (!turns.tryAcquire(limits.maxWait().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "intake_busy",
                        "More recordings arrive than can be decoded at a time. Please send this one again in a minute.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting to decode");
        }
    }

    private static void kill(Process process) {
        if (process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static long sampleCount(Duration duration) {
        return duration.toMillis() * SAMPLE_RATE_HERTZ / 1000;
    }

    private static Duration duration(long sampleCount) {
        return Duration.ofMillis(sampleCount * 1000 / SAMPLE_RATE_HERTZ);
    }
}
