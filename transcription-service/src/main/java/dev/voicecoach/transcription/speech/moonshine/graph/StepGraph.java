package dev.voicecoach.transcription.speech.moonshine.graph;

import java.util.Set;
import onnx.Onnx.ModelProto;
import onnx.Onnx.TensorProto.DataType;

/**
 * One token of the decoder: about 200 operations where the vendor's graph has 1,450 (measured: 6 ms against 11.7). Source:
 * Jeffries et al. 2024, Moonshine, and the vendor's graph, operation by operation.
 */
final class StepGraph {
    /** More than any chunk has tokens: 28 s at 6.5 per second are 182. */
    private static final int POSITIONS = 512;

    private static final String EMBEDDINGS = "model.decoder.embed_tokens.weight_merged_0_quantized";

    private final Weights decoder;
    private final Architecture sizes;
    private final Blocks blocks;
    private final Graph graph;
    private final Set<Integer> alignmentLayers;
    private final float[] frequencies;

    private StepGraph(Weights decoder, Architecture sizes, IntegerForm form, Set<Integer> alignmentLayers) {
        this.decoder = decoder;
        this.sizes = sizes;
        this.alignmentLayers = alignmentLayers;
        blocks = new Blocks(sizes, form);
        graph = blocks.graph;
        frequencies = decoder.floats("/model/decoder/rotary_emb/Cast_1_output_0");
    }

    /** @param alignmentLayers whose attention comes out, to tell when each token was said */
    static ModelProto of(Weights decoder, Architecture sizes, IntegerForm form, Set<Integer> alignmentLayers) {
        return new StepGraph(decoder, sizes, form, alignmentLayers).build();
    }

    private ModelProto build() {
        graph.input(Ports.TOKEN, DataType.INT64, 1, 1);
        graph.input(Ports.POSITION, DataType.INT64, 1);
        blocks.rotaryTables(frequencies, POSITIONS);
        graph.integers("one_row", 0, sizes.heads(), 1, sizes.headSize());
        graph.integers("flat", 0, 1, sizes.width());
        var embeddings = decoder.matrix(EMBEDDINGS);
        var x = embed(embeddings);
        for (int layer = 0; layer < sizes.layers(); layer++) {
            x = blocks.add(x, lookBack(x, layer));
            x = blocks.add(x, listen(x, layer));
            x = blocks.add(x, think(x, layer));
        }
        x = blocks.normalise(x, "norm", decoder.floats("model.decoder.norm.weight"));
        // The scores from 8-bit embeddings: 8.6 ms per token against 6, with the same tokens.
        choose(blocks.multiply(x, "scores", null, embeddings.transposed()));
        return graph.build();
    }

    private String embed(Matrix embeddings) {
        var form = IntegerForm.UINT8;
        var table = graph.bytes("embeddings", form, embeddings.values(), embeddings.rows(), embeddings.columns());
        var row = graph.operation("Gather", table, Ports.TOKEN).value();
        var scale = graph.floats("embeddings_scale", new float[] {embeddings.scale()});
        var zero = graph.bytes("embeddings_zero", form, new byte[] {(byte) embeddings.zeroPoint()});
        return graph.operation("DequantizeLinear", row, scale, zero).value();
    }

    private Matrix factor(int layer, String name) {
        return decoder.factorOf("/model/decoder/layers." + layer + "/" + name);
    }

    private float[] weights(int layer, String name) {
        return decoder.floats("model.decoder.layers." + layer + "." + name);
    }

