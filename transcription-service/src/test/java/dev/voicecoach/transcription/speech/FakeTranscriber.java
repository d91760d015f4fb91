package dev.voicecoach.transcription.speech;

import java.util.function.BiFunction;

/** An engine that does as a test says. */
record FakeTranscriber(String name, boolean remote, BiFunction<Samples, String, Transcription> hear, Runnable ready)
        implements Transcriber {
    static FakeTranscriber local(String name, BiFunction<Samples, String, Transcription> hear) {
        return new FakeTranscriber(name, false, hear, () -> {});
    }

    static FakeTranscriber remote(String name, BiFunction<Samples, String, Transcription> hear) {
        return new FakeTranscriber(name, true, hear, () -> {});
    }

    @Override
    public void prepare() {
        ready.run();
    }

    @Override
    public Transcription transcribe(Samples samples, VoiceActivity voice, String language) {
        return hear.apply(samples, language);
    }
}
