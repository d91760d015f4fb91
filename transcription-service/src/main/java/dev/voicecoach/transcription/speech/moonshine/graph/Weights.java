package dev.voicecoach.transcription.speech.moonshine.graph;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.TensorProto;

/**
 * The weights in one of the vendor's files, found by the names of the nodes that use them: most weights themselves have
 * names that differ from model to model ({@code onnx::MatMul_1947}). Of a decoder that holds two graphs the one for the
 * first step is read, which uses all weights.
 */
final class Weights {
    /** What the exporter appends to the weights that the decoder's two graphs share. */
    private static final String SHARED = "_merged_0";

    private final GraphProto graph;
    private final Map<String, NodeProto> nodes = new HashMap<>();
    private final Map<String, TensorProto> tensors = new HashMap<>();

    private Weights(GraphProto graph) {
        this.graph = graph;
        graph.getInitializerList().forEach(tensor -> tensors.put(tensor.getName(), tensor));
        addNodes(graph);
    }

    static Weights read(Path file) throws IOException {
        var in = CodedInputStream.newInstance(Files.readAllBytes(file));
        // Else each weight would be copied once more.
        in.enableAliasing(true);
        return new Weights(ModelProto.parseFrom(in).getGraph());
    }

    private void addNodes(GraphProto part) {
        for (var node : part.getNodeList()) {
            nodes.put(node.getName(), node);
            for (var attribute : node.getAttributeList()) {
                if (attribute.getName().equals("else_branch")) {
                    addNodes(attribute.getG());
                }
            }
        }
    }

    boolean hasNode(String name) {
        return nodes.containsKey(name);
    }

    /** The length of one dimension of a graph's input. */
    int inputDimension(String input, int dimension) {
        for (var each : graph.getInputList()) {
            if (each.getName().equals(input)) {
                var dimensions = each.getType().getTensorType().getShape().getDimList();
                return Math.toIntExact(dimensions.get(dimension).getDimValue());
            }
        }
        throw new IllegalArgumentException("No input '" + input + "' in the graph");
    }

    private NodeProto node(String name) {
        var found = nodes.get(name);
        if (found == null) {
            throw new IllegalArgumentException("No node '" + name + "' in the graph");
        }
        return found;
    }

    /** Name of a node's input. */
    String input(String node, int index) {
        return node(node).getInput(index);
    }

    /** The integer of the node's attribute of which there is one for each axis, such as {@code strides}. */
    int integer(String node, String attribute) {
        return node(node).getAttributeList().stream()
                .filter(each -> each.getName().equals(attribute))
                .mapToInt(each -> Math.toIntExact(each.getInts(0)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No '" + attribute + "' at " + node));
    }

    private TensorProto tensor(String name) {
        var found = tensors.getOrDefault(name, tensors.get(name + SHARED));
        if (found == null) {
            throw new IllegalArgumentException("No weights '" + name + "' in the file");
        }
        return found;
    }

    long[] dimensions(String name) {
        return tensor(name).getDimsList().stream().mapToLong(Long::longValue).toArray();
    }

    float[] floats(String name) {
        var tensor = tensor(name);
        if (tensor.getFloatDataCount() > 0) {
            var values = new float[tensor.getFloatDataCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = tensor.getFloatData(i);
            }
            return values;
        }
        var raw = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        var values = new float[raw.remaining() / Float.BYTES];
        raw.asFloatBuffer().get(values);
        return values;
    }

    private byte[] bytes(String name) {
        var tensor = tensor(name);
        if (tensor.getInt32DataCount() > 0) {
            var values = new byte[tensor.getInt32DataCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (byte) tensor.getInt32Data(i);
            }
            return values;
        }
        return tensor.getRawData().toByteArray();
    }

    /** The 8-bit matrix by which the node of this name multiplies. */
    Matrix factorOf(String node) {
        return matrix(input(node + "/MatMul_quant", 1));
    }

    /** @param name of the values, which ends in {@code _quantized} */
    Matrix matrix(String name) {
        var stem = name.substring(0, name.lastIndexOf("_quantized"));
        var dimensions = dimensions(name);
        return new Matrix(
                (int) dimensions[0],
                (int) dimensions[1],
                bytes(name),
                floats(stem + "_scale")[0],
                Byte.toUnsignedInt(bytes(stem + "_zero_point")[0]));
    }

    /** Weights of a convolution: signed 8 bits, and here the "zero point" is a real number that is added at the end. */
    float[] convolution(String name) {
        var values = bytes(name + "_quantized");
        var scale = floats(name + "_scale")[0];
        var added = floats(name + "_zero_point")[0];
        var floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values[i] * scale + added;
        }
        return floats;
    }
}
