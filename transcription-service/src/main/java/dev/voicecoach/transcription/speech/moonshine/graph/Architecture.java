package dev.voicecoach.transcription.speech.moonshine.graph;

/**
 * The sizes of one Moonshine model: base has 8 layers and heads of 52, tiny 6 and 36.
 *
 * @param layers of the decoder, and as many of the encoder
 * @param heads of each attention
 * @param headSize features of a head
 */
record Architecture(int layers, int heads, int headSize) {

    static Architecture of(Weights decoder) {
        var layers = 0;
        while (decoder.hasNode("/model/decoder/layers." + layers + "/self_attn/dense/MatMul_quant")) {
            layers++;
        }
        var past = "past_key_values.0.decoder.key";
        return new Architecture(layers, decoder.inputDimension(past, 1), decoder.inputDimension(past, 3));
    }

    /** Features of a frame or a token. */
    int width() {
        return heads * headSize;
    }
}
