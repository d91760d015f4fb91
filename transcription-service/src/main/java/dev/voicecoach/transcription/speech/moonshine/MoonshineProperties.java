package dev.voicecoach.transcription.speech.moonshine;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Moonshine listens.
 *
 * @param models folder that {@code deploy/models/fetch.mjs} filled; a leading {@code ~} is the home of the user
 * @param model which size
 * @param graphs whether the vendor's graphs are rebuilt, which halves the time, or run as they are, without word times
 * @param workers chunks at a time over all recordings, a thread each; 0: as many as there are cores, at most 2
 * @param maxChunk longest stretch that the model hears in one go; beyond 12 s the errors stay and the memory grows
 * @param longPause silence that ends a chunk in any case, so that the times of segments are honest
 */
@ConfigurationProperties(prefix = "voicecoach.transcription.moonshine", ignoreUnknownFields = false)
record MoonshineProperties(
        @DefaultValue("~/.cache/voicecoach/models") Path models,
        @DefaultValue("base") MoonshineModel model,
        @DefaultValue("fused") Graphs graphs,
        @DefaultValue("0") int workers,
        @DefaultValue("12s") Duration maxChunk,
        @DefaultValue("1500ms") Duration longPause) {

    /** Which graphs run. */
    enum Graphs {
        FUSED,
        PLAIN
    }

    /** At 30 s the model still hears all; at 60 s it looped and lost sentences. */
    private static final Duration LONGEST_CHUNK = Duration.ofSeconds(28);

    private static final Duration SHORTEST_CHUNK = Duration.ofSeconds(2);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);

    MoonshineProperties {
        if (models.startsWith("~")) {
            models = Path.of(System.getProperty("user.home"))
                    .resolve(Path.of("~").relativize(models));
        }
        if (workers < 0 || workers > 64) {
            throw new IllegalArgumentException("voicecoach.transcription.moonshine.workers is " + workers
                    + "; expected 1 to 64, or 0 for the service's own choice");
        }
        if (maxChunk.compareTo(SHORTEST_CHUNK) < 0 || maxChunk.compareTo(LONGEST_CHUNK) > 0) {
            throw new IllegalArgumentException("voicecoach.transcription.moonshine.max-chunk is " + maxChunk
                    + "; expected " + SHORTEST_CHUNK + " to " + LONGEST_CHUNK);
        }
        if (longPause.compareTo(SHORTEST_PAUSE) < 0) {
            throw new IllegalArgumentException("voicecoach.transcription.moonshine.long-pause is " + longPause
                    + "; expected at least " + SHORTEST_PAUSE);
        }
    }

    int workersOrDefault() {
        return workers > 0 ? workers : Math.min(2, Runtime.getRuntime().availableProcessors());
    }
}
