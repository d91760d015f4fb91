package dev.voicecoach.transcription.speech;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder with the fetched models. */
public final class Models {
    private Models() {}

    /** Skips the test when the models are not there, except in CI, where they have to be. */
    public static Path folder() {
        var configured = System.getenv("VOICECOACH_MODELS");
        var folder = configured != null
                ? Path.of(configured)
                : Path.of(System.getProperty("user.home"), ".cache", "voicecoach", "models");
        var file = folder.resolve("moonshine-base/decoder_model_merged.onnx");
        if (System.getenv("CI") == null) {
            assumeTrue(Files.exists(file), "No " + file + "; fetch it with: node deploy/models/fetch.mjs");
        }
        return folder;
    }
}
