package dev.voicecoach.emotion.voice;

import dev.voicecoach.emotion.voice.VoiceAnalysis.Engine;
import java.util.List;
import java.util.function.Function;

/** An engine that does as a test says. */
record FakeAnalyser(String name, boolean remote, Function<Boolean, VoiceAnalysis> hear, Runnable ready)
        implements VoiceAnalyser {
    static FakeAnalyser local(String name, Function<Boolean, VoiceAnalysis> hear) {
        return new FakeAnalyser(name, false, hear, () -> {});
    }

    static FakeAnalyser remote(String name, Function<Boolean, VoiceAnalysis> hear) {
        return new FakeAnalyser(name, true, hear, () -> {});
    }

    /** An analysis of nothing, by which one sees who was asked. */
    static VoiceAnalysis by(String engine) {
        return new VoiceAnalysis(List.of(), VoiceAnalysis.Summary.ofSilence(), new Engine(engine, "m", "1"));
    }

    @Override
    public void prepare() {
        ready.run();
    }

    @Override
    public VoiceAnalysis analyse(Samples samples, boolean mayNameExpressions) {
        return hear.apply(mayNameExpressions);
    }
}
