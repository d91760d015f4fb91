package dev.voicecoach.emotion.voice.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorProto.DataType;
import onnx.Onnx.TensorShapeProto;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;

/**
 * A real network of the smallest kind: four filters over the samples, what passes each on average, and a straight line
 * from these to three logits. The louder a recording is, the more it sounds tense.
 */
final class TestModel {
    static final int LABELS = 3;

    private static final int FILTERS = 4;
    private static final int TAPS = 16;
    private static final String FLAT_STEP = "strength";

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("speech");

    /** What the operator would point at: the model, and its labels beside it. */
    static Path in(Path folder, String labels) throws IOException {
        Files.writeString(folder.resolve("labels.json"), labels);
        return Files.write(
                folder.resolve("tiny-speech.onnx"),
                taking("samples", "batch", "length").giving(logits()).toByteArray());
    }

    /** Begins a model with one input of floats. @param dimensions each a number, or a name where it varies */
    static TestModel taking(String name, Object... dimensions) {
        var model = new TestModel();
        model.graph.addInput(value(name, DataType.FLOAT, dimensions));
        model.filters(name);
        return model;
    }

    TestModel andTaking(String name, DataType type, Object... dimensions) {
        graph.addInput(value(name, type, dimensions));
        return this;
    }

    static NodeProto logits() {
        return node("Gemm", "logits", FLAT_STEP, "line", "start").build();
    }

    /** Logits that are no numbers: the logarithm of what is below zero. */
    static NodeProto nonsense() {
        return node("Log", "logits", "below_zero").build();
    }

    /** One dimension more than logits have. */
    static NodeProto frames() {
        return node("Identity", "logits", "passed").build();
    }

    ModelProto giving(NodeProto last) {
        graph.addNode(last).addOutput(value("logits", DataType.FLOAT));
        return ModelProto.newBuilder()
                .setIrVersion(8)
                .setProducerName("test")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(17))
                .setGraph(graph)
                .build();
    }

    private void filters(String input) {
        var taps = new float[FILTERS * TAPS];
        for (int filter = 0; filter < FILTERS; filter++) {
            for (int tap = 0; tap < TAPS; tap++) {
                taps[filter * TAPS + tap] = (float) Math.cos(Math.PI * filter * (tap + 0.5) / TAPS) / TAPS;
            }
        }
        floats("taps", taps, FILTERS, 1, TAPS);
        floats("line", new float[] {-20, 40, 0, 0, 20, 0, 0, 20, 0, 0, 0, 5}, FILTERS, LABELS);
        floats("start", new float[] {1, -1, 0}, LABELS);
        floats("one", new float[] {1}, 1);
        graph.addInitializer(TensorProto.newBuilder()
                .setName("channel")
                .setDataType(DataType.INT64.getNumber())
                .addDims(1)
                .addInt64Data(1));
        graph.addNode(node("Unsqueeze", "channelled", input, "channel"));
        graph.addNode(node("Conv", "filtered", "channelled", "taps")
                .addAttribute(AttributeProto.newBuilder()
                        .setName("strides")
                        .setType(AttributeProto.AttributeType.INTS)
                        .addInts(8)));
        graph.addNode(node("Abs", "passed", "filtered"));
        graph.addNode(node("GlobalAveragePool", "pooled", "passed"));
        graph.addNode(node("Flatten", FLAT_STEP, "pooled"));
        graph.addNode(node("Neg", "negative", FLAT_STEP));
        graph.addNode(node("Sub", "below_zero", "negative", "one"));
    }

    private static NodeProto.Builder node(String type, String output, String... inputs) {
        return NodeProto.newBuilder()
                .setName(output)
                .setOpType(type)
                .addAllInput(List.of(inputs))
                .addOutput(output);
    }

    private void floats(String name, float[] values, long... dimensions) {
        var tensor = TensorProto.newBuilder().setName(name).setDataType(DataType.FLOAT.getNumber());
        for (var value : values) {
            tensor.addFloatData(value);
        }
        for (var dimension : dimensions) {
            tensor.addDims(dimension);
        }
        graph.addInitializer(tensor);
    }

    private static ValueInfoProto value(String name, DataType type, Object... dimensions) {
        var tensor = TypeProto.Tensor.newBuilder().setElemType(type.getNumber());
        if (dimensions.length > 0) {
            var shape = TensorShapeProto.newBuilder();
            for (var dimension : dimensions) {
                if (dimension instanceof String varying) {
                    shape.addDimBuilder().setDimParam(varying);
                } else {
                    shape.addDimBuilder().setDimValue(((Number) dimension).longValue());
                }
            }
            tensor.setShape(shape);
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }
}
