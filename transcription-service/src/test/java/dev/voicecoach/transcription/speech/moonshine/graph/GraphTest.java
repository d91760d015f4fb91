package dev.voicecoach.transcription.speech.moonshine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;
import onnx.Onnx.TensorProto.DataType;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Small graphs of ours, run by onnxruntime. */
class GraphTest {
    private static final Architecture SIZES = new Architecture(1, 1, 2);

    private static float[] run(Graph graph, float... x) throws OrtException {
        var environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions();
                var session = environment.createSession(graph.build().toByteArray(), options);
                var input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(x), new long[] {1, 1, x.length});
                var result = session.run(Map.of("x", input))) {
            var values = ((OnnxTensor) result.get(0)).getFloatBuffer();
            var copy = new float[values.remaining()];
            values.get(copy);
            return copy;
        }
    }

    @ParameterizedTest
    @EnumSource
    void multipliesByMatricesSideBySide(IntegerForm form) throws OrtException {
        var blocks = new Blocks(SIZES, form);
        blocks.graph.input("x", DataType.FLOAT, 1, 1, 2);
        // [[-1, 1], [0, 2]] and [[5], [10]]
        var first = new Matrix(2, 2, new byte[] {98, 102, 100, 104}, 0.5f, 100);
        var second = new Matrix(2, 1, new byte[] {(byte) 205, (byte) 210}, 1f, 200);
        var y = blocks.multiply("x", "m", new float[] {0, 0, 100}, first, second);
        blocks.graph.operation("Identity", y).as("y");
        blocks.graph.output("y", DataType.FLOAT, 1, 1, 3);
        assertThat(run(blocks.graph, 1f, 2f)).containsExactly(new float[] {-1f, 5f, 125f}, within(0.1f));
    }

    @ParameterizedTest
    @EnumSource
    void aFactorIsPartOfTheScale(IntegerForm form) throws OrtException {
        var blocks = new Blocks(SIZES, form);
        blocks.graph.input("x", DataType.FLOAT, 1, 1, 2);
        var matrix =
                new Matrix(1, 2, new byte[] {98, 102}, 0.5f, 100).transposed().times(3);
        blocks.graph
                .operation("Identity", blocks.multiply("x", "m", null, matrix))
                .as("y");
        blocks.graph.output("y", DataType.FLOAT, 1, 1, 1);
        assertThat(run(blocks.graph, 1f, 2f)).containsExactly(new float[] {3f}, within(0.1f));
    }

    @Test
    void splitsAndNormalises() throws OrtException {
        var blocks = new Blocks(SIZES, IntegerForm.UINT8);
        blocks.graph.input("x", DataType.FLOAT, 1, 1, 4);
        var parts = blocks.split("x", 2, 2);
        blocks.normalised(blocks.add(parts.get(0), parts.get(1)), "n", new float[] {1, 10})
                .as("y");
        blocks.graph.output("y", DataType.FLOAT, 1, 1, 2);
        assertThat(run(blocks.graph, 1f, 2f, 3f, 6f)).containsExactly(new float[] {-1f, 10f}, within(0.01f));
    }

    private static Offset<Float> within(float bound) {
        return Offset.offset(bound);
    }
}
