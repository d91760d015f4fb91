package dev.voicecoach.transcription.speech.moonshine;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.voicecoach.transcription.speech.Transcription.Engine;
import dev.voicecoach.transcription.speech.moonshine.MoonshineProperties.Graphs;
import dev.voicecoach.transcription.speech.moonshine.graph.FusedGraphs;
import dev.voicecoach.transcription.speech.moonshine.graph.IntegerForm;
import dev.voicecoach.transcription.speech.onnx.ModelFolder;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The model in memory, once for all recordings. Thread safe. */
record LoadedModel(Encoder encoder, Decoder decoder, Vocabulary vocabulary, Engine engine) implements AutoCloseable {
    /** Of the vendor's package. */
    private static final String VERSION = "0.1.8";

    private static final Logger LOG = LoggerFactory.getLogger(LoadedModel.class);

    /** With the graphs that are configured; with the vendor's own when ours can neither be read nor built. */
    static LoadedModel load(MoonshineModel model, Graphs wanted, ModelFolder models) throws IOException, OrtException {
        var folder = model.engineName();
        var vocabulary = Vocabulary.read(models.existing(folder + "/vocabulary.txt"));
        var encoder = models.existing(folder + "/" + FusedGraphs.VENDOR_ENCODER);
        var decoder = models.existing(folder + "/" + FusedGraphs.VENDOR_DECODER);
        if (wanted == Graphs.FUSED) {
            try (var graphs = FusedGraphs.of(
                    models.path().resolve(folder), IntegerForm.ofThisMachine(), model.alignmentLayers())) {
                return fused(graphs, model, vocabulary);
            } catch (IOException | OrtException | IllegalArgumentException e) {
                LOG.warn(
                        "Speech is heard with the vendor's own graphs, slower and without times of words: {}",
                        e.toString());
            }
        }
        try (var options = options()) {
            return new LoadedModel(
                    new Encoder(encoder, options),
                    new PlainDecoder(decoder, options),
                    vocabulary,
                    new Engine("moonshine", model + "-int8", VERSION));
        }
    }

    private static LoadedModel fused(FusedGraphs graphs, MoonshineModel model, Vocabulary vocabulary)
            throws OrtException {
        var engine = new Engine("moonshine", model + "-int8", VERSION + "+fused" + FusedGraphs.VERSION);
        try (var options = options()) {
            var decoder = new FusedDecoder(graphs, model.heads(), options);
            try {
                return new LoadedModel(new Encoder(graphs.encoder(), options), decoder, vocabulary, engine);
            } catch (OrtException e) {
                decoder.close();
                throw e;
            }
        }
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        var options = new OrtSession.SessionOptions();
        // Two chunks side by side with a thread each beat two threads on one chunk by 1.4.
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        // Else every token dequantises the whole table of tokens: measured 27.5 ms per token against 15.
        options.addConfigEntry("session.disable_quant_qdq", "1");
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        // Measured: no slower, 40 to 70 MB less, and what a long chunk took is given back.
        options.setCPUArenaAllocator(false);
        return options;
    }

    @Override
    public void close() throws OrtException {
        encoder.close();
        decoder.close();
    }
}
