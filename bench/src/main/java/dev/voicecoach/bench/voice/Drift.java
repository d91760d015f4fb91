package dev.voicecoach.bench.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** How far numbers moved from one hearing to another, by name. Not thread safe. */
final class Drift {
    private final Map<String, List<Double>> moved = new TreeMap<>();
    private final Map<String, Integer> cameOrWent = new TreeMap<>();

    void add(Map<String, Double> before, Map<String, Double> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (var name : names) {
            var first = before.get(name);
            var second = after.get(name);
            if (first == null || second == null) {
                cameOrWent.merge(name, 1, Integer::sum);
            } else {
                moved.computeIfAbsent(name, key -> new ArrayList<>()).add(Math.abs(second - first));
            }
        }
    }

    /** In alphabetical order. */
    SortedSet<String> names() {
        var names = new TreeSet<>(moved.keySet());
        names.addAll(cameOrWent.keySet());
        return names;
    }

    /** The mean distance; empty when the name was never in both. */
    Optional<Double> mean(String name) {
        var all = moved.get(name);
        return all == null
                ? Optional.empty()
                : Optional.of(all.stream().mapToDouble(value -> value).average().orElseThrow());
    }

    /** The largest of the means; empty when nothing was compared. */
    Optional<Double> worstMean() {
        return moved.keySet().stream().flatMap(name -> mean(name).stream()).max(Double::compare);
    }

    /** The share of names that were in one hearing and not in the other; 0 when there were none. */
    double shareThatCameOrWent() {
        var stayed = moved.values().stream().mapToInt(List::size).sum();
        var others = cameOrWent.values().stream().mapToInt(count -> count).sum();
        return stayed + others == 0 ? 0 : (double) others / (stayed + others);
    }
}
