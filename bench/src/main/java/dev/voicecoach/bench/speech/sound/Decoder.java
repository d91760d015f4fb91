package dev.voicecoach.bench.speech.sound;

import java.io.IOException;
import java.nio.file.Path;

/** Turns a file of any usual format into a WAV that {@link Sound} reads. */
@FunctionalInterface
public interface Decoder {
    void decode(Path file, Path wav) throws IOException;
}
