package dev.voicecoach.emotion.voice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who listens. The keys of the engines lie below the same prefix and belong to these, so unknown ones are refused there.
 *
 * @param engine name of the service's own choice, for tenants that ask for no other one
 */
@ConfigurationProperties(prefix = "voicecoach.emotion")
record EmotionProperties(@DefaultValue("local") String engine) {}
