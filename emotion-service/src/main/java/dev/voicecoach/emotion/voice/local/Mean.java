package dev.voicecoach.emotion.voice.local;

/** Gathers numbers for their mean and standard deviation, in one pass. */
final class Mean {
    private int count;
    private double mean;
    private double squares;

    /** Source: Welford 1962, which does not lose the small difference of two large sums. */
    void add(double value) {
        count++;
        var before = value - mean;
        mean += before / count;
        squares += before * (value - mean);
    }

    int count() {
        return count;
    }

    /** 0 of nothing. */
    double value() {
        return mean;
    }

    /** Of the numbers themselves, not of a population that they were drawn from. */
    double deviation() {
        return count == 0 ? 0 : Math.sqrt(squares / count);
    }
}
