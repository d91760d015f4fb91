package dev.voicecoach.emotion.voice;

import dev.voicecoach.schemas.events.Engine;
import dev.voicecoach.schemas.events.Estimate;
import dev.voicecoach.schemas.events.Feature;
import dev.voicecoach.schemas.events.Likelihood;
import dev.voicecoach.schemas.events.Peak;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import dev.voicecoach.schemas.events.VoiceSummary;
import dev.voicecoach.schemas.events.VoiceWindow;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes onto the wire of an analysis. */
public final class AnalysisPayload {
    private AnalysisPayload() {}

    /** @param mayNameExpressions false: none is in the payload, whatever the engine did */
    public static VoiceAnalysed of(VoiceAnalysis analysis, boolean mayNameExpressions, Duration taken) {
        var engine = analysis.engine();
        return new VoiceAnalysed(
                analysis.timeline().stream()
                        .map(window -> window(window, mayNameExpressions))
                        .toList(),
                summary(analysis.summary(), mayNameExpressions),
                new Engine(engine.name(), engine.model(), engine.version(), taken.toMillis()));
    }

    private static VoiceWindow window(VoiceAnalysis.Window window, boolean mayNameExpressions) {
        return new VoiceWindow(
                window.startMillis(),
                window.endMillis(),
                window.pitchHertz(),
                window.loudnessDecibels(),
                window.voicedShare(),
                window.syllablesPerSecond(),
                mayNameExpressions ? likelihoods(window.expressions()) : List.of(),
                likelihoods(window.attributes()),
                mayNameExpressions ? estimate(window.arousal()) : null,
                mayNameExpressions ? estimate(window.valence()) : null);
    }

    private static List<Likelihood> likelihoods(List<VoiceAnalysis.Likelihood> likelihoods) {
        return likelihoods.stream()
                .map(likelihood -> new Likelihood(likelihood.name(), likelihood.probability()))
                .toList();
    }

    private static @Nullable Estimate estimate(VoiceAnalysis.@Nullable Estimate estimate) {
        return estimate == null ? null : new Estimate(estimate.value(), estimate.uncertainty());
    }

    private static VoiceSummary summary(VoiceAnalysis.Summary summary, boolean mayNameExpressions) {

        return new VoiceSummary(
                summary.pitchMedianHertz(),
                summary.pitchRangeSemitones(),
                summary.loudnessMeanDecibels(),
                summary.loudnessRangeDecibels(),
                summary.voicedShare(),
                summary.speechMillis(),
                summary.pauseCount(),
                summary.pauseMillis(),
                summary.articulationRate(),
                mayNameExpressions ? likelihoods(summary.expressions()) : List.of(),
                likelihoods(summary.attributes()),
                mayNameExpressions ? estimate(summary.arousal()) : null,
                mayNameExpressions ? estimate(summary.valence()) : null,
                summary.peaks().stream()
                        .filter(peak -> mayNameExpressions || !peak.expression())
                        .map(peak -> new Peak(peak.name(), peak.startMillis(), peak.endMillis(), peak.probability()))
                        .toList(),
                summary.stability(),
                summary.hesitantShare(),
                summary.features().stream()
                        .map(feature -> new Feature(feature.name(), feature.value(), feature.unit()))
                        .toList());
    }
}
