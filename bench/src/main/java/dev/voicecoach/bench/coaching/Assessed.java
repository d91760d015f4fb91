package dev.voicecoach.bench.coaching;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.schemas.events.Score;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What coaching-service makes of an answer before anybody phrases it. */
record Assessed(Assessment assessment) {
    static final String OVERALL = "overall";

    /** Overall and each dimension. */
    List<Score> scores() {
        var scores = new ArrayList<Score>();
        scores.add(assessment.scores().overall());
        scores.addAll(assessment.scores().dimensions());
        return scores;
    }

    /** The number, 0 to 10, of overall or a dimension; empty when there is none. */
    Optional<Double> value(String dimension) {
        return scores().stream()
                .filter(score -> score.getDimension().equals(dimension))
                .flatMap(score -> Optional.ofNullable(score.getValue()).stream())
                .findFirst();
    }

    /** Whether it says that somebody spoke to whoever grades: {@code instructions_in_answer}. */
    boolean findsInstructions() {
        return !assessment.content().instructions().isEmpty();
    }

    /** All numbers by dimension, overall first. */
    Map<String, Double> values() {
        var values = new LinkedHashMap<String, Double>();
        for (var score : scores()) {
            var value = score.getValue();
            if (value != null) {
                values.put(score.getDimension(), value);
            }
        }
        return values;
    }

    /** What was measured, by metric. */
    Map<String, Double> metrics() {
        var metrics = new LinkedHashMap<String, Double>();
        for (var metric : assessment.measured().onTheWire()) {
            var value = metric.getValue();
            if (value != null) {
                metrics.put(metric.getId(), value);
            }
        }
        return metrics;
    }

    /** Metrics and scores as they go onto the wire. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            for (var metric : assessment.measured().onTheWire()) {
                write(bytes, metric.toByteBuffer());
            }
            for (var score : scores()) {
                write(bytes, score.toByteBuffer());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream bytes, ByteBuffer encoded) {
        bytes.write(encoded.array(), encoded.arrayOffset() + encoded.position(), encoded.remaining());
    }
}
