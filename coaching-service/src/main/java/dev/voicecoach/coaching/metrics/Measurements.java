package dev.voicecoach.coaching.metrics;

import dev.voicecoach.schemas.events.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was measured of one answer; a metric that could not be is absent here and null on the wire. */
public final class Measurements {
    private static final int DECIMALS = 3;

    private final Map<MetricId, Double> values = new TreeMap<>();

    /** @param values not finite ones count as not measured; rounded to three decimals, so that a claim can cite them */
    public Measurements(Map<MetricId, Double> values) {
        values.forEach((id, value) -> {
            if (Double.isFinite(value)) {
                this.values.put(id, Rounded.to(DECIMALS, value));
            }
        });
    }

    public Optional<Double> value(MetricId id) {
        return Optional.ofNullable(values.get(id));
    }

    /** The value of the metric with this id on the wire; empty when there is none, or no such metric. */
    public Optional<Double> value(String id) {
        return MetricId.of(id).flatMap(this::value);
    }

    /** The same measurements with one of another value. */
    public Measurements with(MetricId id, double value) {
        var changed = new TreeMap<>(values);
        changed.put(id, value);
        return new Measurements(changed);
    }

    /** Whether the metric was measured and is inside what is usual; false when no usual range is known. */
    public boolean isUsual(MetricId id) {
        return value(id).filter(id::isUsual).isPresent();
    }

    /** Every metric there is, in the order of {@link MetricId}. */
    public List<Metric> onTheWire() {
        var metrics = new ArrayList<Metric>();
        for (var id : MetricId.values()) {
            metrics.add(new Metric(id.id(), values.get(id), id.unit(), id.source(), id.usualLow(), id.usualHigh()));
        }
        return metrics;
    }
}
