package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.Rounded;
import dev.voicecoach.emotion.voice.VoiceAnalysis;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Estimate;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Likelihood;
import dev.voicecoach.emotion.voice.expression.ExpressionModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was heard in the frames {@code from} to before {@code to}.
 *
 * @param standardised for the model, in deviations from ordinary speech; empty when the evidence is thin
 * @param expressions empty when the evidence is thin, and unless allowed; arousal and valence are null then
 */
record Part(
        int from,
        int to,
        Measures measures,
        Map<String, Double> standardised,
        List<Likelihood> attributes,
        List<Likelihood> expressions,
        @Nullable Estimate arousal,
        @Nullable Estimate valence) {

    /** @param mayNameExpressions false: the model is not even asked for any */
    static Part of(VoiceTrack track, int from, int to, ExpressionModel model, boolean mayNameExpressions) {
        var measures = track.measures(from, to);
        var standardised = model.standardise(Evidence.of(measures, track.describe(from, to)));
        return new Part(
                from,
                to,
                measures,
                standardised,
                Stream.concat(Attributes.of(measures).stream(), model.attributes(standardised).stream())
                        .toList(),
                mayNameExpressions ? model.expressions(standardised) : List.of(),
                mayNameExpressions ? model.arousal(standardised) : null,
                mayNameExpressions ? model.valence(standardised) : null);
    }

    long startMillis() {
        return (long) from * Frames.MILLIS;
    }

    long endMillis() {
        return (long) to * Frames.MILLIS;
    }

    VoiceAnalysis.Window window() {
        return new VoiceAnalysis.Window(
                startMillis(),
                endMillis(),
                Rounded.toOrNull(1, measures.pitchMedianHertz()),
                Rounded.to(1, measures.wholeLevel()),
                Rounded.to(3, measures.voicedShare()),
                Rounded.to(2, measures.syllablesPerSecond()),
                expressions,
                attributes,
                arousal,
                valence);
    }
}
