package dev.voicecoach.coaching.baseline;

/**
 * Mean and variance of values that come one by one and are not kept. Source: Welford 1962, "Note on a method for
 * calculating corrected sums of squares and products".
 *
 * @param squares sum of the squared distances from the mean
 */
record RunningMean(int count, double mean, double squares) {
    static final RunningMean NONE = new RunningMean(0, 0, 0);

    RunningMean with(double value) {
        var next = count + 1;
        var before = value - mean;
        var nextMean = mean + before / next;
        return new RunningMean(next, nextMean, squares + before * (value - nextMean));
    }

    /** Of the values as a sample; there are at least two. */
    double standardDeviation() {
        return Math.sqrt(squares / (count - 1));
    }
}
