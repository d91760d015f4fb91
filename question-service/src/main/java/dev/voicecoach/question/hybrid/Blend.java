package dev.voicecoach.question.hybrid;

import dev.voicecoach.question.index.Match;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One list out of two: what is near in meaning, and what has the same words.
 *
 * <p>A weighted sum of the scores and not of the places, since both are on scales that mean the same for every query. See
 * Bruch, Gai &amp; Ingber 2023, "An Analysis of Fusion Functions for Hybrid Retrieval", who find the same; reciprocal
 * rank fusion (Cormack, Clarke &amp; Büttcher 2009, k = 60) takes a question that shares one common word for as good as
 * one that means the same. Measured by bench/questions: docs/adr/0029.
 */
public final class Blend {
    /** What meaning counts for. From 0.8 to 0.9 the development half gives the same within a query or two. */
    private static final double MEANING = 0.85;

    private Blend() {}

    /**
     * The questions of both lists.
     *
     * @param near nearest first, with cosines; not empty if there is any question
     * @param keywords question to a score from 0 to 1
     * @return best first with scores of at most 1; one that is not in {@code near} counts as the last of it, which is
     *     more than it can be
     */
    public static List<Match> of(List<Match> near, Map<String, Double> keywords) {
        var scores = new HashMap<String, Double>();
        near.forEach(match -> scores.put(match.questionId(), MEANING * match.similarity()));
        var farthest = near.isEmpty() ? 0 : MEANING * near.getLast().similarity();
        keywords.forEach((id, score) -> scores.put(id, scores.getOrDefault(id, farthest) + (1 - MEANING) * score));
        return scores.entrySet().stream()
                .map(scored -> new Match(scored.getKey(), scored.getValue()))
                .sorted(Match.NEAREST_FIRST)
                .toList();
    }
}
