package dev.voicecoach.transcription.speech.moonshine.graph;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The parts that Moonshine's graphs have in common, each as one operation of onnxruntime where the file has a dozen. */
final class Blocks {
    /** Source: the constants in the vendor's graphs. */
    static final float EPSILON = 1e-5f;

    final Graph graph;
    private final Architecture architecture;
    private final IntegerForm form;

    Blocks(Architecture architecture, IntegerForm form) {
        this.graph = new Graph();
        this.architecture = architecture;
        this.form = form;
    }

    /** {@code x} times the matrices side by side, plus the bias; {@code x} is brought to 8 bits on the way. */
    String multiply(String x, String name, float @Nullable [] bias, Matrix... matrices) {
        var columns = Arrays.stream(matrices).mapToInt(Matrix::columns).sum();
        var values =
                graph.bytes(name + "_values", form, form.write(Matrix.besides(matrices)), matrices[0].rows(), columns);
        // One number for one matrix, else one for each column.
        var single = matrices.length == 1;
        var scales = new float[single ? 1 : columns];
        var zeroPoints = new byte[scales.length];
        var at = 0;
        for (var matrix : matrices) {
            var end = single ? 1 : at + matrix.columns();
            Arrays.fill(scales, at, end, matrix.scale());
            Arrays.fill(zeroPoints, at, end, form.write(matrix.zeroPoint()));
            at = end;
        }
        var dimensions = single ? new long[0] : new long[] {columns};
        var scale = graph.floats(name + "_scale", scales, dimensions);
        var zeroPoint = graph.bytes(name + "_zero", form, zeroPoints, dimensions);
        return bias == null
                ? graph.microsoft("DynamicQuantizeMatMul", x, values, scale, zeroPoint)
                        .value()
                : graph.microsoft(
                                "DynamicQuantizeMatMul",
                                x,
                                values,
                                scale,
                                zeroPoint,
                                graph.floats(name + "_bias", bias, bias.length))
                        .value();
    }

    /** Layer normalisation without a bias. */
    String normalise(String x, String name, float[] weights) {
        return normalised(x, name, weights).value();
    }

    Graph.Operation normalised(String x, String name, float[] weights) {
        return graph.operation("LayerNormalization", x, graph.floats(name, weights, weights.length))
                .with("axis", -1)
                .with("epsilon", EPSILON);
    }

    /** Cuts the features of {@code x} into so many equal parts. */
    List<String> split(String x, int parts, long each) {
        var lengths = graph.integers(
                "split_" + parts + "_" + each,
                LongStream.generate(() -> each).limit(parts).toArray());
        return graph.operation("Split", x, lengths).with("axis", -1).values(parts);
    }

    String add(String x, String y) {
        return graph.operation("Add", x, y).value();
    }

    /**
     * The tables for {@link #rotate}. Source: rotary position embedding, Su et al. 2021 (RoFormer), eq. 34.
     *
     * @param frequencies of the model, half as many as the features that turn
     */
    void rotaryTables(float[] frequencies, int positions) {
        var cosines = new float[positions * frequencies.length];
        var sines = new float[cosines.length];
        for (int i = 0; i < cosines.length; i++) {
            var position = i / frequencies.length;
            // A float, as in the vendor's own graph.
            var angle = position * frequencies[i % frequencies.length];
            cosines[i] = (float) Math.cos(angle);
            sines[i] = (float) Math.sin(angle);
        }
        graph.floats("rotary_cosines", cosines, positions, frequencies.length);
        graph.floats("rotary_sines", sines, positions, frequencies.length);
    }

    /** Turns the features of each head by the position; {@code position} is that of the first row. */
    String rotate(String x, String position, float[] frequencies) {
        return graph.microsoft("RotaryEmbedding", x, position, "rotary_cosines", "rotary_sines")
                .with("interleaved", 1)
                .with("num_heads", architecture.heads())
                .with("rotary_embedding_dim", 2 * frequencies.length)
                .value();
    }
}
