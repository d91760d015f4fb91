package dev.voicecoach.transcription.speech.moonshine;

import dev.voicecoach.transcription.speech.Models;
import dev.voicecoach.transcription.speech.Transcriber;
import dev.voicecoach.transcription.speech.moonshine.MoonshineProperties.Graphs;

/** The local engine, for tests of others. */
public final class Moonshine {
    private Moonshine() {}

    public static Transcriber base() {
        return MoonshineTranscriberTest.load(Models.folder(), MoonshineModel.BASE, Graphs.FUSED, 2);
    }
}
