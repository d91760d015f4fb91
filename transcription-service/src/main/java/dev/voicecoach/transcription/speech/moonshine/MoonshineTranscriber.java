package dev.voicecoach.transcription.speech.moonshine;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.voicecoach.transcription.speech.Samples;
import dev.voicecoach.transcription.speech.Transcriber;
import dev.voicecoach.transcription.speech.TranscriberFailedException;
import dev.voicecoach.transcription.speech.Transcription;
import dev.voicecoach.transcription.speech.Transcription.Engine;
import dev.voicecoach.transcription.speech.Transcription.Segment;
import dev.voicecoach.transcription.speech.UnsupportedLanguageException;
import dev.voicecoach.transcription.speech.silero.SileroVad;
import dev.voicecoach.transcription.speech.silero.VoiceActivity;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

/** Moonshine base: English, int8, several times faster than real time on one core. */
final class MoonshineTranscriber implements Transcriber, AutoCloseable {
    private static final String LANGUAGE = "en";
    static final Engine ENGINE = new Engine("moonshine", "base-int8", "0.1.8");
    /** Source: the vendor's own program, which stops at 6; differs in: 6 → 6.5, for fast speakers. */
    private static final double MAX_TOKENS_PER_SECOND = 6.5;
    /** 30 s. A fixed length, so that the result does not depend on the number of threads. */
    private static final int VAD_PIECE_WINDOWS = 937;

    private final SileroVad vad;
    private final Encoder encoder;
    private final Decoder decoder;
    private final Vocabulary vocabulary;
    private final Chunker chunker;
    private final Workers workers;

    /** Loads the model, which takes one to four seconds. */
    MoonshineTranscriber(MoonshineProperties properties) throws IOException, OrtException {
        var folder = properties.models();
        vocabulary = Vocabulary.read(existing(folder, "moonshine-base/vocabulary.txt"));
        vad = new SileroVad(existing(folder, "silero-vad/silero_vad.onnx"));
        try (var options = options()) {
            encoder = new Encoder(existing(folder, "moonshine-base/encoder_model.onnx"), options);
        }
        try (var options = options()) {
            // Else every token dequantises the whole table of tokens: measured 27.5 ms per token against 15.
            options.addConfigEntry("session.disable_quant_qdq", "1");
            decoder = new Decoder(existing(folder, "moonshine-base/decoder_model_merged.onnx"), options);
        }
        chunker = new Chunker(properties.maxChunk(), properties.longPause());
        workers = new Workers(properties.workersOrDefault());
    }

    private static Path existing(Path folder, String name) throws IOException {
        var file = folder.resolve(name);
        if (!Files.isReadable(file)) {
            throw new FileNotFoundException(
                    "No model at " + file + ". Fetch it with: node deploy/models/fetch.mjs '" + folder + "'");
        }
        return file;
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        var options = new OrtSession.SessionOptions();
        // Two chunks side by side with a thread each beat two threads on one chunk by 1.4.
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        // Measured: no slower, 40 to 70 MB less, and what a long chunk took is given back.
        options.setCPUArenaAllocator(false);
        return options;
    }

    @Override
    public Transcription transcribe(Samples samples, String language) {
        if (!Locale.forLanguageTag(language).getLanguage().equals(LANGUAGE)) {
            throw new UnsupportedLanguageException(language, "'en' and its regions");
        }
        try {
            var voice = listenForVoice(samples);
            var chunks = chunker.cut(voice);
            var texts = workers.run(chunks.stream()
                    .<Callable<String>>map(chunk -> () -> write(samples, chunk))
                    .toList());
            var segments = new ArrayList<Segment>();
            for (int i = 0; i < chunks.size(); i++) {
                if (hasWord(texts.get(i))) {
                    var chunk = chunks.get(i);
                    segments.add(new Segment(texts.get(i), chunk.speechStartMillis(), chunk.speechEndMillis()));
                }
            }
            return new Transcription(
                    LANGUAGE, segments, voice.pauses(), voice.speechMillis(), chunks.size() - segments.size(), ENGINE);
        } catch (ExecutionException e) {
            throw new TranscriberFailedException("Moonshine failed", e);
        } catch (CancellationException | RejectedExecutionException e) {
            throw new TranscriberFailedException("Moonshine is closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TranscriberFailedException("Moonshine was stopped", e);
        }
    }

    private VoiceActivity listenForVoice(Samples samples) throws ExecutionException, InterruptedException {
        var windows = SileroVad.windows(samples);
        var pieces = new ArrayList<Callable<float[]>>();
        for (int from = 0; from < windows; from += VAD_PIECE_WINDOWS) {
            var start = from;
            var end = Math.min(from + VAD_PIECE_WINDOWS, windows);
            pieces.add(() -> vad.probabilities(samples, start, end));
        }
        var probabilities = new float[windows];
        var at = 0;
        for (var piece : workers.run(pieces)) {
            System.arraycopy(piece, 0, probabilities, at, piece.length);
            at += piece.length;
        }
        return new VoiceActivity(probabilities, samples.length());
    }

    private String write(Samples samples, Chunk chunk) throws OrtException, InterruptedException {
        var length = Math.max(chunk.length(), Encoder.MIN_SAMPLES);
        var heard = new float[length];
        samples.copyTo(chunk.from(), heard, 0, chunk.length());
        var maxTokens = Math.max(4, (int) (length * MAX_TOKENS_PER_SECOND / Samples.RATE_HERTZ));
        try (var states = encoder.listen(heard)) {
            return vocabulary.text(decoder.write(states.states(), maxTokens));
        }
    }

    private static boolean hasWord(String text) {
        return text.chars().anyMatch(Character::isLetterOrDigit);
    }

    boolean isOpen() {
        return workers.isOpen();
    }

    @Override
    public void close() throws OrtException {
        workers.close();
        vad.close();
        encoder.close();
        decoder.close();
    }
}
