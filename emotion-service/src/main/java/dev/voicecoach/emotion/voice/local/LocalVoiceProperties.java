package dev.voicecoach.emotion.voice.local;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the local engine cuts its timeline.
 *
 * @param window length of each; the usual ranges of the attributes were measured with 5 s
 * @param hop from the start of one to the start of the next; shorter than the window, so that they overlap
 */
@ConfigurationProperties(prefix = "voicecoach.emotion.local", ignoreUnknownFields = false)
record LocalVoiceProperties(
        @DefaultValue("5s") Duration window,
        @DefaultValue("2500ms") Duration hop) {

    LocalVoiceProperties {
        // Below a second there is hardly a syllable to count, and the timeline outgrows an event.
        if (hop.compareTo(Duration.ofSeconds(1)) < 0 || hop.compareTo(window) > 0) {
            throw new IllegalArgumentException("voicecoach.emotion.local.hop is " + hop + " and .window " + window
                    + "; the hop is at least PT1S and at most the window");
        }
    }
}
