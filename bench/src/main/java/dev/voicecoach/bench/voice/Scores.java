package dev.voicecoach.bench.voice;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What an analysis, or a window of one, says beyond measurements: each name with its number, probabilities in [0, 1],
 * arousal and valence in [-1, 1].
 */
record Scores(Map<String, Double> expressions, Map<String, Double> others) {

    static Scores of(JsonNode node) {
        var others = named(node.path("attributes"));
        for (var guess : new String[] {"arousal", "valence"}) {
            var value = node.path(guess).path("value");
            if (value.isNumber()) {
                others.put(guess, value.asDouble());
            }
        }
        return new Scores(named(node.path("expressions")), others);
    }

    private static Map<String, Double> named(JsonNode likelihoods) {
        var named = new TreeMap<String, Double>();
        for (var likelihood : likelihoods) {
            named.put(
                    likelihood.path("name").asString(),
                    likelihood.path("probability").asDouble());
        }
        return named;
    }
}
