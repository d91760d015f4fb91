package dev.voicecoach.bench.speech.engine;

import com.sun.management.OperatingSystemMXBean;
import dev.voicecoach.bench.speech.score.Spans.Span;
import dev.voicecoach.bench.speech.sound.Sound;
import dev.voicecoach.transcription.acoustics.Interval;
import dev.voicecoach.transcription.acoustics.VoiceTrack;
import dev.voicecoach.transcription.disfluency.Disfluencies;
import dev.voicecoach.transcription.disfluency.Filler;
import dev.voicecoach.transcription.disfluency.Word;
import dev.voicecoach.transcription.speech.Samples;
import dev.voicecoach.transcription.speech.Transcriber;
import dev.voicecoach.transcription.speech.Transcription;
import dev.voicecoach.transcription.speech.VoiceActivity;
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
                answers.println(LineProcess.JSON.writeValueAsString(new Heard(
                        heard.text(),
                        heard.words().stream()
                                .map(word -> new Heard.Word(
                                        word.text(),
                                        word.startMillis(),
                                        word.endMillis(),
                                        Objects.requireNonNull(word.confidence())))
                                .toList(),
                        request.get("words").asBoolean() ? fillers(voice, heard, samples) : List.of(),
                        wall / 1e9,
                        processor / 1e9)));
            }
        }
    }

    /** As the service looks for them, after the engine and outside its time. */
    private static List<Span> fillers(VoiceActivity voice, Transcription heard, Samples samples) {
        var silences = voice.pauses().stream()
                .map(pause -> new Interval(pause.startMillis(), pause.endMillis()))
                .toList();
        var words = heard.words().stream()
                .map(word -> new Word(word.text(), new Interval(word.startMillis(), word.endMillis())))
                .toList();
        return Disfluencies.find(VoiceTrack.outside(silences, samples), silences, words, !words.isEmpty())
                .fillers()
                .stream()
                .filter(filler -> filler.kind() == Filler.Kind.FILLED_PAUSE)
                .map(filler ->
                        new Span(filler.when().startMillis(), filler.when().endMillis()))
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
