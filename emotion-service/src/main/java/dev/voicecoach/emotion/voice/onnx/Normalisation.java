package dev.voicecoach.emotion.voice.onnx;

/** What a model wants done to the samples of a window before it hears them. */
enum Normalisation {
    /** Nothing. */
    NONE,
    /** Mean 0 and variance 1. Source: transformers, {@code Wav2Vec2FeatureExtractor} with {@code do_normalize}. */
    ZERO_MEAN_UNIT_VARIANCE;

    // The source's, so that silence does not become noise.
    private static final double SMALLEST_VARIANCE = 1e-7;

    /** @param count samples from the first on; what follows is filling and stays as it is */
    void apply(float[] samples, int count) {
        if (this == NONE || count == 0) {
            return;
        }
        var sum = 0.0;
        for (int i = 0; i < count; i++) {
            sum += samples[i];
        }
        var mean = sum / count;
        var squares = 0.0;
        for (int i = 0; i < count; i++) {
            squares += (samples[i] - mean) * (samples[i] - mean);
        }
        var deviation = Math.sqrt(squares / count + SMALLEST_VARIANCE);
        for (int i = 0; i < count; i++) {
            samples[i] = (float) ((samples[i] - mean) / deviation);
        }
    }
}
