package dev.voicecoach.platform.sealing;

import java.util.regex.Pattern;

/**
 * Whose voice: a person as one tenant knows them.
 *
 * @param tenantId {@code ten_…}
 * @param hash of the client's own name for the person, keyed; 64 hexadecimal digits
 */
public record LearnerId(String tenantId, String hash) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public LearnerId {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException(
                    "A learner's hash has 64 hexadecimal digits; this has " + hash.length() + " characters");
        }
    }
}
