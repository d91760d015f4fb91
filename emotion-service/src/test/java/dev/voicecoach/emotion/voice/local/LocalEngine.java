package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.VoiceAnalyser;
import java.time.Duration;

/** Our own engine as the service has it, for the tests of those that are composed with it. */
public final class LocalEngine {
    private LocalEngine() {}

    public static VoiceAnalyser analyser() {
        return new LocalVoiceAnalyser(new LocalVoiceProperties(Duration.ofSeconds(5), Duration.ofMillis(2500)));
    }
}
