package dev.voicecoach.transcription.speech.moonshine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Moonshine listens, in either size.
 *
 * @param graphs whether the vendor's graphs are rebuilt, which halves the time, or run as they are, without word times
 * @param maxChunk longest stretch that the model hears in one go; beyond 12 s the errors stay and the memory grows
 * @param longPause silence that ends a chunk in any case, so that the times of segments are honest
 */
@ConfigurationProperties(prefix = "voicecoach.transcription.moonshine", ignoreUnknownFields = false)
record MoonshineProperties(
        @DefaultValue("fused") Graphs graphs,
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
        if (maxChunk.compareTo(SHORTEST_CHUNK) < 0 || maxChunk.compareTo(LONGEST_CHUNK) > 0) {
            throw new IllegalArgumentException("voicecoach.transcription.moonshine.max-chunk is " + maxChunk
                    + "; expected " + SHORTEST_CHUNK + " to " + LONGEST_CHUNK);
        }
        if (longPause.compareTo(SHORTEST_PAUSE) < 0) {
            throw new IllegalArgumentException("voicecoach.transcription.moonshine.long-pause is " + longPause
                    + "; expected at least " + SHORTEST_PAUSE);
        }
    }
}
