package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.Peaks;
import dev.voicecoach.emotion.voice.Rounded;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Estimate;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Likelihood;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the parts of an answer say together. */
final class Aggregates {
    private static final Comparator<Likelihood> THE_MOST_LIKELY_FIRST =
            Comparator.comparingDouble(Likelihood::probability).reversed().thenComparing(Likelihood::name);
    // A single window is a moment, not an answer.
    private static final int ENOUGH_FOR_NAMES = 2;
    // Of two windows that overlap by half, neither says how alike an answer is throughout.
    private static final int ENOUGH_FOR_STABILITY = 3;

    private Aggregates() {}

    /** Mean probability of each name, over the parts that have it; empty when fewer than two do. */
    static List<Likelihood> mean(List<Part> parts, Function<Part, List<Likelihood>> likelihoods) {
        return sorted(parts.stream()
                .flatMap(part -> likelihoods.apply(part).stream())
                .collect(Collectors.groupingBy(Likelihood::name))
                .values()
                .stream()
                .filter(same -> same.size() >= ENOUGH_FOR_NAMES)
                .map(same -> new Likelihood(
                        same.getFirst().name(), Rounded.to(2, mean(same.stream().map(Likelihood::probability))))));
    }

    static List<Likelihood> sorted(Stream<Likelihood> likelihoods) {
        return likelihoods.sorted(THE_MOST_LIKELY_FIRST).toList();
    }

    /** Mean value and mean uncertainty, which is about the method and does not shrink with repetition. */
    static @Nullable Estimate mean(List<Part> parts, Function<Part, @Nullable Estimate> estimate, int decimals) {
        var all = parts.stream().map(estimate).filter(Objects::nonNull).toList();
        return all.size() < ENOUGH_FOR_NAMES
                ? null
                : new Estimate(
                        Rounded.to(decimals, mean(all.stream().map(Estimate::value))),
                        Rounded.to(decimals, mean(all.stream().map(Estimate::uncertainty))));
    }

    /**
     * 1 / (1 + v), where v is the mean variance of the measurements over the parts, in the variance of ordinary speech:
     * 1 when all parts sound alike, 0.5 when they differ as much as different speakers do.
     */
    static @Nullable Double stability(List<Part> parts) {
        var sound = parts.stream()
                .map(Part::standardised)
                .filter(standardised -> !standardised.isEmpty())
                .toList();
        if (sound.size() < ENOUGH_FOR_STABILITY) {
            return null;
        }
        var variances = new Mean();
        for (var name : sound.getFirst().keySet().stream().sorted().toList()) {
            if (sound.stream().allMatch(standardised -> standardised.containsKey(name))) {
                var mean = new Mean();
                sound.forEach(standardised -> mean.add(Objects.requireNonNull(standardised.get(name))));
                variances.add(mean.deviation() * mean.deviation());
            }
        }
        return 1 / (1 + variances.value());
    }

    /** Of the parts that have the attribute, those in which it is likely. */
    static @Nullable Double share(List<Part> parts, String attribute) {
        var probabilities = parts.stream()
                .flatMap(part -> part.attributes().stream())
                .filter(likelihood -> likelihood.name().equals(attribute))
                .map(likelihood -> likelihood.probability() >= Peaks.LIKELY ? 1.0 : 0.0)
                .toList();
        return probabilities.isEmpty() ? null : mean(probabilities.stream());
    }

    private static double mean(Stream<Double> values) {
        return values.mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
