package dev.voicecoach.bench.voice;

import com.sun.management.OperatingSystemMXBean;
import dev.voicecoach.bench.speech.engine.LineProcess;
import dev.voicecoach.emotion.voice.Samples;
import dev.voicecoach.emotion.voice.VoiceAnalyser;
import dev.voicecoach.emotion.voice.VoiceAnalysis;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The local engine in a process of its own, wired as the service wires it: a JSON object a line in, one out. */
final class AnalyserWorker {
    private static final String LOCAL_VOICE = "dev.voicecoach.emotion.voice.local";
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(LOCAL_VOICE)
    @ConfigurationPropertiesScan(LOCAL_VOICE)
    static class Engine {}

    private AnalyserWorker() {}

    public static void main(String[] arguments) throws Exception {
        var answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // So that a log line is not taken for an answer.
        System.setOut(System.err);
        try (var context = new AnnotationConfigApplicationContext(Engine.class);
                var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var analyser = context.getBean(VoiceAnalyser.class);
            answers.println("{\"ready\":true}");
            String line;
            while ((line = requests.readLine()) != null) {
                var request = LineProcess.JSON.readTree(line);
                var samples = read(Path.of(request.get("wav").asString()));
                answers.println(LineProcess.JSON.writeValueAsString(
                        analyse(analyser, samples, request.get("threads").asInt())));
            }
        }
    }

    /** By so many threads at the same time; the first analysis, what it took, and how many different ones there were. */
    private static Map<String, Object> analyse(VoiceAnalyser analyser, Samples samples, int threads) throws Exception {
        var answer = new LinkedHashMap<String, Object>();
        var wall = System.nanoTime();
        var processor = SYSTEM.getProcessCpuTime();
        var different = new LinkedHashSet<VoiceAnalysis>();
        if (threads == 1) {
            different.add(analyser.analyse(samples, true));
        } else {
            try (var pool = Executors.newFixedThreadPool(threads)) {
                var same = new ArrayList<Callable<VoiceAnalysis>>();
                for (int thread = 0; thread < threads; thread++) {
                    same.add(() -> analyser.analyse(samples, true));
                }
                for (var one : pool.invokeAll(same)) {
                    different.add(one.get());
                }
            }
        }
        answer.put("processorSeconds", (SYSTEM.getProcessCpuTime() - processor) / 1e9);
        answer.put("wallSeconds", (System.nanoTime() - wall) / 1e9);
        answer.put("different", different.size());
        answer.put("analysis", different.getFirst());
        return answer;
    }

    private static Samples read(Path wav) throws IOException {
        try (var in = AudioSystem.getAudioInputStream(new BufferedInputStream(Files.newInputStream(wav)))) {
            return Samples.read(in, Math.toIntExact(in.getFrameLength()));
        } catch (UnsupportedAudioFileException e) {
            throw new IOException(wav + " is no WAV", e);
        }
    }
}
