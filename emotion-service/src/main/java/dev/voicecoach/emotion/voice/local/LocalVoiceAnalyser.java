package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.Samples;
import dev.voicecoach.emotion.voice.VoiceAnalyser;
import dev.voicecoach.emotion.voice.VoiceAnalysis;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Measures the signal on this machine, in time and memory proportional to its length. Names no expressions, whatever is
 * allowed: that needs a mapping that was validated, and attributes do not.
 */
@Component
final class LocalVoiceAnalyser implements VoiceAnalyser {
    private static final String NAME = "local";
    // Of the algorithm: goes up with every change that may change a value.
    private static final VoiceAnalysis.Engine ENGINE = new VoiceAnalysis.Engine(NAME, "yin-boersma", "1");

    private final int windowFrames;
    private final int hopFrames;

    LocalVoiceAnalyser(LocalVoiceProperties properties) {
        this.windowFrames = Frames.in(properties.window().toMillis());
        this.hopFrames = Frames.in(properties.hop().toMillis());
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
        return new VoiceAnalysis(timeline(track), summary(track), ENGINE);
    }

    /** Windows until one reaches the end; that one may be shorter, and holds at least a hop that no other has. */
    private List<VoiceAnalysis.Window> timeline(VoiceTrack track) {
        var windows = new ArrayList<VoiceAnalysis.Window>();
        var end = 0;
        for (int start = 0; end < track.frames(); start += hopFrames) {
            end = Math.min(start + windowFrames, track.frames());
            windows.add(window(track.measures(start, end), start, end));
        }
        return windows;
    }

    private static VoiceAnalysis.Window window(Measures measures, int start, int end) {
        return new VoiceAnalysis.Window(
                (long) start * Frames.MILLIS,
                (long) end * Frames.MILLIS,
                Rounded.toOrNull(1, measures.pitchMedianHertz()),
                Rounded.to(1, measures.wholeLevel()),
                Rounded.to(3, measures.voicedShare()),
                Rounded.to(2, measures.syllablesPerSecond()),
                List.of(),
                Attributes.of(measures),
                null,
                null);
    }

    private static VoiceAnalysis.Summary summary(VoiceTrack track) {
        var measures = track.measures(0, track.frames());
        return new VoiceAnalysis.Summary(
                Rounded.toOrNull(1, measures.pitchMedianHertz()),
                Rounded.toOrNull(2, measures.pitchRangeSemitones()),
                Rounded.toOrNull(1, measures.loudnessMeanDecibels()),
                Rounded.toOrNull(1, measures.loudnessRangeDecibels()),
                Rounded.to(3, measures.voicedShare()),
                (long) measures.speechFrames() * Frames.MILLIS,
                track.pauseCount(),
                (long) measures.pauseFrames() * Frames.MILLIS,
                Rounded.toOrNull(2, measures.articulationRate()),
                List.of(),
                Attributes.of(measures),
                null,
                null,
                List.of(),
                null,
                null,
                List.of());
    }
}
