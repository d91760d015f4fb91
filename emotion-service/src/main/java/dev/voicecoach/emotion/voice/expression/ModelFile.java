package dev.voicecoach.emotion.voice.expression;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code model.json} as it is.
 *
 * @param version goes up with every change of a number
 * @param sources what the weights refer to, by key
 */
record ModelFile(
        String version,
        Map<String, String> sources,
        List<Measurement> measurements,
        List<Scale> attributes,
        List<Scale> expressions,
        Dimension arousal,
        Dimension valence) {

    ModelFile {
        sources = Map.copyOf(sources);
        measurements = List.copyOf(measurements);
        attributes = List.copyOf(attributes);
        expressions = List.copyOf(expressions);
        var known = Stream.concat(measurements.stream().map(Measurement::name), Stream.of(ExpressionModel.DISTANCE))
                .collect(Collectors.toSet());
        var scales = Stream.of(attributes, expressions, List.of(arousal.scale(), valence.scale()));
        for (var scale : scales.flatMap(List::stream).toList()) {
            for (var weight : scale.weights()) {
                if (!known.contains(weight.measurement()) || !sources.keySet().containsAll(weight.sources())) {
                    throw new IllegalArgumentException(
                            "Not among the measurements or the sources: " + scale.name() + " has " + weight);
                }
            }
        }
    }
}
