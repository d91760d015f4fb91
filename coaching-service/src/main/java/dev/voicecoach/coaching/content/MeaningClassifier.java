package dev.voicecoach.coaching.content;

import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.platform.embedding.Vector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Tells by meaning what a sentence is like: ridge regression from a sentence's embedding to the labels of example
 * sentences. Nearest examples alone would mostly tell topics; the regression weighs away what all labels share. Solved
 * once, in closed form and in one order, so that the same examples give the same weights. Immutable.
 *
 * <p>Source: Hoerl & Kennard 1970, in its dual form (Saunders, Gammerman & Vovk 1998). Measured, one example left out at a
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
        var targets = new double[examples.size()][labels.size()];
        for (int i = 0; i < examples.size(); i++) {
            targets[i][labels.indexOf(examples.get(i).label())] = 1;
        }
        solve(kernel(vectors), targets);
        var weights = new LinkedHashMap<String, double[]>();
        for (int label = 0; label < labels.size(); label++) {
            weights.put(labels.get(label), combination(vectors, targets, label));
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

    private static double[][] kernel(List<double[]> vectors) {
        var kernel = new double[vectors.size()][vectors.size()];
        for (int i = 0; i < kernel.length; i++) {
            for (int j = 0; j <= i; j++) {
                kernel[i][j] = dot(vectors.get(i), vectors.get(j)) + (i == j ? RIDGE : 0);
                kernel[j][i] = kernel[i][j];
            }
        }
        return kernel;
    }

    /** Solves kernel · x = targets in place by elimination; the kernel is positive definite, so no pivot is needed. */
    private static void solve(double[][] kernel, double[][] targets) {
        for (int pivot = 0; pivot < kernel.length; pivot++) {
            for (int row = pivot + 1; row < kernel.length; row++) {
                double factor = kernel[row][pivot] / kernel[pivot][pivot];
                // What stands before the pivot is not read again.
                for (int i = pivot; i < kernel.length; i++) {
                    kernel[row][i] -= factor * kernel[pivot][i];
                }
                addScaled(targets[row], targets[pivot], -factor);
            }
        }
        for (int row = kernel.length - 1; row >= 0; row--) {
            for (int later = row + 1; later < kernel.length; later++) {
                addScaled(targets[row], targets[later], -kernel[row][later]);
            }
            for (int label = 0; label < targets[row].length; label++) {
                targets[row][label] /= kernel[row][row];
            }
        }
    }

    private static void addScaled(double[] to, double[] from, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }

    private static double[] combination(List<double[]> vectors, double[][] coefficients, int label) {
        var sum = new double[vectors.getFirst().length];
        for (int i = 0; i < vectors.size(); i++) {
            addScaled(sum, vectors.get(i), coefficients[i][label]);
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
