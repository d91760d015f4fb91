package dev.voicecoach.transcription.speech.moonshine.graph;

/** A matrix in 8 bits, as the vendor's files hold it: the real value is {@code (value - zeroPoint) * scale}. */
final class Matrix {
    private final int rows;
    private final int columns;
    private final byte[] values;
    private final float scale;
    private final int zeroPoint;

    /** @param values unsigned, row after row; not copied */
    Matrix(int rows, int columns, byte[] values, float scale, int zeroPoint) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
        this.scale = scale;
        this.zeroPoint = zeroPoint;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    byte[] values() {
        return values;
    }

    float scale() {
        return scale;
    }

    int zeroPoint() {
        return zeroPoint;
    }

    /** The same values times the factor, at no cost. */
    Matrix times(double factor) {
        return new Matrix(rows, columns, values, (float) (scale * factor), zeroPoint);
    }

    Matrix transposed() {
        var turned = new byte[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column * rows + row] = values[row * columns + column];
            }
        }
        return new Matrix(columns, rows, turned, scale, zeroPoint);
    }

    /** The matrices side by side, row after row; each keeps its own scale. */
    static byte[] besides(Matrix... matrices) {
        if (matrices.length == 1) {
            return matrices[0].values;
        }
        var length = 0;
        for (var matrix : matrices) {
            length += matrix.values.length;
        }
        var all = new byte[length];
        var at = 0;
        for (int row = 0; row < matrices[0].rows; row++) {
            for (var matrix : matrices) {
                System.arraycopy(matrix.values, row * matrix.columns, all, at, matrix.columns);
                at += matrix.columns;
            }
        }
        return all;
    }
}
