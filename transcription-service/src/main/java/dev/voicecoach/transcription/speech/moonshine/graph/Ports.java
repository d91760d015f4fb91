package dev.voicecoach.transcription.speech.moonshine.graph;

/** Names of what goes into the fused graphs and comes out. */
public final class Ports {
    /** Samples in [-1, 1], float [1, samples]. */
    public static final String SAMPLES = "input_values";
    /** What the encoder made of the recording, float [1, frames, features]. */
    public static final String STATES = "states";
    /** The token before, int64 [1, 1]. */
    public static final String TOKEN = "token";
    /** How many tokens came before, int64 [1]. */
    public static final String POSITION = "position";
    /** The two likeliest tokens, int64 [1, 1, 2], and their scores, float. */
    public static final String BEST = "best";

    public static final String BEST_SCORES = "best_scores";
    /** Logarithm of the sum of the exponentials of all scores, float [1, 1, 1]: score minus this is the log probability. */
    public static final String TOTAL = "total";

    private Ports() {}

    /** A layer's keys of the tokens so far, float [1, heads, tokens, head size]. */
    public static String pastKeys(int layer) {
        return "past_keys_" + layer;
    }

    public static String pastValues(int layer) {
        return "past_values_" + layer;
    }

    /** As {@link #pastKeys}, with this token. */
    public static String keys(int layer) {
        return "keys_" + layer;
    }

    public static String values(int layer) {
        return "values_" + layer;
    }

    /** A layer's keys of the recording, float [1, heads, head size, frames]. */
    public static String heardKeys(int layer) {
        return "heard_keys_" + layer;
    }

    /** A layer's values of the recording, float [1, heads, frames, head size]. */
    public static String heardValues(int layer) {
        return "heard_values_" + layer;
    }

    /** Where in the recording a layer looked for this token, float [1, heads, 1, frames]. */
    public static String attention(int layer) {
        return "attention_" + layer;
    }
}
