package dev.voicecoach.emotion.voice.onnx;

/** How a model's logits become probabilities. */
enum Scores {
    /** One label fits; the probabilities add up to 1. */
    SOFTMAX {
        @Override
        double[] of(float[] logits) {
            var largest = Double.NEGATIVE_INFINITY;
            for (var logit : logits) {
                largest = Math.max(largest, logit);
            }
            var sum = 0.0;
            var probabilities = new double[logits.length];
            for (int i = 0; i < logits.length; i++) {
                probabilities[i] = Math.exp(logits[i] - largest);
                sum += probabilities[i];
            }
            for (int i = 0; i < logits.length; i++) {
                probabilities[i] /= sum;
            }
            return probabilities;
        }
    },
    /** Each label fits or not, whatever the others do. */
    SIGMOID {
        @Override
        double[] of(float[] logits) {
            var probabilities = new double[logits.length];
            for (int i = 0; i < logits.length; i++) {
                probabilities[i] = 1 / (1 + Math.exp(-logits[i]));
            }
            return probabilities;
        }
    };

    /** In [0, 1], in the order of the logits; NaN where a logit is. */
    abstract double[] of(float[] logits);
}
