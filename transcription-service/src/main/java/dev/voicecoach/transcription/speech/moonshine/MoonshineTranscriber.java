package dev.voicecoach.transcription.speech.moonshine;

import ai.onnxruntime.OrtException;
import dev.voicecoach.transcription.speech.Samples;
import dev.voicecoach.transcription.speech.Transcriber;
import dev.voicecoach.transcription.speech.TranscriberFailedException;
import dev.voicecoach.transcription.speech.Transcription;
import dev.voicecoach.transcription.speech.Transcription.Engine;
import dev.voicecoach.transcription.speech.Transcription.Segment;
import dev.voicecoach.transcription.speech.Transcription.Word;
import dev.voicecoach.transcription.speech.UnsupportedLanguageException;
import dev.voicecoach.transcription.speech.VoiceActivity;
import dev.voicecoach.transcription.speech.moonshine.MoonshineProperties.Graphs;
import dev.voicecoach.transcription.speech.onnx.ModelFolder;
import dev.voicecoach.transcription.speech.onnx.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Moonshine in one size: English, int8, many times faster than real time on one core. Loaded when first asked. */
final class MoonshineTranscriber implements Transcriber, AutoCloseable {
    private static final String LANGUAGE = "en";
    /** Source: the vendor's own program, which stops at 6; differs in: 6 → 6.5, for fast speakers. */
    private static final double MAX_TOKENS_PER_SECOND = 6.5;

    private static final int SHORTEST_TO_HALVE = 4 * Samples.RATE_HERTZ;

    private final MoonshineModel size;
    private final Graphs graphs;
    private final ModelFolder models;
    private final Workers workers;
    private final Chunker chunker;
    private final Confidence confidence;
    private volatile @Nullable LoadedModel loaded;

    MoonshineTranscriber(MoonshineModel size, MoonshineProperties properties, ModelFolder models, Workers workers) {
        this.size = size;
        this.graphs = properties.graphs();
        this.models = models;
        this.workers = workers;
        this.chunker = new Chunker(properties.maxChunk(), properties.longPause());
        this.confidence = size.confidence();
    }

    @Override
    public String name() {
        return size.engineName();
    }

    @Override
    public boolean remote() {
        return false;
    }

    @Override
    public void prepare() {
        load();
    }

    /** Once for all recordings; takes about a second, and some more when the graphs have to be built first. */
    private LoadedModel load() {
        var model = loaded;
        return model != null ? model : loadOnce();
    }

    private synchronized LoadedModel loadOnce() {
        var model = loaded;
        if (model == null) {
            if (!workers.isOpen()) {
                throw new TranscriberFailedException(name() + " is closed", null);
            }
            try {
                model = LoadedModel.load(size, graphs, models);
            } catch (IOException | OrtException e) {
                throw new TranscriberFailedException(name() + " cannot be loaded: " + e.getMessage(), e);
            }
            loaded = model;
        }
        return model;
    }

    @Override
    public Transcription transcribe(Samples samples, VoiceActivity voice, String language) {
        if (!Locale.forLanguageTag(language).getLanguage().equals(LANGUAGE)) {
            throw new UnsupportedLanguageException(language, "'en' and its regions");
        }
        var model = load();
        try {
            var chunks = chunker.cut(voice);
            var passages = workers
                    .run(chunks.stream()
                            .<Callable<List<Passage>>>map(chunk -> () -> write(model, samples, chunk, voice))
                            .toList())
                    .stream()
                    .flatMap(List::stream)
                    .toList();
            var said = passages.stream().filter(Passage::hasWord).toList();
            return new Transcription(
                    LANGUAGE,
                    said.stream().map(Passage::segment).toList(),
                    said.stream().flatMap(passage -> passage.words().stream()).toList(),
                    true,
                    passages.size() - said.size(),
                    model.engine());
        } catch (ExecutionException e) {
            throw new TranscriberFailedException(name() + " failed", e);
        } catch (CancellationException | RejectedExecutionException e) {
            throw new TranscriberFailedException(name() + " is closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TranscriberFailedException(name() + " was stopped", e);
        }
    }

    /** What is said in one chunk; its words are empty when the graphs give no times. */
    private record Passage(Segment segment, List<Word> words) {
        boolean hasWord() {
            return segment.text().chars().anyMatch(Character::isLetterOrDigit);
        }
    }

    /**
     * One passage, or more when the model did not come to an end by itself: hearing less at a time, it seldom loses its way.
     */
    private List<Passage> write(LoadedModel model, Samples samples, Chunk chunk, VoiceActivity voice)
            throws OrtException, InterruptedException {
        var length = Math.max(chunk.length(), Encoder.MIN_SAMPLES);
        var heard = new float[length];
        samples.copyTo(chunk.from(), heard, 0, chunk.length());
        var maxTokens = Math.max(4, (int) (length * MAX_TOKENS_PER_SECOND / Samples.RATE_HERTZ));
        Draft draft;
        try (var states = model.encoder().listen(heard)) {
            draft = model.decoder().write(states.states(), maxTokens);
        }
        if (!draft.ended() && chunk.length() >= SHORTEST_TO_HALVE) {
            var passages = new ArrayList<Passage>();
            for (var half : Chunker.halves(chunk, voice)) {
                passages.addAll(write(model, samples, half, voice));
            }
            return passages;
        }
        var written = model.vocabulary().words(draft.tokens());
        var text = written.stream().map(Vocabulary.Written::text).collect(Collectors.joining(" "));
        return List.of(new Passage(
                new Segment(text, chunk.speechStartMillis(), chunk.speechEndMillis()),
                WordTimes.of(draft, written, chunk, length, voice, confidence)));
    }

    /** Which weights listen; null while none are loaded. */
    @Nullable
    Engine engine() {
        var model = loaded;
        return model == null ? null : model.engine();
    }

    boolean isOpen() {
        return workers.isOpen();
    }

    @Override
    public synchronized void close() throws OrtException {
        workers.close();
        var model = loaded;
        if (model != null) {
            model.close();
            loaded = null;
        }
    }
}
