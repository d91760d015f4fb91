package dev.voicecoach.emotion.voice.onnx;

import dev.voicecoach.emotion.voice.MostLikely;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which model listens, and how it wants its sound.
 *
 * @param model ONNX file: 16 kHz samples in [-1, 1) in, float [1, samples]; logits out, float [1, labels]. Null for none
 * @param labels JSON file with the names of the logits in order, a list of strings in which null is a class not to be
 *     named; or an object with such names under {@code id2label}, as Hugging Face's {@code config.json}. Null:
 *     {@code labels.json} beside the model
 * @param window length of each stretch that the model hears; shorter recordings are filled up with zeros
 * @param hop from the start of one to the start of the next
 * @param normalisation of the samples of a window
 * @param scores how logits become probabilities
 * @param threads of one inference; with one the results are the same on every machine of a kind
 * @param threshold smallest probability of an expression that is kept
 * @param most expressions that are kept per window
 */
@ConfigurationProperties(prefix = "voicecoach.emotion.onnx", ignoreUnknownFields = false)
record OnnxVoiceProperties(
        @Nullable Path model,
        @Nullable Path labels,
        @DefaultValue("5s") Duration window,
        @DefaultValue("2500ms") Duration hop,
        @DefaultValue("none") Normalisation normalisation,
        @DefaultValue("softmax") Scores scores,
        @DefaultValue("1") int threads,
        @DefaultValue("0.3") double threshold,
        @DefaultValue("5") int most) {

    private static final String PREFIX = "voicecoach.emotion.onnx.";
    private static final Duration SHORTEST_HOP = Duration.ofMillis(500);
    private static final Duration LONGEST_WINDOW = Duration.ofSeconds(30);
    private static final int MOST_THREADS = 64;

    OnnxVoiceProperties {
        if (hop.compareTo(SHORTEST_HOP) < 0 || hop.compareTo(window) > 0 || window.compareTo(LONGEST_WINDOW) > 0) {
            throw new IllegalArgumentException(PREFIX + "hop is " + hop + " and .window " + window
                    + "; the hop is at least " + SHORTEST_HOP + " and at most the window, which is at most "
                    + LONGEST_WINDOW);
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException(PREFIX + "threads is " + threads + "; expected 1 to " + MOST_THREADS);
        }
        if (!(threshold >= 0 && threshold <= 1) || most < 1) {
            throw new IllegalArgumentException(
                    PREFIX + "threshold is " + threshold + " and .most " + most + "; expected 0 to 1, and at least 1");
        }
    }

    MostLikely naming() {
        return new MostLikely(threshold, most);
    }
}
