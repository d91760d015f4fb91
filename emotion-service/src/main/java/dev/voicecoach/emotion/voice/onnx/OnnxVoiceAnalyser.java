package dev.voicecoach.emotion.voice.onnx;

import dev.voicecoach.emotion.voice.AnalyserFailedException;
import dev.voicecoach.emotion.voice.ComposeAnalysis;
import dev.voicecoach.emotion.voice.Impression;
import dev.voicecoach.emotion.voice.Samples;
import dev.voicecoach.emotion.voice.VoiceAnalyser;
import dev.voicecoach.emotion.voice.VoiceAnalysis;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model of the operator's names the expressions, our own engine measures the same samples. Loaded when it is first
 * needed, and again after it failed to load. Thread safe.
 */
final class OnnxVoiceAnalyser implements VoiceAnalyser, AutoCloseable {
    static final String NAME = "onnx";

    private static final String MODEL = "voicecoach.emotion.onnx.model";
    private static final int DIGITS = 12;

    private final OnnxVoiceProperties properties;
    private final VoiceAnalyser local;
    private final int window;
    private final int hop;
    private @Nullable Loaded loaded;

    OnnxVoiceAnalyser(OnnxVoiceProperties properties, VoiceAnalyser local) {
        this.properties = properties;
        this.local = local;
        this.window = Math.toIntExact(properties.window().toMillis() * Samples.RATE_HERTZ / 1000);
        this.hop = Math.toIntExact(properties.hop().toMillis() * Samples.RATE_HERTZ / 1000);
    }

    private record Loaded(SpeechModel model, Labels labels, VoiceAnalysis.Engine engine) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean remote() {
        return false;
    }

    @Override
    public void prepare() {
        load();
    }

    private synchronized Loaded load() {
        if (loaded == null) {
            if (properties.model() == null) {
                throw new AnalyserFailedException(MODEL + " is not set; expected the path of an ONNX file", null);
            }
            try {
                loaded = load(properties.model());
            } catch (IOException e) {
                throw new AnalyserFailedException(String.valueOf(e.getMessage()), e);
            }
        }
        return loaded;
    }

    private Loaded load(Path file) throws IOException {
        var labelsFile = properties.labels() != null ? properties.labels() : file.resolveSibling("labels.json");
        var labels = Labels.read(labelsFile);
        var model = new SpeechModel(file, window, labels.count(), properties.threads());
        var name = String.valueOf(file.getFileName()).replaceFirst("\\.onnx$", "");
        return new Loaded(model, labels, new VoiceAnalysis.Engine(NAME, name, version(file, labels)));
    }

    /** Of the weights and of everything else that a value depends on: the beginning of their SHA-256. */
    private String version(Path file, Labels labels) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
        try (var bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        var settings = List.of(labels, window, hop, properties.normalisation(), properties.scores());
        digest.update(settings.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    @Override
    public VoiceAnalysis analyse(Samples samples, boolean mayNameExpressions) {
        var measured = local.analyse(samples, mayNameExpressions);
        if (!mayNameExpressions || measured.summary().speechMillis() == 0) {
            return measured;
        }
        var model = load();
        return ComposeAnalysis.of(measured, impressions(samples, measured, model), properties.naming(), model.engine());
    }

    /** One hop after the other, and last the window that ends with the recording. */
    private List<Impression> impressions(Samples samples, VoiceAnalysis measured, Loaded model) {
        var impressions = new ArrayList<Impression>();
        var last = Math.max(0, samples.length() - window);
        for (int start = 0; start < last; start += hop) {
            add(impressions, samples, start, measured, model);
        }
        add(impressions, samples, last, measured, model);
        return impressions;
    }

    private void add(List<Impression> impressions, Samples samples, int start, VoiceAnalysis measured, Loaded model) {
        var count = Math.min(window, samples.length() - start);
        var from = millis(start);
        var to = millis(start + count);
        // A model that must choose a label chooses one for silence as well.
        var voiced = measured.timeline().stream()
                .anyMatch(each -> each.voicedShare() > 0 && each.startMillis() < to && each.endMillis() > from);
        if (to > from && voiced) {
            impressions.add(new Impression(from, to, named(samples, start, count, model), Map.of()));
        }
    }

    private Map<String, Double> named(Samples samples, int start, int count, Loaded model) {
        var input = new float[window];
        for (int i = 0; i < count; i++) {
            input[i] = (float) samples.at(start + i);
        }
        properties.normalisation().apply(input, count);
        try {
            return model.labels().byName(properties.scores().of(model.model().run(input)));
        } catch (IOException e) {
            throw new AnalyserFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    private static long millis(int sample) {
        return sample * 1000L / Samples.RATE_HERTZ;
    }

    @Override
    public synchronized void close() throws IOException {
        if (loaded != null) {
            loaded.model().close();
            loaded = null;
        }
    }
}
