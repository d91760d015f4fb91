package dev.voicecoach.bench.pipeline;

import dev.voicecoach.emotion.voice.AnalysisPayload;
import dev.voicecoach.emotion.voice.VoiceAnalyser;
import dev.voicecoach.faults.speech.Recording;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import dev.voicecoach.transcription.speech.DescribeSpeech;
import dev.voicecoach.transcription.speech.Samples;
import dev.voicecoach.transcription.speech.Transcriber;
import dev.voicecoach.transcription.speech.VoiceDetector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

/**
 * The same two engines that the services run, called directly: no HTTP, no Kafka, no database, no sealing. As many
 * recordings at a time as the services take by their own configuration.
 */
public final class BareEngines implements AutoCloseable {
    /** {@code voicecoach.kafka.concurrency} of transcription-service. */
    static final int TRANSCRIPTIONS_AT_A_TIME = 2;

    /** {@code voicecoach.kafka.concurrency} of emotion-service. */
    static final int ANALYSES_AT_A_TIME = 1;

    private static final String LANGUAGE = "en";
    private static final String SPEECH = "dev.voicecoach.transcription.speech.";
    private static final String ONNX = SPEECH + "onnx";
    private static final String SILERO = SPEECH + "silero";
    private static final String MOONSHINE = SPEECH + "moonshine";
    private static final String LOCAL_VOICE = "dev.voicecoach.emotion.voice.local";

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({ONNX, SILERO, MOONSHINE, LOCAL_VOICE})
    @ConfigurationPropertiesScan({ONNX, MOONSHINE, LOCAL_VOICE})
    static class Engines {}

    private final AnnotationConfigApplicationContext context;
    private final VoiceDetector detector;
    private final Transcriber transcriber;
    private final VoiceAnalyser analyser;
    private final ExecutorService transcriptions = Executors.newFixedThreadPool(TRANSCRIPTIONS_AT_A_TIME);
    private final ExecutorService analyses = Executors.newFixedThreadPool(ANALYSES_AT_A_TIME);

    private BareEngines(AnnotationConfigApplicationContext context) {
        this.context = context;
        this.detector = context.getBean(VoiceDetector.class);
        this.transcriber = context.getBean("moonshineBase", Transcriber.class);
        transcriber.prepare();
        this.analyser = context.getBean(VoiceAnalyser.class);
    }

    /** Loads both, as the services do. */
    public static BareEngines load(Path models) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "bench", Map.of("voicecoach.transcription.onnx.models", models.toString())));
        context.register(Engines.class);
        context.refresh();
        return new BareEngines(context);
    }

    /** What both heard in one recording. Thread safe as far as the engines are. */
    public record Heard(TranscriptReady transcript, VoiceAnalysed voice) {}

    /**
     * What the services would publish of a recording, without how long it took, so that the same is the same.
     *
     * @param samples 16 kHz, mono, in [-1, 1]
     */
    public Heard hear(float... samples) {
        var pcm = ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (var sample : samples) {
            pcm.putShort((short) Math.clamp(Math.round(sample * 32768), Short.MIN_VALUE, Short.MAX_VALUE));
        }
        return new Heard(
                listen(speechOf(pcm.array())),
                AnalysisPayload.of(analyser.analyse(voiceOf(pcm.array()), true), false, Duration.ZERO));
    }

    /** The time until every recording has been transcribed and analysed. */
    Duration run(List<Recording> recordings) throws InterruptedException {
        var begin = System.nanoTime();
        var running = new ArrayList<Future<?>>();
        for (var recording : recordings) {
            running.add(transcriptions.submit(() -> listen(speechOf(recording.pcm()))));
            running.add(analyses.submit(() -> analyser.analyse(voiceOf(recording.pcm()), true)));
        }
        for (var one : running) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("An engine failed", e.getCause());
            }
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** All that transcription-service computes: voice activity, words, fillers and the rest. */
    private TranscriptReady listen(Samples samples) {
        var voice = detector.listen(samples);
        return DescribeSpeech.describe(samples, voice, transcriber.transcribe(samples, voice, LANGUAGE), Duration.ZERO);
    }

    private static Samples speechOf(byte[] pcm) {
        try {
            return Samples.read(new ByteArrayInputStream(pcm), pcm.length / Short.BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static dev.voicecoach.emotion.voice.Samples voiceOf(byte[] pcm) {
        try {
            return dev.voicecoach.emotion.voice.Samples.read(new ByteArrayInputStream(pcm), pcm.length / Short.BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        transcriptions.shutdownNow();
        analyses.shutdownNow();
        context.close();
    }
}
