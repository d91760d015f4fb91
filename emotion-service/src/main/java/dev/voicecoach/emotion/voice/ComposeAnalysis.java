package dev.voicecoach.emotion.voice;

import dev.voicecoach.emotion.voice.Peaks.Stretch;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Engine;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Likelihood;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Peak;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Summary;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Window;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the impressions of an engine that names things onto what our own engine measured in the same samples: the
 * expressions are the other engine's alone, its attributes come beside ours, and all the rest is ours. Pure.
 */
public final class ComposeAnalysis {
    // The shorter of a stretch and a window lies at least half in the other; else they are mostly about something else.
    private static final double SAME_SPEECH = 0.5;

    private ComposeAnalysis() {}

    /** A window and the impression that is about it; null where nobody speaks, or the engine said nothing. */
    record Heard(Window window, @Nullable Impression impression) {
        double probabilityOf(String expression) {
            return impression == null ? 0 : impression.expressions().getOrDefault(expression, 0.0);
        }
    }

    /**
     * @param measured of the same samples
     * @param impressions in any order, may overlap
     * @param naming which of the expressions are kept, in each window and for the whole
     */
    public static VoiceAnalysis of(
            VoiceAnalysis measured, List<Impression> impressions, MostLikely naming, Engine engine) {
        var heard = measured.timeline().stream()
                .map(window -> new Heard(window, window.voicedShare() > 0 ? nearest(window, impressions) : null))
                .toList();
        return new VoiceAnalysis(
                heard.stream().map(each -> window(each, naming)).toList(),
                summary(measured.summary(), heard, naming),
                new Engine(
                        engine.name(),
                        engine.model() + " + " + measured.engine().model(),
                        engine.version() + " + " + measured.engine().version()));
    }

    /** The one that has most in common with the window, as a share of both together; of alike ones the first. */
    private static @Nullable Impression nearest(Window window, List<Impression> impressions) {
        Impression nearest = null;
        var most = 0.0;
        var length = window.endMillis() - window.startMillis();
        for (var impression : impressions) {
            var common = impression.commonMillis(window.startMillis(), window.endMillis());
            var other = impression.endMillis() - impression.startMillis();
            var share = (double) common / (length + other - common);
            if (common >= SAME_SPEECH * Math.min(length, other) && share > most) {
                nearest = impression;
                most = share;
            }
        }
        return nearest;
    }

    private static Window window(Heard heard, MostLikely naming) {
        var window = heard.window();
        var impression = heard.impression();
        return new Window(
                window.startMillis(),
                window.endMillis(),
                window.pitchHertz(),
                window.loudnessDecibels(),
                window.voicedShare(),
                window.syllablesPerSecond(),
                impression == null ? List.of() : naming.of(impression.expressions()),
                impression == null ? window.attributes() : beside(window.attributes(), impression.attributes()),
                window.arousal(),
                window.valence());
    }

    /** What was measured wins over what was heard. */
    private static List<Likelihood> beside(List<Likelihood> measured, Map<String, Double> heard) {
        var added = new TreeMap<>(heard);
        measured.forEach(each -> added.remove(each.name()));
        return Stream.concat(measured.stream(), new MostLikely(0, Integer.MAX_VALUE).of(added).stream())
                .toList();
    }

    private static Summary summary(Summary measured, List<Heard> heard, MostLikely naming) {
        var expressions = means(heard, Impression::expressions);
        return new Summary(
                measured.pitchMedianHertz(),
                measured.pitchRangeSemitones(),
                measured.loudnessMeanDecibels(),
                measured.loudnessRangeDecibels(),
                measured.voicedShare(),
                measured.speechMillis(),
                measured.pauseCount(),
                measured.pauseMillis(),
                measured.articulationRate(),
                naming.of(expressions),
                beside(measured.attributes(), means(heard, Impression::attributes)),
                measured.arousal(),
                measured.valence(),
                Peaks.inOrder(Stream.concat(
                        measured.peaks().stream().filter(peak -> !peak.expression()),
                        Peaks.mostLikely(peaks(heard, expressions)))),
                measured.stability(),
                measured.hesitantShare(),
                measured.features());
    }

    private static Stream<Peak> peaks(List<Heard> heard, Map<String, Double> means) {
        return means.entrySet().stream()
                .flatMap(mean ->
                        Peaks.of(mean.getKey(), true, stretches(heard, mean.getKey()), mean.getValue()).stream());
    }

    private static List<Stretch> stretches(List<Heard> heard, String expression) {
        return heard.stream()
                .map(each -> new Stretch(
                        each.window().startMillis(), each.window().endMillis(), each.probabilityOf(expression)))
                .toList();
    }

    /** Over the windows with an impression; what one does not name was not likely there, and counts as 0. */
    private static Map<String, Double> means(List<Heard> heard, Function<Impression, Map<String, Double>> names) {
        var impressions = heard.stream()
                .map(Heard::impression)
                .flatMap(Stream::ofNullable)
                .toList();
        var means = new TreeMap<String, Double>();
        for (var impression : impressions) {
            names.apply(impression)
                    .forEach((name, probability) ->
                            means.merge(name, probability / impressions.size(), (one, other) -> one + other));
        }
        // Of many equal numbers the mean may come out above them by its last bit.
        means.replaceAll((name, mean) -> Math.min(mean, 1));
        return means;
    }
}
