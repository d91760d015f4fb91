package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.VoiceAnalysis.Likelihood;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Peak;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The moments of an answer at which something was likely and plainly more so than in the rest. */
final class Peaks {
    // From likely to a quarter more is about one deviation on the model's scales.
    private static final double LEAST_ABOVE_MEAN = 0.25;
    // More than a reader would go and listen to.
    private static final int MOST = 20;
    // Where nothing stands out, nothing stands out.
    private static final String NOTHING = "neutral";

    private Peaks() {}

    /** In order of time. An expression is not listed where the attribute of its name is, which needs no guess. */
    static List<Peak> of(List<Part> parts) {
        var attributes = peaks(parts, Part::attributes, false);
        var expressions = peaks(parts, Part::expressions, true).stream()
                .filter(peak -> attributes.stream().noneMatch(attribute -> isSameMoment(peak, attribute)));
        return Stream.concat(attributes.stream(), expressions)
                .sorted(Comparator.comparingDouble(Peak::probability).reversed())
                .limit(MOST)
                .sorted(Comparator.comparingLong(Peak::startMillis).thenComparing(Peak::name))
                .toList();
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
                .filter(name -> !name.equals(NOTHING))
                .flatMap(name -> peaks(parts, name, part -> probability(likelihoods.apply(part), name), expression))
                .toList();
    }

    private static Stream<Peak> peaks(
            List<Part> parts, String name, Function<Part, Double> probability, boolean expression) {
        var mean = new Mean();
        parts.forEach(part -> mean.add(probability.apply(part)));
        var least = Math.max(Aggregates.LIKELY, mean.value() + LEAST_ABOVE_MEAN);
        return runs(parts, part -> probability.apply(part) >= least).stream()
                .map(run -> new Peak(
                        name,
                        expression,
                        run.getFirst().startMillis(),
                        run.getLast().endMillis(),
                        run.stream().mapToDouble(probability::apply).max().orElseThrow()));
    }

    /** Parts that follow each other are one moment. */
    private static List<List<Part>> runs(List<Part> parts, Predicate<Part> wanted) {
        var runs = new ArrayList<List<Part>>();
        var run = new ArrayList<Part>();
        for (var part : parts) {
            if (wanted.test(part)) {
                run.add(part);
            } else if (!run.isEmpty()) {
                runs.add(List.copyOf(run));
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
        }
        return runs;
    }

    /** 0 where nothing is known. */
    private static double probability(List<Likelihood> likelihoods, String name) {
        return likelihoods.stream()
                .filter(likelihood -> likelihood.name().equals(name))
                .mapToDouble(Likelihood::probability)
                .findFirst()
                .orElse(0);
    }
}
