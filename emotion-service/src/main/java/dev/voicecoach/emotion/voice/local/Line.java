package dev.voicecoach.emotion.voice.local;

/** The straight line with the least squares through points, in one pass. */
final class Line {
    private int count;
    private double meanX;
    private double meanY;
    private double squares;
    private double products;

    void add(double x, double y) {
        count++;
        var before = x - meanX;
        meanX += before / count;
        meanY += (y - meanY) / count;
        squares += before * (x - meanX);
        products += before * (y - meanY);
    }

    int count() {
        return count;
    }

    /** 0 of a single point. */
    double slope() {
        return squares > 0 ? products / squares : 0;
    }
}
