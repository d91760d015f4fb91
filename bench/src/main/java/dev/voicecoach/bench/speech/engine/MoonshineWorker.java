package dev.voicecoach.bench.speech.engine;

import com.sun.management.OperatingSystemMXBean;
import dev.voicecoach.bench.speech.score.Spans.Span;
import dev.voicecoach.bench.speech.sound.Sound;
import dev.voicecoach.schemas.events.FillerKind;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.Word;
import dev.voicecoach.transcription.speech.DescribeSpeech;
import dev.voicecoach.transcription.speech.Samples;
import dev.voicecoach.transcription.speech.Transcriber;
import dev.voicecoach.transcription.speech.Transcription;
import dev.voicecoach.transcription.speech.VoiceDetector;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

/** Our engine as a worker, wired as the service wires it: a JSON object a line in, one out. */
final class MoonshineWorker {
    private static final String LANGUAGE = "en";
    private static final String SPEECH = "dev.voicecoach.transcription.speech.";
    private static final String ONNX = SPEECH + "onnx";
    private static final String SILERO = SPEECH + "silero";
    private static final String MOONSHINE = SPEECH + "moonshine";
    private static final Transcription NOTHING = new Transcription(
            LANGUAGE, List.of(), List.of(), false, 0, new Transcription.Engine("none", "none", "none"));
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({ONNX, SILERO, MOONSHINE})
    @ConfigurationPropertiesScan({ONNX, MOONSHINE})
    static class Engine {}

    private MoonshineWorker() {}

    /** @param arguments folder of the models, model, graphs */
    public static void main(String[] arguments) throws IOException {
        var answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // So that a log line is not taken for an answer.
        System.setOut(System.err);
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "bench",
                            Map.of(
                                    "voicecoach.transcription.onnx.models", arguments[0],
                                    "voicecoach.transcription.moonshine.graphs", arguments[2])));
            context.register(Engine.class);
            context.refresh();
            var transcriber = context.getBeansOfType(Transcriber.class).values().stream()
                    .filter(engine -> engine.name().equals("moonshine-" + arguments[1]))
                    .findFirst()
                    .orElseThrow();
            transcriber.prepare();
            answers.println("{\"ready\":true}");
            serve(context.getBean(VoiceDetector.class), transcriber, answers);
        }
    }

    private static void serve(VoiceDetector detector, Transcriber transcriber, PrintStream answers) throws IOException {
        try (var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String line;
            while ((line = requests.readLine()) != null) {
                var request = LineProcess.JSON.readTree(line);
                var samples = samples(Sound.read(Path.of(request.get("wav").asString())));
                var wall = System.nanoTime();
                var processor = SYSTEM.getProcessCpuTime();
                var voice = detector.listen(samples);
                var heard = voice.speechMillis() == 0 ? NOTHING : transcriber.transcribe(samples, voice, LANGUAGE);
                processor = SYSTEM.getProcessCpuTime() - processor;
                wall = System.nanoTime() - wall;
                // As the service does it after the engine; outside the time, since the peers do not.
                var described = DescribeSpeech.describe(samples, voice, heard, Duration.ofNanos(wall));
                answers.println(LineProcess.JSON.writeValueAsString(new Heard(
                        described.getText(),
                        described.getWords().stream().map(MoonshineWorker::word).toList(),
                        fillers(described),
                        wall / 1e9,
                        processor / 1e9)));
            }
        }
    }

    private static Heard.Word word(Word word) {
        return new Heard.Word(
                word.getText(),
                word.getStartMillis(),
                word.getEndMillis(),
                Objects.requireNonNull(word.getConfidence()));
    }

    private static List<Span> fillers(TranscriptReady described) {
        return described.getFillers().stream()
                .filter(filler -> filler.getKind() == FillerKind.FILLED_PAUSE)
                .map(filler -> new Span(filler.getStartMillis(), filler.getEndMillis()))
                .toList();
    }

    private static Samples samples(Sound sound) {
        var floats = sound.samples();
        var pcm = new short[floats.length];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = (short) Math.round(floats[i] * 32768);
        }
        return Samples.of(pcm);
    }
}
