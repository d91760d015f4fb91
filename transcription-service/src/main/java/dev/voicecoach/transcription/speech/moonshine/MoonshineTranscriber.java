package dev.voicecoach.transcription.speech.moonshine;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.voicecoach.transcription.speech.Samples;
import dev.voicecoach.transcription.speech.Transcriber;
import dev.voicecoach.transcription.speech.TranscriberFailedException;
import dev.voicecoach.transcription.speech.Transcription;
import dev.voicecoach.transcription.speech.Transcription.Engine;
import dev.voicecoach.transcription.speech.Transcription.Segment;
import dev.voicecoach.transcription.speech.Transcription.Word;
import dev.voicecoach.transcription.speech.UnsupportedLanguageException;
import dev.voicecoach.transcription.speech.moonshine.MoonshineProperties.Graphs;
import dev.voicecoach.transcription.speech.moonshine.graph.FusedGraphs;
import dev.voicecoach.transcription.speech.moonshine.graph.IntegerForm;
import dev.voicecoach.transcription.speech.silero.SileroVad;
import dev.voicecoach.transcription.speech.silero.VoiceActivity;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moonshine: English, int8, many times faster than real time on one core. */
final class MoonshineTranscriber implements Transcriber, AutoCloseable {
    private static final String LANGUAGE = "en";
    /** Of the vendor's package. */
    private static final String VERSION = "0.1.8";
    /** Source: the vendor's own program, which stops at 6; differs in: 6 → 6.5, for fast speakers. */
    private static final double MAX_TOKENS_PER_SECOND = 6.5;
    /** 30 s. A fixed length, so that the result does not depend on the number of threads. */
    private static final int VAD_PIECE_WINDOWS = 937;

    private static final int SHORTEST_TO_HALVE = 4 * Samples.RATE_HERTZ;
    private static final Logger LOG = LoggerFactory.getLogger(MoonshineTranscriber.class);

    private final SileroVad vad;
    private final Encoder encoder;
    private final Decoder decoder;
    private final Vocabulary vocabulary;
    private final Chunker chunker;
    private final Workers workers;
    private final Engine engine;

    /** Loads the model, which takes one to four seconds. */
    MoonshineTranscriber(MoonshineProperties properties) throws IOException, OrtException {
        var folder = properties.models();
        var name = "moonshine-" + properties.model();
        vocabulary = Vocabulary.read(existing(folder, name + "/vocabulary.txt"));
        var vendorEncoder = existing(folder, name + "/" + FusedGraphs.VENDOR_ENCODER);
        var vendorDecoder = existing(folder, name + "/" + FusedGraphs.VENDOR_DECODER);
        vad = new SileroVad(existing(folder, "silero-vad/silero_vad.onnx"));
        var halves = properties.graphs() == Graphs.FUSED ? fused(folder.resolve(name), properties.model()) : null;
        if (halves == null) {
            halves = plain(vendorEncoder, vendorDecoder);
        }
        encoder = halves.encoder();
        decoder = halves.decoder();
        engine = new Engine("moonshine", properties.model() + "-int8", VERSION);
        chunker = new Chunker(properties.maxChunk(), properties.longPause());
        workers = new Workers(properties.workersOrDefault());
    }

    private record Halves(Encoder encoder, Decoder decoder) {}

    /** Null when the graphs can neither be read nor be built. */
    private static @Nullable Halves fused(Path folder, MoonshineModel model) throws OrtException {
        try (var graphs = FusedGraphs.of(folder, IntegerForm.ofThisMachine(), model.alignmentLayers());
                var options = options()) {
            return new Halves(new Encoder(graphs.encoder(), options), new FusedDecoder(graphs, model.heads(), options));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("Speech is recognised with the vendor's own graphs: slower, and without times of words", e);
            return null;
        }
    }

    private static Halves plain(Path encoder, Path decoder) throws OrtException {
        try (var options = options()) {
            return new Halves(new Encoder(encoder, options), new PlainDecoder(decoder, options));
        }
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
        // Else every token dequantises the whole table of tokens: measured 27.5 ms per token against 15.
        options.addConfigEntry("session.disable_quant_qdq", "1");
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
            var passages = workers
                    .run(chunks.stream()
                            .<Callable<List<Passage>>>map(chunk -> () -> write(samples, chunk, voice))
                            .toList())
                    .stream()
                    .flatMap(List::stream)
                    .toList();
            var said = passages.stream().filter(Passage::hasWord).toList();
            return new Transcription(
                    LANGUAGE,
                    said.stream().map(Passage::segment).toList(),
                    said.stream().flatMap(passage -> passage.words().stream()).toList(),
                    voice.pauses(),
                    voice.speechMillis(),
                    passages.size() - said.size(),
                    engine);
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

    /** What is said in one chunk; its words are empty when the graphs give no times. */
    private record Passage(Segment segment, List<Word> words) {
        boolean hasWord() {
            return segment.text().chars().anyMatch(Character::isLetterOrDigit);
        }
    }

    /** One passage, or two when the model did not come to an end by itself: shorter, it seldom loses its way. */
    private List<Passage> write(Samples samples, Chunk chunk, VoiceActivity voice)
            throws OrtException, InterruptedException {
        var length = Math.max(chunk.length(), Encoder.MIN_SAMPLES);
        var heard = new float[length];
        samples.copyTo(chunk.from(), heard, 0, chunk.length());
        var maxTokens = Math.max(4, (int) (length * MAX_TOKENS_PER_SECOND / Samples.RATE_HERTZ));
        Draft draft;
        try (var states = encoder.listen(heard)) {
            draft = decoder.write(states.states(), maxTokens);
        }
        if (!draft.ended() && chunk.length() >= SHORTEST_TO_HALVE) {
            var passages = new ArrayList<Passage>();
            for (var half : Chunker.halves(chunk, voice)) {
                passages.addAll(write(samples, half, voice));
            }
            return passages;
        }
        var written = vocabulary.words(draft.tokens());
        var text = written.stream().map(Vocabulary.Written::text).collect(Collectors.joining(" "));
        return List.of(new Passage(
                new Segment(text, chunk.speechStartMillis(), chunk.speechEndMillis()),
                WordTimes.of(draft, written, chunk, length, voice)));
    }

    Engine engine() {
        return engine;
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
