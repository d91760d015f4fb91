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
import dev.voicecoach.transcription.speech.silero.SileroVad;
import dev.voicecoach.transcription.speech.silero.VoiceActivity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;

/** Moonshine: English, int8, many times faster than real time on one core. */
final class MoonshineTranscriber implements Transcriber, AutoCloseable {
    private static final String LANGUAGE = "en";
    /** Source: the vendor's own program, which stops at 6; differs in: 6 → 6.5, for fast speakers. */
    private static final double MAX_TOKENS_PER_SECOND = 6.5;
    /** 30 s, which with the warm-up of 1 s costs little more than in one go. */
    private static final int MAX_VAD_PIECE = 937;
    /** 4 s. */
    private static final int WORTH_TWO_VAD_PIECES = 125;

    private static final int SHORTEST_TO_HALVE = 4 * Samples.RATE_HERTZ;

    private final SileroVad vad;
    private final LoadedModel model;
    private final Chunker chunker;
    private final Workers workers;
    private final Confidence confidence;

    /** Loads the model, which takes about a second, and some more when its graphs have to be built first. */
    MoonshineTranscriber(MoonshineProperties properties) throws IOException, OrtException {
        model = LoadedModel.load(properties);
        vad = LoadedModel.voiceActivity(properties);
        confidence = properties.model().confidence();
        chunker = new Chunker(properties.maxChunk(), properties.longPause());
        workers = new Workers(properties.workersOrDefault());
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
                    model.engine());
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
        // An even number, for two workers, and the same for any number of workers, so that the result is the same too.
        var count = windows < WORTH_TWO_VAD_PIECES ? 1 : 2 * Math.ceilDiv(windows, 2 * MAX_VAD_PIECE);
        var length = Math.max(1, Math.ceilDiv(windows, count));
        var pieces = new ArrayList<Callable<float[]>>();
        for (int from = 0; from < windows; from += length) {
            var start = from;
            var end = Math.min(from + length, windows);
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

    /**
     * One passage, or more when the model did not come to an end by itself: hearing less at a time, it seldom loses its way.
     */
    private List<Passage> write(Samples samples, Chunk chunk, VoiceActivity voice)
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
                passages.addAll(write(samples, half, voice));
            }
            return passages;
        }
        var written = model.vocabulary().words(draft.tokens());
        var text = written.stream().map(Vocabulary.Written::text).collect(Collectors.joining(" "));
        return List.of(new Passage(
                new Segment(text, chunk.speechStartMillis(), chunk.speechEndMillis()),
                WordTimes.of(draft, written, chunk, length, voice, confidence)));
    }

    Engine engine() {
        return model.engine();
    }

    boolean isOpen() {
        return workers.isOpen();
    }

    @Override
    public void close() throws OrtException {
        workers.close();
        vad.close();
        model.close();
    }
}
