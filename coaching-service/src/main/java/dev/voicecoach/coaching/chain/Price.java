package dev.voicecoach.coaching.chain;

import org.jspecify.annotations.Nullable;

/**
 * What a model costs, in US dollars.
 *
 * @param input of a million tokens that it reads
 * @param output of a million tokens that it writes
 */
public record Price(double input, double output) {
    /** A model on machines of one's own has no price per token. */
    public static final Price FREE = new Price(0, 0);

    private static final double MILLION = 1e6;
    /** As OpenAI says of English; an estimate before the provider has counted. */
    private static final int CHARACTERS_OF_A_TOKEN = 4;
    /** What the form of the reply and the messages take besides. */
    private static final int MORE_TOKENS = 400;

    public Price {
        if (!(input >= 0 && output >= 0)) {
            throw new IllegalArgumentException("A price is not negative: " + input + ", " + output);
        }
    }

    /** Of one call; null when the provider did not count. */
    @Nullable
    Double of(@Nullable Integer inputTokens, @Nullable Integer outputTokens) {
        return inputTokens == null || outputTokens == null ? null : dollars(inputTokens, outputTokens);
    }

    /** What a call with this prompt costs at most, about. */
    double atMost(Prompt prompt, int mostOutputTokens) {
        var characters = prompt.instructions().length() + prompt.material().length();
        return dollars(MORE_TOKENS + (double) characters / CHARACTERS_OF_A_TOKEN, mostOutputTokens);
    }

    private double dollars(double inputTokens, double outputTokens) {
        return (inputTokens * input + outputTokens * output) / MILLION;
    }
}
