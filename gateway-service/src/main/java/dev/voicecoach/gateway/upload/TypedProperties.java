package dev.voicecoach.gateway.upload;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much may be typed.
 *
 * @param maxCharacters of the text, as Unicode counts them; our judgement: some 25 minutes of speech
 * @param maxBodySize of the request. By default what the longest text takes when each character is two escapes of six
 *     bytes, and 64 kB of options
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.gateway.typed", ignoreUnknownFields = false)
record TypedProperties(
        @DefaultValue("20000") int maxCharacters,
        @DefaultValue("300KB") DataSize maxBodySize) {

    /** The join's event holds a text four times, with up to four bytes a character, and Kafka takes 1 MB. */
    private static final int MOST_CHARACTERS = 60_000;

    TypedProperties {
        if (maxCharacters < 1 || maxCharacters > MOST_CHARACTERS) {
            throw new IllegalArgumentException("voicecoach.gateway.typed.max-characters is " + maxCharacters
                    + "; expected 1 to " + MOST_CHARACTERS);
        }
        if (maxBodySize.toBytes() < maxCharacters || maxBodySize.toMegabytes() > 16) {
            throw new IllegalArgumentException("voicecoach.gateway.typed.max-body-size is " + maxBodySize
                    + "; expected at least a byte for each of the " + maxCharacters
                    + " characters, and at most 16MB: it is read into memory");
        }
    }
}
