package dev.voicecoach.coaching.chain.langchain4j;

import okhttp3.HttpUrl;

/** What settings of the chain must hold, in the words of whoever sets them. Keys are never shown. */
final class Settings {
    static final String PREFIX = "voicecoach.coaching.chain";

    private Settings() {}

    /** @throws IllegalArgumentException with the sentence, which begins with a key below the prefix */
    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(PREFIX + "." + otherwise);
        }
    }

    static void requireUrl(String name, String url) {
        var parsed = HttpUrl.parse(url);
        require(
                parsed != null && parsed.username().isEmpty() && parsed.query() == null && parsed.fragment() == null,
                name + " is no http or https address without user, query and fragment");
    }

    static void requireKey(String variable, String provider, String key) {
        if (key.isEmpty()) {
            throw new IllegalArgumentException(
                    variable + " is not set, and the model chain names " + provider + ", which needs it");
        }
        if (!key.chars().allMatch(each -> each > ' ' && each < 0x7f)) {
            throw new IllegalArgumentException(
                    variable + " holds characters that no key has; expected printable ASCII without spaces");
        }
    }
}
