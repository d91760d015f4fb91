package dev.voicecoach.question.tailored;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much text is taken. Each phrase is embedded, at some milliseconds of a core.
 *
 * @param maxCharacters of the text, as Unicode counts them; our judgement: a résumé of six pages
 * @param maxPhrases of the text; our judgement: twice what such a résumé has
 * @param maxBodySize of the request. By default what the longest text takes when each character is two escapes of six
 *     bytes, and some for the other members
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.question.tailored", ignoreUnknownFields = false)
record TailoredProperties(
        @DefaultValue("20000") int maxCharacters,
        @DefaultValue("300") int maxPhrases,
        @DefaultValue("256KB") DataSize maxBodySize) {

    TailoredProperties {
        if (maxCharacters < 1 || maxPhrases < 1) {
            throw new IllegalArgumentException("voicecoach.question.tailored: max-characters is " + maxCharacters
                    + " and max-phrases " + maxPhrases + "; both are above zero");
        }
        if (maxBodySize.toBytes() < maxCharacters || maxBodySize.toMegabytes() > 16) {
            throw new IllegalArgumentException("voicecoach.question.tailored.max-body-size is " + maxBodySize
                    + "; expected at least a byte for each of the " + maxCharacters
                    + " characters, and at most 16MB: it is read into memory");
        }
    }
}
