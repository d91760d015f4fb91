package dev.voicecoach.transcription.speech.silero;

import ai.onnxruntime.OrtException;
import dev.voicecoach.transcription.speech.Samples;
import dev.voicecoach.transcription.speech.TranscriberFailedException;
import dev.voicecoach.transcription.speech.Transcription.Engine;
import dev.voicecoach.transcription.speech.VoiceActivity;
import dev.voicecoach.transcription.speech.VoiceDetector;
import dev.voicecoach.transcription.speech.onnx.ModelFolder;
import dev.voicecoach.transcription.speech.onnx.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

/** Silero VAD over a whole recording, in pieces on the shared workers. */
public final class SileroVoiceDetector implements VoiceDetector, AutoCloseable {
    /** Of the vendor's package. */
    private static final Engine ENGINE = new Engine("silero", "vad-v6", "0.0.31");
    /** 30 s, which with the warm-up of 1 s costs little more than in one go. */
    private static final int MAX_PIECE = 937;
    /** 4 s. */
    private static final int WORTH_TWO_PIECES = 125;

    private final SileroVad vad;
    private final Workers workers;

    public SileroVoiceDetector(ModelFolder models, Workers workers) throws IOException, OrtException {
        this.vad = new SileroVad(models.existing("silero-vad/silero_vad.onnx"));
        this.workers = workers;
    }

    @Override
    public Engine engine() {
        return ENGINE;
    }

    @Override
    public VoiceActivity listen(Samples samples) {
        var windows = SileroVad.windows(samples);
        // An even number, for two workers, and the same for any number of workers, so that the result is the same too.
        var count = windows < WORTH_TWO_PIECES ? 1 : 2 * Math.ceilDiv(windows, 2 * MAX_PIECE);
        var length = Math.max(1, Math.ceilDiv(windows, count));
        var pieces = new ArrayList<Callable<float[]>>();
        for (int from = 0; from < windows; from += length) {
            var start = from;
            var end = Math.min(from + length, windows);
            pieces.add(() -> vad.probabilities(samples, start, end));
        }
        var probabilities = new float[windows];
        var at = 0;
        try {
            for (var piece : workers.run(pieces)) {
                System.arraycopy(piece, 0, probabilities, at, piece.length);
                at += piece.length;
            }
        } catch (ExecutionException e) {
            throw new TranscriberFailedException("Voice detection failed", e);
        } catch (CancellationException | RejectedExecutionException e) {
            throw new TranscriberFailedException("Voice detection is closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TranscriberFailedException("Voice detection was stopped", e);
        }
        return new VoiceActivity(probabilities, samples.length());
    }

    @Override
    public void close() throws OrtException {
        workers.close();
        vad.close();
    }
}
