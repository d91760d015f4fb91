package dev.voicecoach.question.keyword;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Weighs how well documents go with words: rare words count for more, a word said again for less and less, and long
 * documents have to say more. Immutable.
 *
 * <p>Source: Robertson &amp; Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond", section 3; differs
 * in: 1 is added within the logarithm, as Lucene does, so that a word of most documents counts for little and never
 * against one; and a score is divided by what a document could reach at most, so that it can be compared between
 * queries.
 */
public final class Bm25 {
    /** How soon saying a word again adds no more, and how much length matters. Within what the source calls good. */
    private static final double K1 = 1.2;

    private static final double B = 0.75;

    private record Posting(int document, int times) {}

    private final Map<String, List<Posting>> postings = new HashMap<>();
    private final int[] lengths;
    private final double meanLength;

    /** @param documents the stems of each */
    public Bm25(List<List<String>> documents) {
        lengths = documents.stream().mapToInt(List::size).toArray();
        meanLength =
                Math.max(1, documents.stream().mapToInt(List::size).average().orElse(1));
        for (var document = 0; document < lengths.length; document++) {
            var times = new HashMap<String, Integer>();
            documents.get(document).forEach(stem -> times.merge(stem, 1, Integer::sum));
            for (var counted : times.entrySet()) {
                postings.computeIfAbsent(counted.getKey(), stem -> new ArrayList<>())
                        .add(new Posting(document, counted.getValue()));
            }
        }
    }

    /**
     * The documents that have any of the words.
     *
     * @param stems each once
     * @return document number to score, above 0 and below 1: the share of what the words weigh together
     */
    public Map<Integer, Double> scores(Collection<String> stems) {
        var scores = new TreeMap<Integer, Double>();
        var most = 0.0;
        for (var stem : stems) {
            var found = postings.getOrDefault(stem, List.of());
            var weight = Math.log(1 + (lengths.length - found.size() + 0.5) / (found.size() + 0.5));
            most += weight * (K1 + 1);
            for (var posting : found) {
                scores.merge(posting.document(), weight * saturated(posting), Double::sum);
            }
        }
        var reachable = most;
        scores.replaceAll((document, score) -> score / reachable);
        return scores;
    }

    private double saturated(Posting posting) {
        var length = 1 - B + B * lengths[posting.document()] / meanLength;
        return posting.times() * (K1 + 1) / (posting.times() + K1 * length);
    }
}
