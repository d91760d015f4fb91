package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.Peaks;
import dev.voicecoach.emotion.voice.Peaks.Stretch;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Likelihood;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Peak;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The peaks of what was measured and named in the parts of an answer. */
final class PartPeaks {
    private PartPeaks() {}

    /** In order of time. An expression is not listed where the attribute of its name is, which needs no guess. */
    static List<Peak> of(List<Part> parts) {
        var attributes = peaks(parts, Part::attributes, false);
        var expressions = peaks(parts, Part::expressions, true).stream()
                .filter(peak -> attributes.stream().noneMatch(attribute -> isSameMoment(peak, attribute)));
        return Peaks.inOrder(Peaks.mostLikely(Stream.concat(attributes.stream(), expressions)));
    }

    private static boolean isSameMoment(Peak one, Peak other) {
        return one.name().equals(other.name())
                && one.startMillis() < other.endMillis()
                && other.startMillis() < one.endMillis();
    }

    private static List<Peak> peaks(
            List<Part> parts, Function<Part, List<Likelihood>> likelihoods, boolean expression) {
        return parts.stream()
                .flatMap(part -> likelihoods.apply(part).stream())
                .map(Likelihood::name)
                .distinct()
                .flatMap(name -> peaks(name, expression, stretches(parts, likelihoods, name)).stream())
                .toList();
    }

    private static List<Peak> peaks(String name, boolean expression, List<Stretch> stretches) {
        var mean = new Mean();
        stretches.forEach(stretch -> mean.add(stretch.probability()));
        return Peaks.of(name, expression, stretches, mean.value());
    }

    private static List<Stretch> stretches(
            List<Part> parts, Function<Part, List<Likelihood>> likelihoods, String name) {
        return parts.stream()
                .map(part ->
                        new Stretch(part.startMillis(), part.endMillis(), probability(likelihoods.apply(part), name)))
                .toList();
    }

    private static double probability(List<Likelihood> likelihoods, String name) {
        return likelihoods.stream()
                .filter(likelihood -> likelihood.name().equals(name))
                .mapToDouble(Likelihood::probability)
                .findFirst()
                .orElse(0);
    }
}
