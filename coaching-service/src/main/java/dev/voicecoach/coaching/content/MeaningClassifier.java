package dev.voicecoach.coaching.content;

import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.platform.embedding.Vector;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Tells by meaning what a sentence is like: ridge regression from a sentence's embedding to the labels of example
 * sentences. Nearest examples alone would mostly tell topics; the regression weighs away what all labels share. Solved
 * once, in closed form and in one order, so that the same examples give the same weights. Immutable.
 *
 * <p>Source: Hoerl & Kennard 1970. Measured, one example left out at a
 * time: story parts 0.77 of 262 (five labels), stock phrases 0.93 of 80, questions 0.95 of 85.
 */
public final class MeaningClassifier {
    /** Of 0.1, 0.3, 1 and 3 the best for the story's parts when one example is left out at a time. */
    private static final double RIDGE = 1.0;

    private final Map<String, double[]> weights;

    private MeaningClassifier(Map<String, double[]> weights) {
        this.weights = weights;
    }

    public static MeaningClassifier of(List<LabelledText> examples, Embedder embedder) {
        return of(examples, embedder::embed);
    }

    /** @param features of a text; those of every sentence to tell have to be taken likewise */
    static MeaningClassifier of(List<LabelledText> examples, Function<String, Vector> features) {
        var vectors = examples.stream()
                .map(example -> withBias(features.apply(example.text()).toArray()))
                .toList();
        var labels = examples.stream().map(LabelledText::label).distinct().toList();
        int size = vectors.getFirst().length;
        var products = new double[size][size];
        var targets = new double[size][labels.size()];
        for (int i = 0; i < vectors.size(); i++) {
            int label = labels.indexOf(examples.get(i).label());
            var vector = vectors.get(i);
            for (int row = 0; row < size; row++) {
                targets[row][label] += vector[row];
                addScaled(products[row], vector, vector[row]);
            }
        }
        for (int row = 0; row < size; row++) {
            products[row][row] += RIDGE;
        }
        solve(products, targets);
        var weights = new LinkedHashMap<String, double[]>();
        for (int label = 0; label < labels.size(); label++) {
            int column = label;
            weights.put(
                    labels.get(label),
                    Arrays.stream(targets).mapToDouble(row -> row[column]).toArray());
        }
        return new MeaningClassifier(weights);
    }

    /** How much the sentence is like each label's examples: about 1 for one of them and 0 for the others. */
    public Map<String, Double> likeness(Vector sentence) {
        var values = sentence.toArray();
        var likeness = new LinkedHashMap<String, Double>();
        weights.forEach((label, weight) -> {
            double sum = weight[values.length];
            for (int i = 0; i < values.length; i++) {
                sum += weight[i] * values[i];
            }
            likeness.put(label, sum);
        });
        return likeness;
    }

    private static double[] withBias(float[] values) {
        var vector = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            vector[i] = values[i];
        }
        vector[values.length] = 1;
        return vector;
    }

    /** Solves products · x = targets in place by elimination; the ridge makes them positive definite: no pivot is needed. */
    private static void solve(double[][] products, double[][] targets) {
        for (int pivot = 0; pivot < products.length; pivot++) {
            for (int row = pivot + 1; row < products.length; row++) {
                double factor = products[row][pivot] / products[pivot][pivot];
                // What stands before the pivot is not read again.
                for (int i = pivot; i < products.length; i++) {
                    products[row][i] -= factor * products[pivot][i];
                }
                addScaled(targets[row], targets[pivot], -factor);
            }
        }
        for (int row = products.length - 1; row >= 0; row--) {
            for (int later = row + 1; later < products.length; later++) {
                addScaled(targets[row], targets[later], -products[row][later]);
            }
            for (int label = 0; label < targets[row].length; label++) {
                targets[row][label] /= products[row][row];
            }
        }
    }

    private static void addScaled(double[] to, double[] from, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }
}
