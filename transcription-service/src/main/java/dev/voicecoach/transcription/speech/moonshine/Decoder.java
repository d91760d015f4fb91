package dev.voicecoach.transcription.speech.moonshine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;

/** The half of the model that writes: one token after the other, always the likeliest. Thread safe. */
interface Decoder extends AutoCloseable {
    int BEGIN = 1;
    int END = 2;

    /**
     * What was said in the chunk. The first token is never the end: somebody speaks, and yet the model ends at once when
     * silence leads (measured: 1.9 s of it, a whole clip lost).
     *
     * @param heard from {@link Encoder#listen}
     * @param maxTokens where to stop: a model that loops never ends by itself
     * @throws InterruptedException between two tokens
     */
    Draft write(OnnxTensor heard, int maxTokens) throws OrtException, InterruptedException;

    @Override
    void close() throws OrtException;
}
