package dev.voicecoach.transcription.speech.moonshine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;

/** The half of the model that listens. One native session; thread safe. */
final class Encoder implements AutoCloseable {
    /** The three convolutions need about 0.1 s; less is filled up with silence. */
    static final int MIN_SAMPLES = 1_700;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    Encoder(Path model, OrtSession.SessionOptions options) throws OrtException {
        session = environment.createSession(model.toString(), options);
    }

    /** What was heard, for the decoder; holds native memory until closed. */
    record Heard(OrtSession.Result result) implements AutoCloseable {
        /** [1, frames, features], a frame for about 24 ms. */
        OnnxTensor states() {
            return (OnnxTensor) result.get(0);
        }

        @Override
        public void close() {
            result.close();
        }
    }

    /** @param samples mono at 16 kHz in [-1, 1], at least {@link #MIN_SAMPLES} */
    Heard listen(float[] samples) throws OrtException {
        try (var input =
                OnnxTensor.createTensor(environment, FloatBuffer.wrap(samples), new long[] {1, samples.length})) {
            return new Heard(session.run(Map.of("input_values", input)));
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
