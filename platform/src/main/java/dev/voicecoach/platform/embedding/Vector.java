package dev.voicecoach.platform.embedding;

/** Where a text lies in the space of meanings: a direction, kept at length 1. Immutable. */
public final class Vector {
    private final float[] values;

    /** @param values not all zero; scaled to length 1 */
    public Vector(float[] values) {
        var squares = 0.0;
        for (var value : values) {
            squares += value * value;
        }
        if (!(squares > 0)) {
            throw new IllegalArgumentException("A vector of " + values.length + " values has no direction");
        }
        var length = Math.sqrt(squares);
        this.values = new float[values.length];
        for (var index = 0; index < values.length; index++) {
            this.values[index] = (float) (values[index] / length);
        }
    }

    /** The cosine of the angle between the two: 1 for the same direction, 0 for nothing in common. */
    public double cosine(Vector other) {
        if (values.length != other.values.length) {
            throw new IllegalArgumentException(
                    "Vectors of " + values.length + " and " + other.values.length + " values");
        }
        var sum = 0.0;
        for (var index = 0; index < values.length; index++) {
            sum += values[index] * other.values[index];
        }
        return sum;
    }

    /** A copy of the values. */
    public float[] toArray() {
        return values.clone();
    }
}
