package dev.voicecoach.emotion.voice.expression;

import dev.voicecoach.emotion.voice.VoiceAnalysis.Estimate;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Likelihood;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a listener may hear in a voice: linear scales over standardised measurements, all in {@code model.json} with the
 * literature behind the direction of each weight. Immutable; every method is a pure function.
 */
public final class ExpressionModel {
    /** A measurement that the model makes itself: how far the others together are from ordinary speech. */
    static final String DISTANCE = "distance";

    private final ModelFile file;

    private ExpressionModel(ModelFile file) {
        this.file = file;
    }

    /** The model that comes with this engine. */
    public static ExpressionModel load() {
        return read(Objects.requireNonNull(ExpressionModel.class.getResourceAsStream("model.json"), "model.json"));
    }

    static ExpressionModel read(InputStream json) {
        return new ExpressionModel(JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build()
                .readValue(json, ModelFile.class));
    }

    /** Goes up with every change of a number. */
    public String version() {
        return file.version();
    }

    /** The names of what is to be measured. */
    public Set<String> measurements() {
        return file.measurements().stream().map(Measurement::name).collect(Collectors.toSet());
    }

    /** Whether the mean and the deviation of this measurement are of its logarithm. */
    public boolean isLogarithm(String measurement) {
        return file.measurements().stream().anyMatch(each -> each.name().equals(measurement) && each.logarithm());
    }

    /**
     * @param measured by name; what could not be measured is absent
     * @return by name, in deviations from ordinary speech, for the other methods
     */
    public Map<String, Double> standardise(Map<String, Double> measured) {
        var standardised = new HashMap<String, Double>();
        var squares = 0.0;
        var count = 0;
        for (var measurement : file.measurements()) {
            var value = measurement.standardised(measured);
            if (value != null) {
                standardised.put(measurement.name(), value);
                squares += measurement.distance() ? value * value : 0;
                count += measurement.distance() ? 1 : 0;
            }
        }
        if (count > 0) {
            // The root mean square of so many independent standard normal values is about 1 ± 1/√(2 count).
            standardised.put(DISTANCE, (Math.sqrt(squares / count) - 1) * Math.sqrt(2.0 * count));
        }
        return standardised;
    }

    /** Qualities of the voice, which anyone may be told; those of which too little was measured are absent. */
    public List<Likelihood> attributes(Map<String, Double> standardised) {
        return judge(file.attributes(), standardised);
    }

    /** What it may express; those of which too little was measured are absent. */
    public List<Likelihood> expressions(Map<String, Double> standardised) {
        return judge(file.expressions(), standardised);
    }

    /** Null when too little was measured. */
    public @Nullable Estimate arousal(Map<String, Double> standardised) {
        return file.arousal().judge(standardised);
    }

    /** Null when too little was measured. */
    public @Nullable Estimate valence(Map<String, Double> standardised) {
        return file.valence().judge(standardised);
    }

    private static List<Likelihood> judge(List<Scale> scales, Map<String, Double> standardised) {
        return scales.stream()
                .map(scale -> scale.judge(standardised))
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
