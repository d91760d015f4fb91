package dev.voicecoach.coaching.scores;

import dev.voicecoach.coaching.metrics.MetricId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rubric of {@code rubric/rubric.yml}, which says in words what each number means.
 *
 * @param weights of the dimensions in the overall score
 * @param drills what to practise
 */
public record Rubric(
        String version,
        Map<String, Double> weights,
        Limits limits,
        Map<String, DimensionRubric> dimensions,
        List<Drill> drills) {
    private static final String RESOURCE = "/rubric/rubric.yml";

    /** Below or above these there is no evidence; what each means stands beside it in the file. */
    record Limits(
            double leastWords,
            double leastFunctionWords,
            double mostFunctionWords,
            double leastKnownWords,
            double leastWordOrder,
            double mostNonsense,
            double leastDifferentClauses,
            double leastStanding,
            double leastStandingWithoutTopic,
            double mostEcho,
            double leastNewWords,
            double leastNewWordShare,
            double leastConfidence,
            double leastSnrDb) {}

    /**
     * @param anchors in words, by value
     * @param margin half-width of the uncertainty for a long answer, in points
     * @param forms the measures, by the form of answer that they are for
     */
    record DimensionRubric(
            String asks, Map<Integer, String> anchors, double margin, Map<String, List<Criterion>> forms) {}

    /** @param why the source, or that it is our judgement */
    record Criterion(String measure, double weight, List<List<Double>> points, String why) {
        Criterion {
            if (!(weight > 0)) {
                throw new IllegalArgumentException(measure + " has the weight " + weight + "; it has to be above 0");
            }
            points = List.copyOf(points);
        }

        MetricId metric() {
            return Rubric.metric(measure);
        }

        double points(double value) {
            return new Anchors(points).points(value);
        }
    }

    /** @param target a number, or {@code usual} for the nearer end of the usual range */
    record Drill(String measure, String target, String dimension, String drill) {
        MetricId metric() {
            return Rubric.metric(measure);
        }
    }

    /** The rubric that comes with this version. */
    public static Rubric load() {
        try (var in = Objects.requireNonNull(Rubric.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws RuntimeException saying what in the file is wrong */
    static Rubric read(InputStream yaml) {
        var content = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        var rubric = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build()
                .convertValue(content, Rubric.class);
        rubric.check();
        return rubric;
    }

    /** What its drills move. */
    public List<MetricId> measuresToPractise() {
        return drills.stream().map(Drill::metric).toList();
    }

    double weight(Dimension dimension) {
        return Objects.requireNonNull(weights.get(dimension.id()), dimension.id());
    }

    DimensionRubric of(Dimension dimension) {
        return Objects.requireNonNull(dimensions.get(dimension.id()), dimension.id());
    }

    /** What the rubric says of answers at about this value. */
    String anchor(Dimension dimension, double value) {
        var anchors = of(dimension).anchors();
        return anchors.entrySet().stream()
                .min((a, b) -> Double.compare(Math.abs(a.getKey() - value), Math.abs(b.getKey() - value)))
                .orElseThrow()
                .getValue();
    }

    private void check() {
        for (var dimension : Dimension.values()) {
            weight(dimension);
            of(dimension)
                    .forms()
                    .values()
                    .forEach(criteria -> criteria.forEach(criterion -> {
                        criterion.metric();
                        new Anchors(criterion.points());
                    }));
        }
        drills.forEach(Drill::metric);
    }

    private static MetricId metric(String measure) {
        return MetricId.of(measure)
                .orElseThrow(() -> new IllegalArgumentException("The rubric speaks of the unknown measure " + measure));
    }
}
