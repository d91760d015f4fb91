package dev.voicecoach.transcription.speech.onnx;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the models lie, and how much of the machine they may use.
 *
 * @param models folder that {@code deploy/models/fetch.mjs} filled; a leading {@code ~} is the home of the user
 * @param workers pieces of audio at a time over all recordings, a thread each; 0: as many as there are cores, at most 2
 */
@ConfigurationProperties(prefix = "voicecoach.transcription.onnx", ignoreUnknownFields = false)
public record OnnxProperties(
        @DefaultValue("~/.cache/voicecoach/models") Path models,
        @DefaultValue("0") int workers) {

    public OnnxProperties {
        if (models.startsWith("~")) {
            models = Path.of(System.getProperty("user.home"))
                    .resolve(Path.of("~").relativize(models));
        }
        if (workers < 0 || workers > 64) {
            throw new IllegalArgumentException("voicecoach.transcription.onnx.workers is " + workers
                    + "; expected 1 to 64, or 0 for the service's own choice");
        }
    }

    public int workersOrDefault() {
        return workers > 0 ? workers : Math.min(2, Runtime.getRuntime().availableProcessors());
    }
}
