package dev.voicecoach.coaching.content;

import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.platform.embedding.Vector;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the parts of a story. Each clause is judged by its meaning and wording, and all together by the order in which
 * stories are told: a hidden Markov model whose posteriors are the probabilities (forward-backward, Rabiner 1989). Pure.
 */
final class StoryReader {
    private static final StoryPart[] PARTS = StoryPart.values();
    private static final int NONE = List.of(PARTS).indexOf(StoryPart.NONE);
    /** From likeness to log odds: one sharp enough that a clear clause gets about 0.9 (our judgement). */
    private static final double SHARPNESS = 6;

    /** Log weights of one part after another: staying, going on by one, two and three, going back, in and out of none. */
    private static final double[] GOES_ON = {0, -0.5, -1.2, -2.0};

    private static final double GOES_BACK = -2.0;
    private static final double ASIDE = -1.0;
    /** Log weights of beginning with each part. */
    private static final double[] BEGINS = {0, -1.0, -1.5, -3.0, -0.5};

    private final MeaningClassifier classifier;

    StoryReader(MeaningClassifier classifier) {
        this.classifier = classifier;
    }

    /** @param meanings of the clauses, in their order */
    List<StorySpan> read(SpokenAnswer answer, List<Span> clauses, List<Vector> meanings) {
        if (clauses.isEmpty()) {
            return List.of();
        }
        var posteriors = posteriors(evidence(answer, clauses, meanings));
        var story = new ArrayList<StorySpan>();
        int from = 0;
        while (from < clauses.size()) {
            int part = best(posteriors[from]);
            int to = from;
            double sum = 0;
            while (to < clauses.size() && best(posteriors[to]) == part) {
                sum += posteriors[to][part];
                to++;
            }
            if (PARTS[part] != StoryPart.NONE) {
                var words =
                        new Span(clauses.get(from).from(), clauses.get(to - 1).to());
                story.add(new StorySpan(PARTS[part], words, sum / (to - from)));
            }
            from = to;
        }
        return story;
    }

    private double[][] evidence(SpokenAnswer answer, List<Span> clauses, List<Vector> meanings) {
        var cues = new StoryCues(answer);
        var evidence = new double[clauses.size()][PARTS.length];
        for (int i = 0; i < evidence.length; i++) {
            var likeness = classifier.likeness(meanings.get(i));
            var wording = cues.of(clauses.get(i));
            for (int part = 0; part < PARTS.length; part++) {
                evidence[i][part] = SHARPNESS
                        * (likeness.getOrDefault(PARTS[part].id(), 0.0) + wording.getOrDefault(PARTS[part], 0.0));
            }
        }
        return evidence;
    }

    private static double[][] posteriors(double[][] evidence) {
        int n = evidence.length;
        var forward = new double[n][PARTS.length];
        var backward = new double[n][PARTS.length];
        for (int part = 0; part < PARTS.length; part++) {
            forward[0][part] = BEGINS[part] + evidence[0][part];
        }
        for (int i = 1; i < n; i++) {
            for (int part = 0; part < PARTS.length; part++) {
                var ways = new double[PARTS.length];
                for (int before = 0; before < PARTS.length; before++) {
                    ways[before] = forward[i - 1][before] + step(before, part);
                }
                forward[i][part] = evidence[i][part] + logSum(ways);
            }
        }
        for (int i = n - 2; i >= 0; i--) {
            for (int part = 0; part < PARTS.length; part++) {
                var ways = new double[PARTS.length];
                for (int after = 0; after < PARTS.length; after++) {
                    ways[after] = step(part, after) + evidence[i + 1][after] + backward[i + 1][after];
                }
                backward[i][part] = logSum(ways);
            }
        }
        var posteriors = new double[n][PARTS.length];
        for (int i = 0; i < n; i++) {
            for (int part = 0; part < PARTS.length; part++) {
                posteriors[i][part] = forward[i][part] + backward[i][part];
            }
            double total = logSum(posteriors[i]);
            for (int part = 0; part < PARTS.length; part++) {
                posteriors[i][part] = Math.exp(posteriors[i][part] - total);
            }
        }
        return posteriors;
    }

    private static double step(int from, int to) {
        if (from == to) {
            return 0;
        }
        if (from == NONE || to == NONE) {
            return ASIDE;
        }
        return to > from ? GOES_ON[to - from] : GOES_BACK;
    }

    private static double logSum(double[] logs) {
        double max = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            max = Math.max(max, log);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - max);
        }
        return max + Math.log(sum);
    }

    private static int best(double[] posterior) {
        int best = 0;
        for (int part = 1; part < posterior.length; part++) {
            if (posterior[part] > posterior[best]) {
                best = part;
            }
        }
        return best;
    }
}
