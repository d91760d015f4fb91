package dev.voicecoach.emotion.voice.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.voicecoach.emotion.voice.Samples;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A model that takes samples, float [1, samples], and gives logits, float [1, labels]. One native session; thread safe. */
final class SpeechModel implements AutoCloseable {
    private static final double TONE_HERTZ = 200;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final Path file;
    private final OrtSession session;
    private final String input;

    /**
     * Loads the model, and lets it hear a window of a tone: of digital silence a logarithm may make no number.
     *
     * @param window in samples
     * @param labels how many logits are expected
     * @throws IOException saying what is wrong with the file
     */
    SpeechModel(Path file, int window, int labels, int threads) throws IOException {
        this.file = file;
        if (!Files.isReadable(file)) {
            throw new IOException("No model at " + file + "; expected an ONNX file");
        }
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            session = environment.createSession(file.toString(), options);
        } catch (OrtException e) {
            throw new IOException(file + " is no model that onnxruntime can run: " + e.getMessage(), e);
        }
        try {
            input = onlyInput(window);
            var logits = run(tone(window));
            if (logits.length != labels) {
                throw new IOException(file + " gives " + logits.length + " logits, and there are " + labels
                        + " labels; expected as many");
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private static float[] tone(int length) {
        var samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (0.1 * Math.sin(2 * Math.PI * TONE_HERTZ * i / Samples.RATE_HERTZ));
        }
        return samples;
    }

    private String onlyInput(int window) throws IOException {
        Map<String, NodeInfo> inputs;
        try {
            inputs = session.getInputInfo();
        } catch (OrtException e) {
            throw new IOException(file + " does not tell its inputs", e);
        }
        var first = inputs.values().iterator().next();
        if (inputs.size() != 1
                || !(first.getInfo() instanceof TensorInfo tensor)
                || tensor.type != OnnxJavaType.FLOAT
                || tensor.getShape().length != 2
                || !fits(tensor.getShape()[0], 1)) {
            throw new IOException(
                    file + " takes " + inputs.values() + "; expected one input of float [1, samples], 16 kHz");
        }
        if (!fits(tensor.getShape()[1], window)) {
            throw new IOException(file + " takes " + tensor.getShape()[1]
                    + " samples, and voicecoach.emotion.onnx.window" + " makes " + window + "; expected the same");
        }
        return first.getName();
    }

    /** A size that varies is negative. */
    private static boolean fits(long size, long wanted) {
        return size < 0 || size == wanted;
    }

    /**
     * The logits of its first output.
     *
     * @throws IOException if it fails, or gives something else
     */
    float[] run(float[] samples) throws IOException {
        try (var tensor = OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(samples), new long[] {1, samples.length});
                var outputs = session.run(Map.of(input, tensor))) {
            if (!(outputs.get(0) instanceof OnnxTensor logits)
                    || logits.getInfo().type != OnnxJavaType.FLOAT
                    || logits.getInfo().getShape().length != 2
                    || logits.getInfo().getShape()[0] != 1) {
                throw new IOException(file + " gives " + outputs.get(0).getInfo() + "; expected float [1, labels]");
            }
            var values = new float[Math.toIntExact(logits.getInfo().getShape()[1])];
            logits.getFloatBuffer().get(values);
            if (!allFinite(values)) {
                throw new IOException(file + " gives logits that are no numbers");
            }
            return values;
        } catch (OrtException e) {
            throw new IOException(file + " failed: " + e.getMessage(), e);
        }
    }

    private static boolean allFinite(float[] values) {
        for (var value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IOException(file + " cannot be closed", e);
        }
    }
}
