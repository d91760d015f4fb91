package dev.voicecoach.gateway.result;

import dev.voicecoach.gateway.result.VoiceResult.Estimate;
import dev.voicecoach.gateway.result.VoiceResult.Feature;
import dev.voicecoach.gateway.result.VoiceResult.Likelihood;
import dev.voicecoach.gateway.result.VoiceResult.Peak;
import dev.voicecoach.gateway.result.VoiceResult.Summary;
import dev.voicecoach.gateway.result.VoiceResult.Window;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import dev.voicecoach.schemas.events.VoiceSummary;
import dev.voicecoach.schemas.events.VoiceWindow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the voice sounded, from the wire's form to the API's. emotion-service leaves out what a tenant forbids; it is left
 * out here once more, so that no engine's mistake is ever shown.
 */
final class VoiceViews {
    private static final String EVERYTHING = "full";

    private VoiceViews() {}

    /** @param policy what the tenant allowed, for example {@code voice_only} */
    static VoiceResult voice(VoiceAnalysed voice, String policy) {
        var allowed = policy.equals(EVERYTHING);
        return new VoiceResult(
                voice.getTimeline().stream()
                        .map(window -> window(window, allowed))
                        .toList(),
                summary(voice, allowed),
                SoundViews.engine(voice.getEngine()),
                policy);
    }

    private static Window window(VoiceWindow window, boolean allowed) {
        return new Window(
                window.getStartMillis(),
                window.getEndMillis(),
                window.getPitchHertz(),
                window.getLoudnessDecibels(),
                window.getVoicedShare(),
                window.getSyllablesPerSecond(),
                allowed ? likelihoods(window.getExpressions()) : null,
                likelihoods(window.getAttributes()),
                allowed ? estimate(window.getArousal()) : null,
                allowed ? estimate(window.getValence()) : null);
    }

    private static Summary summary(VoiceAnalysed voice, boolean allowed) {
        var summary = voice.getSummary();
        return new Summary(
                summary.getPitchMedianHertz(),
                summary.getPitchRangeSemitones(),
                summary.getLoudnessMeanDecibels(),
                summary.getLoudnessRangeDecibels(),
                summary.getVoicedShare(),
                summary.getSpeechMillis(),
                summary.getPauseCount(),
                summary.getPauseMillis(),
                summary.getArticulationRate(),
                allowed ? likelihoods(summary.getExpressions()) : null,
                likelihoods(summary.getAttributes()),
                allowed ? estimate(summary.getArousal()) : null,
                allowed ? estimate(summary.getValence()) : null,
                peaks(voice, allowed),
                summary.getStability(),
                summary.getHesitantShare(),
                features(summary));
    }

    /** A peak does not say what it is of; where expressions are forbidden, only those of attributes seen here count. */
    private static List<Peak> peaks(VoiceAnalysed voice, boolean allowed) {
        var attributes = attributesIn(voice);
        return voice.getSummary().getPeaks().stream()
                .filter(peak -> allowed || attributes.contains(peak.getName()))
                .map(peak ->
                        new Peak(peak.getName(), peak.getStartMillis(), peak.getEndMillis(), peak.getProbability()))
                .toList();
    }

    private static Set<String> attributesIn(VoiceAnalysed voice) {
        return Stream.concat(
                        voice.getSummary().getAttributes().stream(),
                        voice.getTimeline().stream().flatMap(window -> window.getAttributes().stream()))
                .map(dev.voicecoach.schemas.events.Likelihood::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Feature> features(VoiceSummary summary) {
        var features = new LinkedHashMap<String, Feature>();
        for (var feature : summary.getFeatures()) {
            features.put(feature.getName(), new Feature(feature.getValue(), feature.getUnit()));
        }
        return features;
    }

    private static List<Likelihood> likelihoods(List<dev.voicecoach.schemas.events.Likelihood> likelihoods) {
        return likelihoods.stream()
                .map(likelihood -> new Likelihood(likelihood.getName(), likelihood.getProbability()))
                .toList();
    }

    private static @Nullable Estimate estimate(dev.voicecoach.schemas.events.@Nullable Estimate estimate) {
        return estimate == null ? null : new Estimate(estimate.getValue(), estimate.getUncertainty());
    }
}
