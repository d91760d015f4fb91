package dev.voicecoach.coaching.feedback;

import dev.voicecoach.coaching.metrics.MetricId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The rules' sentences about one measure, as {@code coaching/advice.yml} has them.
 *
 * @param cites the metric that the sentences rest on; empty for the measure itself
 * @param none the finding when the measured value is 0
 * @param above the finding when it is above its target
 */
record AdviceWords(Optional<MetricId> cites, String finding, String none, String above, String remedy) {
    private static final String RESOURCE = "/coaching/advice.yml";
    private static final Map<MetricId, AdviceWords> ALL = read();

    static AdviceWords on(MetricId metric) {
        return Objects.requireNonNull(ALL.get(metric), () -> RESOURCE + " has nothing on " + metric.id());
    }

    private static Map<MetricId, AdviceWords> read() {
        try (var in = Objects.requireNonNull(AdviceWords.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            Map<String, Map<String, String>> content = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            var all = new EnumMap<MetricId, AdviceWords>(MetricId.class);
            content.forEach((measure, words) -> all.put(metric(measure), of(measure, words)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AdviceWords of(String measure, Map<String, String> words) {
        var finding = Objects.requireNonNull(words.get("finding"), measure);
        return new AdviceWords(
                Optional.ofNullable(words.get("cites")).map(AdviceWords::metric),
                finding,
                words.getOrDefault("none", finding),
                words.getOrDefault("above", finding),
                Objects.requireNonNull(words.get("remedy"), measure));
    }

    private static MetricId metric(String measure) {
        return MetricId.of(measure)
                .orElseThrow(() -> new IllegalStateException(RESOURCE + " speaks of the unknown measure " + measure));
    }
}
