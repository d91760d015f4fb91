package dev.voicecoach.bench.questions;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reciprocal rank fusion, which the service does not use, to compare with. Source: Cormack, Clarke &amp; Büttcher 2009,
 * "Reciprocal Rank Fusion outperforms Condorcet and individual Rank Learning Methods".
 */
final class RankFusion {
    private static final double K = 60;

    private RankFusion() {}

    /** Best first; equally good ones by id. */
    static List<String> of(List<String> one, List<String> other) {
        var scores = new HashMap<String, Double>();
        for (var ranked : List.of(one, other)) {
            for (var place = 0; place < ranked.size(); place++) {
                scores.merge(ranked.get(place), 1 / (K + place + 1), Double::sum);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
