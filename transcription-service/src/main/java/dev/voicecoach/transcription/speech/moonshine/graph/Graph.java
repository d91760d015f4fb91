package dev.voicecoach.transcription.speech.moonshine.graph;

import com.google.protobuf.UnsafeByteOperations;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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

/** A graph in the making; values are known by their names. Sources: onnx.proto, ONNX's operators of set 17. */
final class Graph {
    /** The operators of onnxruntime itself. Source: its docs/ContribOperators.md. */
    static final String MICROSOFT = "com.microsoft";

    private static final int OPERATOR_SET = 17;
    /** The version of the file format that belongs to operator set 17. */
    private static final int FORMAT = 8;

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("moonshine");
    private final Set<String> constants = new HashSet<>();
    private int count;

    /** An operation that is not in the graph until its outputs are asked for. */
    final class Operation {
        private final NodeProto.Builder node;

        private Operation(String type, String domain, String... inputs) {
            node = NodeProto.newBuilder()
                    .setName(type + ++count)
                    .setOpType(type)
                    .setDomain(domain)
                    .addAllInput(List.of(inputs));
        }

        Operation with(String attribute, int... values) {
            var builder = AttributeProto.newBuilder().setName(attribute).setType(AttributeProto.AttributeType.INTS);
            Arrays.stream(values).forEach(builder::addInts);
            node.addAttribute(builder);
            return this;
        }

        Operation with(String attribute, int value) {
            node.addAttribute(AttributeProto.newBuilder()
                    .setName(attribute)
                    .setType(AttributeProto.AttributeType.INT)
                    .setI(value));
            return this;
        }

        Operation with(String attribute, float value) {
            node.addAttribute(AttributeProto.newBuilder()
                    .setName(attribute)
                    .setType(AttributeProto.AttributeType.FLOAT)
                    .setF(value));
            return this;
        }

        /** Its only output, named by the graph. */
        String value() {
            return values(1).getFirst();
        }

        List<String> values(int number) {
            return as(IntStream.range(0, number)
                    .mapToObj(index -> node.getName() + "_" + index)
                    .toArray(String[]::new));
        }

        /** Its outputs under names of our own. */
        List<String> as(String... outputs) {
            var names = List.of(outputs);
            graph.addNode(node.addAllOutput(names));
            return names;
        }
    }

    Operation operation(String type, String... inputs) {
        return new Operation(type, "", inputs);
    }

    Operation microsoft(String type, String... inputs) {
        return new Operation(type, MICROSOFT, inputs);
    }

    /** @param dimensions each a number, or a name where it varies */
    void input(String name, DataType type, Object... dimensions) {
        graph.addInput(value(name, type, dimensions));
    }

    void output(String name, DataType type, Object... dimensions) {
        graph.addOutput(value(name, type, dimensions));
    }

    private static ValueInfoProto value(String name, DataType type, Object... dimensions) {
        var shape = TensorShapeProto.newBuilder();
        for (var dimension : dimensions) {
            if (dimension instanceof String varying) {
                shape.addDimBuilder().setDimParam(varying);
            } else {
                shape.addDimBuilder().setDimValue(((Number) dimension).longValue());
            }
        }
        var tensor = TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape);
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    /** @param dimensions none for a single number */
    String floats(String name, float[] values, long... dimensions) {
        var raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return constant(name, DataType.FLOAT, raw.array(), dimensions);
    }

    /** A list of whole numbers; a second one of the same name is the first one. */
    String integers(String name, long... values) {
        var raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return constant(name, DataType.INT64, raw.array(), values.length);
    }

    String bytes(String name, IntegerForm form, byte[] values, long... dimensions) {
        return constant(name, form == IntegerForm.INT8 ? DataType.INT8 : DataType.UINT8, values, dimensions);
    }

    private String constant(String name, DataType type, byte[] raw, long... dimensions) {
        if (constants.add(name)) {
            var tensor = TensorProto.newBuilder()
                    .setName(name)
                    .setDataType(type.getNumber())
                    .setRawData(UnsafeByteOperations.unsafeWrap(raw));
            Arrays.stream(dimensions).forEach(tensor::addDims);
            graph.addInitializer(tensor);
        }
        return name;
    }

    int operations() {
        return graph.getNodeCount();
    }

    ModelProto build() {
        return ModelProto.newBuilder()
                .setIrVersion(FORMAT)
                .setProducerName("voicecoach")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATOR_SET))
                .addOpsetImport(
                        OperatorSetIdProto.newBuilder().setDomain(MICROSOFT).setVersion(1))
                .setGraph(graph)
                .build();
    }
}
