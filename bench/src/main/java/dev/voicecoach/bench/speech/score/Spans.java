package dev.voicecoach.bench.speech.score;

import java.util.ArrayList;
import java.util.List;

/**
 * How well stretches of recordings were found.
 *
 * @param truths that there are
 * @param hits that were found
 * @param falseOnes found where there is none
 * @param edgeMillis how far the starts and the ends of the hits are off
 */
public record Spans(int truths, int hits, int falseOnes, List<Long> edgeMillis) {
    /** Of the shorter one; as FillerBench of transcription-service. */
    private static final double SAME = 0.3;

    /** A stretch of one recording. */
    public record Span(long startMillis, long endMillis) {
        private boolean isThatOf(Span other) {
            var both = Math.min(endMillis, other.endMillis) - Math.max(startMillis, other.startMillis);
            return both > SAME * Math.min(endMillis - startMillis, other.endMillis - other.startMillis);
        }
    }

    public Spans {
        edgeMillis = List.copyOf(edgeMillis);
    }

    /** Of one recording; each stretch counts for one truth at most. */
    public static Spans of(List<Span> truths, List<Span> found) {
        var left = new ArrayList<>(found);
        var edges = new ArrayList<Long>();
        var hits = 0;
        for (var truth : truths) {
            var hit = left.stream().filter(truth::isThatOf).findFirst();
            if (hit.isPresent()) {
                hits++;
                left.remove(hit.get());
                edges.add(Math.abs(hit.get().startMillis() - truth.startMillis()));
                edges.add(Math.abs(hit.get().endMillis() - truth.endMillis()));
            }
        }
        return new Spans(truths.size(), hits, left.size(), edges);
    }

    /** Both together. */
    public Spans plus(Spans other) {
        var edges = new ArrayList<>(edgeMillis);
        edges.addAll(other.edgeMillis);
        return new Spans(truths + other.truths, hits + other.hits, falseOnes + other.falseOnes, edges);
    }

    /** Share of the truths that were found; not a number when there is none. */
    public double recall() {
        return (double) hits / truths;
    }

    /** Share of what was found that is true; not a number when nothing was found. */
    public double precision() {
        return (double) hits / (hits + falseOnes);
    }

    public double meanEdgeMillis() {
        return edgeMillis.stream().mapToLong(Long::longValue).average().orElse(Double.NaN);
    }
}
