package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.Rounded;
import dev.voicecoach.emotion.voice.Samples;
import dev.voicecoach.emotion.voice.VoiceAnalyser;
import dev.voicecoach.emotion.voice.VoiceAnalysis;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Feature;
import dev.voicecoach.emotion.voice.expression.ExpressionModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Measures the signal on this machine, in time and memory proportional to its length, and says what may be heard in it
 * by a small model of documented weights.
 */
@Component
final class LocalVoiceAnalyser implements VoiceAnalyser {
    private static final String NAME = "local";
    // Of the algorithm: goes up with every change that may change a value. The model's own version follows it.
    private static final String VERSION = "2";
    private static final String HESITANT = "hesitant";

    private final int windowFrames;
    private final int hopFrames;
    private final ExpressionModel model;
    private final VoiceAnalysis.Engine engine;

    LocalVoiceAnalyser(LocalVoiceProperties properties) {
        this.windowFrames = Frames.in(properties.window().toMillis());
        this.hopFrames = Frames.in(properties.hop().toMillis());
        this.model = ExpressionModel.load();
        this.engine = new VoiceAnalysis.Engine(NAME, "boersma-egemaps", VERSION + "." + model.version());
        var measured = Arrays.stream(Descriptor.values()).map(Descriptor::title).collect(Collectors.toSet());
        if (!measured.containsAll(model.measurements())) {
            throw new IllegalStateException("The model asks for " + model.measurements() + "; there are " + measured);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean remote() {
        return false;
    }

    /** There is nothing to load. */
    @Override
    public void prepare() {}

    @Override
    public VoiceAnalysis analyse(Samples samples, boolean mayNameExpressions) {
        var track = VoiceTrack.of(samples);
        var parts = parts(track, mayNameExpressions);
        return new VoiceAnalysis(parts.stream().map(Part::window).toList(), summary(track, parts), engine);
    }

    /** Windows until one reaches the end; that one may be shorter, and holds at least a hop that no other has. */
    private List<Part> parts(VoiceTrack track, boolean mayNameExpressions) {
        var parts = new ArrayList<Part>();
        var end = 0;
        for (int start = 0; end < track.frames(); start += hopFrames) {
            end = Math.min(start + windowFrames, track.frames());
            parts.add(Part.of(track, start, end, model, mayNameExpressions));
        }
        return parts;
    }

    private VoiceAnalysis.Summary summary(VoiceTrack track, List<Part> parts) {
        var measures = track.measures(0, track.frames());
        var qualities = Aggregates.mean(parts, part -> model.attributes(part.standardised()));
        return new VoiceAnalysis.Summary(
                Rounded.toOrNull(1, measures.pitchMedianHertz()),
                Rounded.toOrNull(2, measures.pitchRangeSemitones()),
                Rounded.toOrNull(1, measures.loudnessMeanDecibels()),
                Rounded.toOrNull(1, measures.loudnessRangeDecibels()),
                Rounded.to(3, measures.voicedShare()),
                (long) measures.speechFrames() * Frames.MILLIS,
                track.activity().pauses().size(),
                (long) measures.pauseFrames() * Frames.MILLIS,
                Rounded.toOrNull(2, measures.articulationRate()),
                Aggregates.mean(parts, Part::expressions),
                Aggregates.sorted(Stream.concat(Attributes.of(measures).stream(), qualities.stream())),
                Aggregates.mean(parts, Part::arousal, 2),
                Aggregates.mean(parts, Part::valence, 2),
                PartPeaks.of(parts),
                Rounded.toOrNull(2, Aggregates.stability(parts)),
                Rounded.toOrNull(2, Aggregates.share(parts, HESITANT)),
                features(track));
    }

    private static List<Feature> features(VoiceTrack track) {
        return track.describe(0, track.frames()).entrySet().stream()
                .map(entry -> new Feature(
                        entry.getKey().title(),
                        Rounded.to(entry.getKey().decimals(), entry.getValue()),
                        entry.getKey().unit()))
                .toList();
    }
}
