package dev.voicecoach.coaching.content;

import dev.voicecoach.platform.embedding.Vector;
import java.util.List;

/**
 * The middle of texts of one kind, so that a text can be seen from half the way there: what all questions share says little of
 * which one it is, and so does what all answers share. Immutable.
 */
final class Centre {
    /** How far to go there. Of 0, 0.3, 0.5, 0.7 and 1 the one that tells most answers to other questions and loses no right one. */
    private static final float SHARE = 0.5F;

    private final float[] middle;

    /** @param examples of the kind; at least one */
    Centre(List<Vector> examples) {
        this.middle = mean(examples);
    }

    Vector seen(Vector text) {
        return seen(text.toArray());
    }

    /** Of several texts together. */
    Vector seen(List<Vector> texts) {
        return seen(mean(texts));
    }

    private Vector seen(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] -= SHARE * middle[i];
        }
        return new Vector(values);
    }

    private static float[] mean(List<Vector> vectors) {
        var mean = new float[vectors.getFirst().toArray().length];
        for (var vector : vectors) {
            var values = vector.toArray();
            for (int i = 0; i < mean.length; i++) {
                mean[i] += values[i] / vectors.size();
            }
        }
        return mean;
    }
}