    /** Attention to the tokens so far. */
    private String lookBack(String x, int layer) {
        var h = blocks.normalise(x, "norm_1_" + layer, weights(layer, "input_layernorm.weight"));
        var all = blocks.multiply(
                h,
                "self_" + layer,
                null,
                factor(layer, "self_attn/q_proj"),
                factor(layer, "self_attn/k_proj"),
                factor(layer, "self_attn/v_proj"));
        var parts = blocks.split(all, 3, sizes.width());
        var query = blocks.rotate(parts.get(0), Ports.POSITION, frequencies);
        var key = blocks.rotate(parts.get(1), Ports.POSITION, frequencies);
        graph.input(Ports.pastKeys(layer), DataType.FLOAT, 1, sizes.heads(), "past", sizes.headSize());
        graph.input(Ports.pastValues(layer), DataType.FLOAT, 1, sizes.heads(), "past", sizes.headSize());
        var out = graph.microsoft(
                        "MultiHeadAttention",
                        query,
                        key,
                        parts.get(2),
                        "",
                        "",
                        "",
                        Ports.pastKeys(layer),
                        Ports.pastValues(layer))
                .with("num_heads", sizes.heads())
                .as("looked_back_" + layer, Ports.keys(layer), Ports.values(layer));
        graph.output(Ports.keys(layer), DataType.FLOAT, 1, sizes.heads(), "now", sizes.headSize());
        graph.output(Ports.values(layer), DataType.FLOAT, 1, sizes.heads(), "now", sizes.headSize());
        return blocks.multiply(out.getFirst(), "self_out_" + layer, null, factor(layer, "self_attn/dense"));
    }

    /** Attention to the recording, in single operations, so that where it looks can be seen. */
    private String listen(String x, int layer) {
        graph.input(Ports.heardKeys(layer), DataType.FLOAT, 1, sizes.heads(), sizes.headSize(), "frames");
        graph.input(Ports.heardValues(layer), DataType.FLOAT, 1, sizes.heads(), "frames", sizes.headSize());
        var h = blocks.normalise(x, "norm_2_" + layer, weights(layer, "post_attention_layernorm.weight"));
        // The attention's 1/sqrt(size) is in the scale of the weights.
        var factor = factor(layer, "encoder_attn/q_proj").times(1 / Math.sqrt(sizes.headSize()));
        var query = graph.operation("Reshape", blocks.multiply(h, "listen_" + layer, null, factor), "one_row")
                .value();
        var likeness = graph.operation("MatMul", query, Ports.heardKeys(layer)).value();
        graph.operation("Softmax", likeness).with("axis", -1).as(Ports.attention(layer));
        if (alignmentLayers.contains(layer)) {
            graph.output(Ports.attention(layer), DataType.FLOAT, 1, sizes.heads(), 1, "frames");
        }
        var heard = graph.operation("MatMul", Ports.attention(layer), Ports.heardValues(layer))
                .value();
        var flat = graph.operation("Reshape", heard, "flat").value();
        return blocks.multiply(flat, "listen_out_" + layer, null, factor(layer, "encoder_attn/dense"));
    }

    /** The layer's gated net (SwiGLU): half of it is switched by the other half. */
    private String think(String x, int layer) {
        var h = blocks.normalise(x, "norm_3_" + layer, weights(layer, "final_layernorm.weight"));
        var up = blocks.multiply(h, "up_" + layer, weights(layer, "mlp.up_proj.bias"), factor(layer, "mlp/up_proj"));
        var down = factor(layer, "mlp/down_proj");
        var halves = blocks.split(up, 2, down.rows());
        // QuickGelu with alpha 1 is SiLU.
        var gate =
                graph.microsoft("QuickGelu", halves.getLast()).with("alpha", 1f).value();
        var y = graph.operation("Mul", gate, halves.getFirst()).value();
        return blocks.multiply(y, "down_" + layer, weights(layer, "mlp.down_proj.bias"), down);
    }

    private void choose(String scores) {
        graph.operation("TopK", scores, graph.integers("two", 2))
                .with("axis", -1)
                .as(Ports.BEST_SCORES, Ports.BEST);
        graph.output(Ports.BEST_SCORES, DataType.FLOAT, 1, 1, 2);
        graph.output(Ports.BEST, DataType.INT64, 1, 1, 2);
        graph.operation("ReduceLogSumExp", scores).with("axes", new int[] {-1}).as(Ports.TOTAL);
        graph.output(Ports.TOTAL, DataType.FLOAT, 1, 1, 1);
    }
}
